from klynge.plans.changes.actions import ActionText, change_action, plan_action, remove_action, set_status
from klynge.plans.changes.choosing import Chosen, Left, add_focus_area, choose_focus_areas
from klynge.plans.changes.focus import (
    change_focus_area,
    change_goal,
    remove_focus_area,
    remove_goal,
    set_goal,
)
from klynge.plans.changes.money import set_budget, set_effects, set_financing, set_financing_status
from klynge.plans.changes.projects import (
    ProjectText,
    approve_project,
    change_project,
    describe_project,
    remove_project,
    reopen_project,
    set_project_status,
)

__all__ = [
    "ActionText",
    "Chosen",
    "Left",
    "ProjectText",
    "add_focus_area",
    "approve_project",
    "change_action",
    "change_focus_area",
    "change_goal",
    "change_project",
    "choose_focus_areas",
    "describe_project",
    "plan_action",
    "remove_action",
    "remove_focus_area",
    "remove_goal",
    "remove_project",
    "reopen_project",
    "set_budget",
    "set_effects",
    "set_financing",
    "set_financing_status",
    "set_goal",
    "set_project_status",
    "set_status",
]
