"""A plan with text in every chapter, findings, villages on a map, a vision and focus areas."""

from typing import Any

from klynge import clock
from klynge.ground.clusters.models import Village
from klynge.ground.findings.tests import make as findings
from klynge.plans.changes.actions import ActionText, plan_action
from klynge.plans.changes.choosing import add_focus_area
from klynge.plans.changes.focus import set_goal
from klynge.plans.models import BudgetLine, FinancingLine, Project
from klynge.strategy import changes, queries
from klynge.strategy.models import FrozenPlan, StrategyPlan
from klynge.strategy.outline import CHAPTERS
from klynge.vision.text import changes as vision


def square(east: float) -> dict[str, Any]:
    ring = [[9.5, 56.4], [9.6, 56.4], [9.6, 56.5], [9.5, 56.5], [9.5, 56.4]]
    return {"type": "Polygon", "coordinates": [[[lon + east, lat] for lon, lat in ring]]}


def villages(cast: Any) -> None:
    for at, village in enumerate(cast.cluster.villages.order_by("name")):
        Village.objects.filter(pk=village.pk).update(
            outline=square(at * 0.1),
            inhabitants=200 + at,
            inhabitants_source="Kommunen",
            inhabitants_on=clock.today(),
        )


def plan(cast: Any) -> StrategyPlan:
    return changes.start_plan(by=cast.anna, cluster=cast.cluster)


def write(cast: Any, made: StrategyPlan, key: str, html: str) -> None:
    based_on = next(text.number for text in queries.written(made) if text.outline.key == key)
    changes.write_chapter(by=cast.anna, plan=made, key=key, html=html, based_on=based_on)


def written(cast: Any) -> StrategyPlan:
    """Every chapter has its own text; one cites a finding."""
    villages(cast)
    made = plan(cast)
    for outline in CHAPTERS:
        write(
            cast,
            made,
            outline.key,
            f"<p>Vores ord i {outline.key}.</p><h2>Mere om {outline.key}</h2><p>Og mere.</p>",
        )
    finding = findings.finding(cast, "Vi mangler et sted at mødes", theme="moedesteder")
    changes.cite(by=cast.helge, plan=made, key="communication", findings=[finding])
    return made


def whole(cast: Any, areas: int = 2) -> StrategyPlan:
    """With a vision and focus areas, too."""
    made = written(cast)
    text = vision.start_vision(by=cast.anna, cluster=cast.cluster)
    version = vision.write_vision(by=cast.anna, vision=text, html="<p>Vi vil blive her.</p>", based_on=0)
    vision.adopt_vision(by=cast.bent, vision=text, version=version, on=clock.today(), where="Hallen")
    for number in range(areas):
        focus_area(cast, f"Indsats {number}")
    return made


def focus_area(cast: Any, title: str) -> None:
    """With a goal, an action and an approved project with a budget that holds VAT."""
    area = add_focus_area(by=cast.bent, cluster=cast.cluster, title=title, reason="Fordi I bad om det.")
    set_goal(by=cast.anna, area=area, text="Alle kan nå hallen", target="7 landsbyer", due_on=clock.today())
    text = ActionText(title="Ring til kommunen", holder_name="Grethe Holm", starts_on=clock.today())
    plan_action(by=cast.anna, area=area, text=text)
    project = Project.objects.create(
        cluster=cast.cluster,
        focus_area=area,
        title=f"Projekt {title}",
        summary="Et nyt tag.",
        status="approved",
        approved_on=clock.today(),
    )
    BudgetLine.objects.create(project=project, number=1, text="Tag", amount=8_000_000, vat=2_000_000)
    FinancingLine.objects.create(
        project=project, number=1, source="Puljen", amount=4_000_000, status="granted"
    )


def adopted(cast: Any, made: StrategyPlan | None = None) -> FrozenPlan:
    return changes.adopt_plan(
        by=cast.bent, plan=made or written(cast), on=clock.today(), where="Hallen i Kærby"
    )
