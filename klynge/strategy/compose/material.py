"""What the chapters are made of, read once; a fixed number of queries however large the cluster is."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from babel.dates import format_date
from django.utils.translation import gettext as _

from klynge import danish
from klynge.ground.clusters import queries as clusters
from klynge.ground.clusters.addresses import local
from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.findings.models import Finding
from klynge.ground.findings.queries import standing
from klynge.mapping.survey import queries as survey
from klynge.mapping.survey.models import Survey
from klynge.plans.queries import FocusAreaPlan, LeftOutLine, focus_areas, left_out
from klynge.strategy import queries
from klynge.strategy.models import StrategyPlan
from klynge.strategy.parts import Cited, Heard
from klynge.vision.priorities import queries as priorities
from klynge.vision.priorities.queries import ElectionResult
from klynge.vision.text.queries import AdoptedVision, adopted


@dataclass(frozen=True)
class Material:
    """Everything that is approved or public; nothing here is a draft but the plan's own chapters."""

    plan: StrategyPlan
    cluster: Cluster
    language: str
    own: dict[str, str]
    cited: dict[str, list[Finding]]
    villages: list[Village]
    findings: list[Finding]
    survey: Survey | None
    election: ElectionResult | None
    vision: AdoptedVision | None
    areas: list[FocusAreaPlan]
    left: list[LeftOutLine] = field(default_factory=list)

    def number(self, value: float) -> str:
        return danish.number(value, 0, self.language)

    def kroner(self, oere: int) -> str:
        return danish.kroner(oere, self.language)

    def month(self, day: date | None) -> str:
        """«mar. 2028»; no day is «–»."""
        return format_date(day, "MMM y", locale=self.language) if day else "–"

    def heard(self, title: str, findings: Iterable[Finding]) -> list[Heard]:
        """«Det har vi lært» as a part, or nothing where nothing is cited."""
        cited = [
            Cited(f.text, f.source_label, f.source_n, local(self.cluster, "findings:show", pk=f.id), f.number)
            for f in findings
        ]
        return [Heard(title, cited)] if cited else []

    def says_why(self, key: str) -> list[Heard]:
        return self.heard(_("Det bygger kapitlet på"), self.cited.get(key, []))


def gather(plan: StrategyPlan, language: str) -> Material:
    cluster = plan.cluster
    asked = survey.latest_published(cluster)
    election = priorities.latest_published(cluster)
    return Material(
        plan=plan,
        cluster=cluster,
        language=language,
        own=queries.own_texts(plan),
        cited=queries.cited(plan),
        villages=list(clusters.villages(cluster)),
        findings=list(standing(cluster)),
        survey=asked,
        election=priorities.result(election) if election else None,
        vision=adopted(cluster),
        areas=focus_areas(cluster),
        left=left_out(cluster),
    )
