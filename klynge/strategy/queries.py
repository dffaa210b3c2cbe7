"""The plan in the making, what it lacks, and the adopted versions."""

from dataclasses import dataclass

from django.db.models import OuterRef, Subquery

from klynge.ground.clusters.models import Cluster
from klynge.ground.drafts.models import Version
from klynge.ground.findings.models import Finding
from klynge.ground.ui.richtext import to_plain
from klynge.strategy.models import Chapter, ChapterCitation, FrozenPlan, StrategyPlan
from klynge.strategy.outline import CHAPTERS, Outline


@dataclass(frozen=True)
class Written:
    """A chapter's own text as it stands."""

    chapter: Chapter
    outline: Outline
    html: str
    number: int

    @property
    def words(self) -> int:
        return len(to_plain(self.html).split())


def plan_of(cluster: Cluster) -> StrategyPlan | None:
    return StrategyPlan.objects.filter(cluster=cluster).select_related("cluster").first()


def written(plan: StrategyPlan) -> list[Written]:
    """Every chapter's latest own text, in the plan's order; one query."""
    latest = Version.objects.filter(draft=OuterRef("draft"), is_aside=False).order_by("-number")
    rows = plan.chapters.select_related("draft__cluster", "draft__pen_person").annotate(
        html=Subquery(latest.values("html")[:1]), version=Subquery(latest.values("number")[:1])
    )
    by_key = {row.key: row for row in rows}
    return [
        Written(by_key[o.key], o, by_key[o.key].html or "", by_key[o.key].version or 0)
        for o in CHAPTERS
        if o.key in by_key
    ]


def own_texts(plan: StrategyPlan) -> dict[str, str]:
    return {text.outline.key: text.html for text in written(plan)}


def cited(plan: StrategyPlan) -> dict[str, list[Finding]]:
    """The findings each chapter cites, shown where they are now: merged ones by what they went into."""
    rows = (
        ChapterCitation.objects.filter(chapter__plan=plan)
        .select_related("chapter", "finding__merged_into")
        .order_by("finding__number")
    )
    found: dict[str, dict[object, Finding]] = {}
    for row in rows:
        finding = row.finding.merged_into or row.finding
        if finding.taken_back_at is None:
            found.setdefault(row.chapter.key, {})[finding.id] = finding
    return {key: list(findings.values()) for key, findings in found.items()}


def standing_of(plan: StrategyPlan) -> str:
    """Which versions the plan's own texts stand at, to tell whether something was written after it was read."""
    return " ".join(f"{text.outline.key}:{text.number}" for text in written(plan))


def frozen(cluster: Cluster) -> list[FrozenPlan]:
    """All adopted versions, the newest first, without their bytes."""
    return list(FrozenPlan.objects.of(cluster).light().select_related("replaces", "replaced_by"))


def newest(cluster: Cluster) -> FrozenPlan | None:
    """What stands adopted today, without its bytes."""
    return FrozenPlan.objects.of(cluster).light().filter(emptied_at__isnull=True).order_by("-number").first()


def pdf(cluster: Cluster) -> bytes:
    """The bytes of the newest adopted plan; empty while none is adopted."""
    found = FrozenPlan.objects.of(cluster).filter(emptied_at__isnull=True).order_by("-number").first()
    return bytes(found.pdf) if found else b""
