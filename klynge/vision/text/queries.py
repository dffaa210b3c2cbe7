"""The vision as it stands, and what it rests on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from klynge.ground.clusters.models import Cluster
from klynge.ground.drafts import queries as drafts
from klynge.ground.findings.models import Finding
from klynge.ground.findings.queries import standing
from klynge.vision.text.models import Vision, VisionCitation


@dataclass(frozen=True)
class LeftOut:
    finding: Finding
    reason: str


@dataclass(frozen=True)
class AdoptedVision:
    """The version that stands adopted: clean HTML, when and where, the findings it rests on and those left out."""

    html: str
    adopted_on: date
    where: str
    findings: list[Finding]
    left_out: list[LeftOut]
    number: int


@dataclass(frozen=True)
class Weighed:
    """A finding one can cite, and how the vision answers it; `is_in` is None until somebody has said."""

    finding: Finding
    is_in: bool | None
    reason: str


def vision_of(cluster: Cluster) -> Vision | None:
    return (
        Vision.objects.filter(cluster=cluster).select_related("draft__cluster", "draft__pen_person").first()
    )


def adopted(cluster: Cluster) -> AdoptedVision | None:
    """What was adopted last, or None while nothing is."""
    vision = vision_of(cluster)
    adoption = drafts.adoption(vision.draft) if vision else None
    if vision is None or adoption is None:
        return None
    citations = _citations(vision)
    return AdoptedVision(
        adoption.version.html,
        adoption.adopted_on,
        adoption.where,
        roots(c.finding for c in citations if c.is_in),
        [LeftOut(c.finding, c.reason) for c in citations if not c.is_in and _stands(c.finding)],
        adoption.version.number,
    )


def weighed(cluster: Cluster, vision: Vision | None) -> list[Weighed]:
    """Every standing finding with the vision's answer to it; two queries."""
    said = {c.finding_id: c for c in vision.citations.all()} if vision else {}
    return [
        Weighed(f, said[f.id].is_in if f.id in said else None, said[f.id].reason if f.id in said else "")
        for f in standing(cluster)
    ]


def roots(findings: Iterable[Finding]) -> list[Finding]:
    """Each finding where it is shown now: merged ones by what they went into, those taken back not at all."""
    shown = [f.merged_into or f for f in findings]
    return list({f.id: f for f in shown if f.taken_back_at is None}.values())


def _citations(vision: Vision) -> list[VisionCitation]:
    return list(vision.citations.select_related("finding__merged_into").order_by("finding__number"))


def _stands(finding: Finding) -> bool:
    return finding.taken_back_at is None and finding.merged_into_id is None
