"""«Det sagde I – det gør vi»: the way from a voice to what became of it, and back."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import ngettext

from klynge.ground.clusters.addresses import local
from klynge.ground.clusters.models import Cluster
from klynge.ground.findings import queries as findings
from klynge.ground.findings.models import Finding
from klynge.ground.findings.queries import Followed, ThemeFindings
from klynge.ground.findings.registry import Consequence
from klynge.ground.ui.shapes import ChainLink

LINKS = 4


def longest(cluster: Cluster) -> list[ChainLink]:
    """The finding that has come furthest, as a chain; empty while none has become anything."""
    followed = [f for f in findings.follow(cluster, findings.standing(cluster)) if f.consequences]
    best = max(followed, key=_reach, default=None)
    return chain(best) if best else []


def _reach(followed: Followed) -> tuple[int, int, int]:
    """How many kinds of things it became, how far the last one is in the process; the first of equals."""
    kinds = {c.kind for c in followed.consequences}
    return len(kinds), max(c.order for c in followed.consequences), -followed.finding.number


def chain(followed: Followed) -> list[ChainLink]:
    """One finding and, for each kind of thing it became, the first; the last link is where it stands now."""
    finding = followed.finding
    url = local(finding.cluster, "findings:show", pk=finding.id)
    firsts = list({c.kind: c for c in reversed(followed.consequences)}.values())
    steps = sorted(firsts, key=lambda c: c.order)[-(LINKS - 1) :]
    links = [ChainLink(source_words(finding), finding.text, url)]
    for step in steps:
        note = " · ".join(word for word in (step.status, step.note) if word)
        links.append(ChainLink(step.kind, step.title, step.url, note=note, is_now=step is steps[-1]))
    return links


def source_words(finding: Finding) -> str:
    """«Undersøgelsen 2026 · 913 svar»."""
    words = str(finding.source_label)
    if finding.source_n:
        words += " · " + ngettext("%d svar", "%d svar", finding.source_n) % finding.source_n
    return words


@dataclass(frozen=True)
class Voices:
    """Everything we learned by theme, and how much of it has become something."""

    themes: list[ThemeFindings]

    @property
    def total(self) -> int:
        return sum(len(theme.findings) for theme in self.themes)

    @property
    def heard(self) -> int:
        return sum(bool(followed.consequences) for theme in self.themes for followed in theme.findings)


def voices(cluster: Cluster) -> Voices:
    return Voices(findings.by_theme(cluster))


@dataclass(frozen=True)
class Behind:
    """One thing that was decided or done, and the findings it stands on."""

    thing: Consequence
    voices: list[Followed]


def behind(cluster: Cluster, thing: UUID) -> Behind | None:
    """The way back from a thing to the voices behind it; None when it cites nothing in this cluster."""
    found: list[Followed] = []
    named: Consequence | None = None
    for followed in findings.follow(cluster, findings.standing(cluster)):
        for consequence in followed.consequences:
            if consequence.thing_id == thing:
                named = named or consequence
                found.append(followed)
                break
    return Behind(named, found) if named else None
