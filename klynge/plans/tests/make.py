"""Plans in the making, through the same changes as users'."""

from itertools import count
from typing import Any

from klynge import clock
from klynge.plans import changes
from klynge.plans.changes import ActionText, Chosen, Left, ProjectText
from klynge.plans.models import Action, FocusArea, Project
from klynge.plans.queries import BudgetRow, FinancingRow
from klynge.vision.priorities.models import Election
from klynge.vision.priorities.queries import result
from klynge.vision.priorities.tests import make as priorities

_number = count(1)


def area(cast: Any, title: str = "", **kw: Any) -> FocusArea:
    """A focus area without a ballot behind it."""
    kw.setdefault("reason", "Det peger alle landsbyer på.")
    title = title or f"Indsats {next(_number)}"
    return changes.add_focus_area(by=cast.bent, cluster=cast.cluster, title=title, **kw)


def election(cast: Any) -> Election:
    """Counted and published; winners by Thiele are not those by marks."""
    return priorities.closed_election(cast, winners=3)


def chosen(cast: Any, counted: Election, **kw: Any) -> list[FocusArea]:
    """The three winners by Thiele's rule; one left out with a reason of its own, the rest with a common one."""
    winners = result(counted).winners
    left = [c for c in counted.candidates.all() if c not in winners]
    values: dict[str, Any] = {
        "chosen": [Chosen(c, f"{c.title} vil flest have.") for c in winners],
        "left": [Left(left[0], "Det er for dyrt for os alene.")],
        "rest": "Vi kan ikke nå det hele.",
        "where": "Styregruppemøde i Kærby",
    }
    return changes.choose_focus_areas(by=cast.bent, election=counted, **{**values, **kw})


def action(cast: Any, area: FocusArea, status: str = "planned", **kw: Any) -> Action:
    kw.setdefault("title", f"Handling {next(_number)}")
    return changes.plan_action(by=cast.bent, area=area, text=ActionText(**kw), status=status)


def project(cast: Any, area: FocusArea, **kw: Any) -> Project:
    """A description that lacks nothing: 100.000 kr. and VAT, and what pays for it."""
    values: dict[str, Any] = {
        "title": f"Projekt {next(_number)}",
        "summary": "Seks huse åbner for alle.",
        "applicant": "Kærby Lokalråd",
        "cvr": "12 34 56 74",
        "contact_name": "Ingrid Holm",
        "contact_phone": "22334455",
        "background": "<p>Husene står tomme.</p>",
        "purpose": "<p>At mødes.</p>",
        "activities": "<p>Låse.</p>",
    }
    made = changes.describe_project(by=cast.bent, area=area, text=ProjectText(**{**values, **kw}))
    changes.set_budget(
        by=cast.bent, project=made, rows=[BudgetRow("Låse", 10_000_000, 2_500_000, "materials")]
    )
    rows = [
        FinancingRow("Puljen", 10_000_000, "applied"),
        FinancingRow("Foreningerne", 2_500_000, "granted", True),
    ]
    changes.set_financing(by=cast.bent, project=made, rows=rows)
    return made


def approved(cast: Any, area: FocusArea, **kw: Any) -> Project:
    return changes.approve_project(
        by=cast.bent, project=project(cast, area, **kw), on=clock.today(), where="Kærby"
    )
