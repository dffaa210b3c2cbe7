from klynge.plans.queries.actions import action, filtered
from klynge.plans.queries.focus import focus_area, focus_areas, left_out
from klynge.plans.queries.projects import project, projects
from klynge.plans.queries.shown import (
    ActionLine,
    BudgetRow,
    EffectRow,
    FinancingRow,
    FocusAreaPlan,
    GoalLine,
    LeftOutLine,
    ProjectSheet,
)

__all__ = [
    "ActionLine",
    "BudgetRow",
    "EffectRow",
    "FinancingRow",
    "FocusAreaPlan",
    "GoalLine",
    "LeftOutLine",
    "ProjectSheet",
    "action",
    "filtered",
    "focus_area",
    "focus_areas",
    "left_out",
    "project",
    "projects",
]
