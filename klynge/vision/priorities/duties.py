"""What fielding, findings and the process ask of the priorities."""

from collections.abc import Iterable
from uuid import UUID

from django.utils.html import format_html
from django.utils.translation import gettext as _

from klynge import danish
from klynge.ground.clusters.addresses import local
from klynge.ground.clusters.models import Cluster
from klynge.ground.fielding.models import Round
from klynge.ground.findings.registry import Consequence
from klynge.vision.priorities.models import CandidateCitation


def missing(round_: Round) -> list[str]:
    """What an election must have before it opens, besides codes."""
    election = round_.election
    found = election.candidates.count()
    lacking = []
    if not round_.why.strip():
        lacking.append(_("Skriv, hvorfor I spørger. Det står i brevet."))
    if found <= election.winners:
        words = _("Der er %(found)d forslag. Der skal være flere end de %(winners)d, der vælges.")
        lacking.append(words % {"found": found, "winners": election.winners})
    if found < election.least:
        lacking.append(_("Der skal mindst være lige så mange forslag som krydser."))
    return lacking


def letter_text(round_: Round) -> str:
    """The body of the letter, before the code."""
    election = round_.election
    ask = _("Sæt %(least)d–%(most)d krydser ved det, du synes, vi skal arbejde med.") % {
        "least": election.least,
        "most": election.most,
    }
    until = _("Stem senest %s.") % danish.moment(round_.closes_at)
    return format_html("<p>{}</p>", round_.why) + format_html("<p>{} {}</p>", ask, until)


def consequences(cluster: Cluster, finding_ids: Iterable[UUID]) -> list[Consequence]:
    """Candidates that rest on a finding, once their round has opened."""
    rows = CandidateCitation.objects.filter(
        candidate__election__cluster=cluster,
        finding__in=list(finding_ids),
        candidate__election__round__opened_at__isnull=False,
    ).select_related("candidate__election")
    return [
        Consequence(
            row.finding_id,
            _("Forslag"),
            row.candidate.title,
            local(cluster, "priorities:candidates", pk=row.candidate.election_id),
            order=20,
            thing_id=row.candidate_id,
        )
        for row in rows
    ]
