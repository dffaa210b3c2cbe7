"""The steering group turns what was voted for into focus areas, and says why: of the chosen and of the rest."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from klynge import clock
from klynge.ground.clusters.models import Cluster
from klynge.ground.findings.models import Finding
from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.search import changes as search
from klynge.ground.ui.refusal import Refused
from klynge.plans import found
from klynge.plans.changes.checks import cite, own_findings, require_choose, words
from klynge.plans.models import FocusArea, FocusCitation, LeftOut
from klynge.vision.priorities.models import Candidate, Election

FEWEST, WARN_ABOVE, MOST = 3, 6, 12


@dataclass(frozen=True)
class Chosen:
    """A candidate that becomes a focus area, and the steering group's reason."""

    candidate: Candidate
    reason: str


@dataclass(frozen=True)
class Left:
    """A candidate that is left out, with a reason of its own."""

    candidate: Candidate
    reason: str


def choose_focus_areas(
    *,
    by: Person,
    election: Election,
    chosen: Sequence[Chosen],
    left: Sequence[Left] = (),
    rest: str = "",
    on: date | None = None,
    where: str = "",
) -> list[FocusArea]:
    """The chosen become focus areas in this order; `rest` is the reason for all left out without one of their own.

    Asked again it keeps what is already planned: a focus area with actions or projects cannot be left out.
    """
    require_choose(by, election.cluster)
    day = on or clock.today()
    _check(election, chosen, left, rest, day)
    reasons = {entry.candidate.id: entry.reason.strip() for entry in left}
    picked = {entry.candidate.id for entry in chosen}
    others = [c for c in election.candidates.all() if c.id not in picked]
    with transaction.atomic():
        _let_go(election, picked)
        LeftOut.objects.filter(candidate__election=election).delete()
        areas = [_keep(election.cluster, entry, n, day, where) for n, entry in enumerate(chosen, start=1)]
        LeftOut.objects.bulk_create(
            LeftOut(
                cluster=election.cluster,
                candidate=c,
                reason=reasons.get(c.id) or rest.strip(),
                decided_on=day,
            )
            for c in others
        )
        titles = ", ".join(area.title for area in areas)
        record(
            cluster=election.cluster_id, by=by.id, what="focus_areas.chosen", thing=election.id, words=titles
        )
    return areas


def add_focus_area(
    *,
    by: Person,
    cluster: Cluster,
    title: str,
    reason: str,
    on: date | None = None,
    where: str = "",
    findings: Sequence[Finding] = (),
) -> FocusArea:
    """A focus area that no ballot stands behind; the reason says what does."""
    require_choose(by, cluster)
    title = words(title, "title", _("Skriv, hvad indsatsområdet hedder."))
    reason = words(reason, "reason", _("Skriv, hvorfor I vælger det. Borgerne får begrundelsen at se."))
    if FocusArea.objects.of(cluster).filter(title__iexact=title).exists():
        raise Refused(_("Der er allerede et indsatsområde, der hedder sådan."), field="title")
    cited = own_findings(cluster, findings)
    with transaction.atomic():
        last = FocusArea.objects.of(cluster).aggregate(last=Max("number"))["last"] or 0
        area = FocusArea.objects.create(
            cluster=cluster,
            number=last + 1,
            title=title,
            reason=reason,
            themes=_themes(cited),
            chosen_on=on or clock.today(),
            chosen_where=where.strip(),
        )
        cite(FocusCitation, "focus_area", area, cited)
        record(cluster=cluster.id, by=by.id, what="focus_area.added", thing=area.id, words=title)
        search.put(**vars(found.focus_row(area)))
    return area


def _check(election: Election, chosen: Sequence[Chosen], left: Sequence[Left], rest: str, on: date) -> None:
    if election.round.closed_at is None:
        raise Refused(_("Vent, til afstemningen er lukket og talt op."))
    own = set(election.candidates.values_list("id", flat=True))
    picked = [entry.candidate.id for entry in chosen]
    named = picked + [entry.candidate.id for entry in left]
    if not set(named) <= own or len(named) != len(set(named)):
        raise Refused(_("Hvert forslag fra afstemningen kan vælges eller lades ligge én gang."))
    if not FEWEST <= len(picked) <= MOST:
        raise Refused(_("Vælg mindst tre og højst tolv. Tre til seks er godt."), field="chosen")
    if not all(entry.reason.strip() for entry in chosen):
        raise Refused(_("Skriv en begrundelse for hvert indsatsområde, I vælger."))
    without = own - set(picked) - {entry.candidate.id for entry in left if entry.reason.strip()}
    if without and not rest.strip():
        raise Refused(_("Skriv, hvorfor I lader resten ligge. Så ved alle, at I har set det."), field="rest")
    if on > clock.today():
        raise Refused(_("Beslutningen kan ikke ligge i fremtiden."), field="on")


def _let_go(election: Election, picked: set[UUID]) -> None:
    """Focus areas of this election that are no longer chosen go, unless work hangs on them."""
    gone = FocusArea.objects.filter(candidate__election=election).exclude(candidate__in=picked)
    busy = gone.exclude(actions=None, projects=None, goals=None).first()
    if busy:
        text = _("«%s» har allerede mål, handlinger eller projekter. Behold det, eller flyt dem først.")
        raise Refused(text % busy.title)
    for area in gone:
        search.take_out(area.id)
    gone.delete()


def _keep(cluster: Cluster, entry: Chosen, number: int, day: date, where: str) -> FocusArea:
    candidate = entry.candidate
    area = FocusArea.objects.of(cluster).filter(candidate=candidate).first()
    if area is None:
        findings = [c.finding for c in candidate.citations.select_related("finding")]
        title = _free_title(cluster, candidate.title)
        area = FocusArea.objects.create(
            cluster=cluster,
            candidate=candidate,
            number=number,
            title=title,
            aim=candidate.sentence,
            reason=entry.reason.strip(),
            themes=_themes(findings),
            chosen_on=day,
            chosen_where=where.strip(),
        )
        cite(FocusCitation, "focus_area", area, findings)
    else:
        area.number, area.reason = number, entry.reason.strip()
        area.chosen_on, area.chosen_where = day, where.strip()
        area.save(update_fields=["number", "reason", "chosen_on", "chosen_where"])
    search.put(**vars(found.focus_row(area)))
    return area


def _free_title(cluster: Cluster, title: str) -> str:
    if FocusArea.objects.of(cluster).filter(title__iexact=title).exists():
        raise Refused(_("Der er allerede et indsatsområde, der hedder «%s».") % title)
    return title


def _themes(findings: Sequence[Finding]) -> list[str]:
    """The themes of what it rests on, each once."""
    return list(dict.fromkeys(f.theme for f in findings if f.theme))
