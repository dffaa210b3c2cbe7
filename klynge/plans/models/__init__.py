from klynge.plans.models.actions import Action, ActionCitation, StatusChange
from klynge.plans.models.focus import FocusArea, FocusCitation, Goal, LeftOut
from klynge.plans.models.projects import BudgetLine, Effect, FinancingLine, Project, ProjectCitation

__all__ = [
    "Action",
    "ActionCitation",
    "BudgetLine",
    "Effect",
    "FinancingLine",
    "FocusArea",
    "FocusCitation",
    "Goal",
    "LeftOut",
    "Project",
    "ProjectCitation",
    "StatusChange",
]
