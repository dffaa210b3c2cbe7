"""What the process's pages, and the overview of many clusters, ask for."""

from klynge.ground.process.queries.history import DayLines, history
from klynge.ground.process.queries.plan import (
    Late,
    Moved,
    PhaseState,
    Plan,
    State,
    ask,
    current_phase,
    missing,
    month_of,
    movable,
    moved,
    next_date,
    plan,
    stuck,
    ways_in,
)
from klynge.ground.process.queries.tasks import TaskGroups, grouped, tasks_for, warnings_for
from klynge.ground.process.queries.templates import outline_of, owners, template_choices, templates

__all__ = [
    "DayLines",
    "Late",
    "Moved",
    "PhaseState",
    "Plan",
    "State",
    "TaskGroups",
    "ask",
    "current_phase",
    "grouped",
    "history",
    "missing",
    "month_of",
    "movable",
    "moved",
    "next_date",
    "outline_of",
    "owners",
    "plan",
    "stuck",
    "tasks_for",
    "template_choices",
    "templates",
    "warnings_for",
    "ways_in",
]
