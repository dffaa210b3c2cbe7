"""What process and fielding ask of the survey."""

from django.utils.html import format_html
from django.utils.translation import gettext as _

from klynge import danish
from klynge.ground.clusters.addresses import local
from klynge.ground.clusters.models import Cluster
from klynge.ground.fielding.models import Round
from klynge.ground.process.registry import Met
from klynge.mapping.survey.models import Survey


def survey_is_closed(cluster: Cluster) -> Met:
    """A survey of everyone who has turned 16 is closed."""
    newest = (
        Survey.objects.filter(cluster=cluster).select_related("round").order_by("-round__created_at").first()
    )
    url = local(cluster, "survey:desk")
    if newest is None:
        return Met(False, _("Ikke begyndt"), url=url)
    if newest.round.closed_at:
        return Met(True, _("Lukket %s") % danish.day(newest.round.closed_at.date()), url=url)
    if newest.round.opened_at:
        return Met(False, _("Åben til %s") % danish.moment(newest.round.closes_at), url=url)
    return Met(False, _("Forberedes"), url=url)


def missing(round_: Round) -> list[str]:
    """What a survey must have before it opens, besides codes."""
    return [] if round_.why.strip() else [_("Skriv, hvorfor I spørger. Det står i brevet.")]


def letter_text(round_: Round) -> str:
    """The body of the letter, before the code."""
    why = format_html("<p>{}</p>", round_.why)
    ask = _("Vi spørger alle, der er fyldt 16 år. Det tager højst 10 minutter, og du må springe over.")
    until = _("Svar senest %s.") % danish.moment(round_.closes_at)
    return why + format_html("<p>{} {}</p>", ask, until)
