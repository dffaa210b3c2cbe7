"""The ballot on paper: the same candidates, with the numbers that are keyed in."""

from django.utils.translation import gettext as _
from django.utils.translation import override

from klynge import danish
from klynge.ground.clusters.addresses import absolute
from klynge.ground.paper import sheets
from klynge.vision.priorities.models import Election


def ballot(election: Election) -> bytes:
    """A PDF with all candidates in their own order; the code is written on it."""
    round_, cluster = election.round, election.cluster
    with override(cluster.language):
        rule = _("Sæt %(least)d–%(most)d krydser.") % {"least": election.least, "most": election.most}
        foot = _("Skriv koden fra brevet øverst. Aflever senest %(day)s. Spørgsmål? Ring %(phone)s.") % {
            "day": danish.day(round_.paper_until, cluster.language),
            "phone": round_.phone,
        }
    options = [sheets.Option(f"{c.number}. {c.title}", c.sentence) for c in election.candidates.all()]
    return sheets.ballot(
        sheets.Ballot(
            title=round_.title,
            cluster=cluster.name,
            language=cluster.language,
            accent=cluster.accent,
            rule=rule,
            options=options,
            foot=foot,
            url=absolute(cluster, "fielding:enter_ballot"),
        )
    )
