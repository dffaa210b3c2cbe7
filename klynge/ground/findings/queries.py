from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from klynge.ground.clusters.models import Cluster
from klynge.ground.findings.models import THEMES, Finding, FindingQuerySet
from klynge.ground.findings.registry import Consequence, became_of


@dataclass(frozen=True)
class Followed:
    """A finding, the voices behind it, and what became of it."""

    finding: Finding
    merged: list[Finding]
    consequences: list[Consequence]


@dataclass(frozen=True)
class ThemeFindings:
    code: str
    name: str
    findings: list[Followed]


def standing(cluster: Cluster) -> FindingQuerySet:
    """All findings one can cite."""
    return Finding.objects.of(cluster).standing().select_related("village").order_by("number")


def follow(cluster: Cluster, findings: Iterable[Finding]) -> list[Followed]:
    """Each finding with what became of it, its merged ones counted in; a fixed number of queries."""
    roots = list(findings)
    merged: dict[UUID, list[Finding]] = {f.id: [] for f in roots}
    for child in Finding.objects.of(cluster).filter(merged_into__in=roots).order_by("number"):
        merged[child.root_id].append(child)
    owner = {f.id: f.id for f in roots} | {c.id: root for root, children in merged.items() for c in children}
    found: dict[UUID, list[Consequence]] = {f.id: [] for f in roots}
    for consequence in became_of(cluster, owner):
        found[owner[consequence.finding_id]].append(consequence)
    return [Followed(f, merged[f.id], _once(found[f.id])) for f in roots]


def _once(consequences: list[Consequence]) -> list[Consequence]:
    return list({(c.kind, c.url, c.title): c for c in consequences}.values())


def by_theme(cluster: Cluster) -> list[ThemeFindings]:
    """Everything we learned, under the six themes and, last, what belongs to none of them."""
    followed = follow(cluster, standing(cluster))
    groups = [*THEMES, ("", _("Andet"))]
    made = [
        ThemeFindings(code, str(name), [f for f in followed if f.finding.theme == code])
        for code, name in groups
    ]
    return [group for group in made if group.findings]


def choices(cluster: Cluster) -> list[tuple[str, str]]:
    """For forms that cite: (id, «7. tekst»)."""
    return [(str(f.id), f"{f.number}. {f.text}") for f in standing(cluster)]


def chosen(cluster: Cluster, ids: Iterable[str | UUID]) -> list[Finding]:
    """The cluster's own findings among these ids."""
    return list(standing(cluster).filter(pk__in=[str(i) for i in ids]))
