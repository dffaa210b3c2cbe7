"""«Sådan blev planen til»: the five phases on a time line, who took part, and how many answered."""

from typing import Literal

from django.db.models import Count, Sum
from django.utils.translation import gettext as _

from klynge import clock, danish
from klynge.ground.fielding.models import Round
from klynge.ground.fielding.queries import response
from klynge.ground.paper.charts import Bar, Bars, Span, Timeline
from klynge.ground.paper.document import Facts, Heading, Table, Text
from klynge.ground.process.models import Phase
from klynge.startup.groups.queries import volunteer_count
from klynge.startup.meetings.models import Meeting
from klynge.strategy.compose.material import Material
from klynge.strategy.parts import Drawn, Part


def parts(m: Material) -> list[Part]:
    return [*_phases(m), *_took_part(m), *_meetings(m), *_response(m)]


def _phases(m: Material) -> list[Part]:
    today = clock.today()
    rows = []
    for phase in Phase.objects.filter(process__cluster=m.cluster):
        state: Literal["done", "now", "next"] = "done" if phase.ends_on < today else "now"
        rows.append(
            Span(phase.name, phase.starts_on, phase.ends_on, "next" if phase.starts_on > today else state)
        )
    return [Drawn(Timeline(title=_("Fem faser, der griber ind i hinanden"), rows=rows))] if rows else []


def _took_part(m: Material) -> list[Part]:
    facts = []
    if m.survey:
        facts.append((m.number(m.survey.answers.count()), _("svarede på borgerundersøgelsen")))
    if m.election:
        facts.append((m.number(m.election.ballots), _("stemte om, hvad vi skal arbejde med")))
    volunteers = volunteer_count(m.cluster).signed_up
    if volunteers:
        facts.append((m.number(volunteers), _("meldte sig som frivillige")))
    came = Meeting.objects.of(m.cluster).held().filter(kind=Meeting.Kind.CITIZENS)
    count = came.aggregate(total=Sum("attended"))["total"]
    if count:
        facts.append((m.number(count), _("fremmødte på borgermøderne")))
    return [Heading(_("Så mange har været med")), Facts(facts)] if facts else []


def _meetings(m: Material) -> list[Part]:
    """Counted by kind: who met whom is no business of the plan."""
    kinds = (
        Meeting.objects.of(m.cluster).held().values("kind").annotate(count=Count("id"), came=Sum("attended"))
    )
    names = dict(Meeting.Kind.choices)
    rows = [
        [str(names[row["kind"]]), m.number(row["count"]), m.number(row["came"]) if row["came"] else "–"]
        for row in kinds.order_by("kind")
    ]
    head = [_("Slags møde"), _("Antal"), _("Fremmødte")]
    return [Table(_("Møder undervejs"), head, rows, widths=(3, 1, 1), numbers=(1, 2))] if rows else []


def _response(m: Material) -> list[Part]:
    """Both times everybody was asked: the whole and the villages, those too small shown with a neighbour."""
    made: list[Part] = []
    rounds = [r for r in (m.survey and m.survey.round, m.election and m.election.election.round) if r]
    for round_ in rounds:
        told = response(round_)
        about = {
            "invited": m.number(told.total.invited),
            "answered": m.number(told.total.answered),
            "share": danish.percent(told.total.share, m.language),
        }
        words = _("%(invited)s fik en personlig kode, og %(answered)s brugte den. Det er %(share)s.") % about
        rows = [Bar(t.share, label=t.name, n=t.invited) for t in told.villages]
        made += [Heading(_title(round_)), Text(f"<p>{words}</p>")]
        if len(rows) > 1:
            title = _("Så mange svarede i landsbyerne")
            if round_.kind == Round.Kind.BALLOT:
                title = _("Så mange stemte i landsbyerne")
            made.append(
                Drawn(
                    Bars(
                        title=title,
                        caption=_("Andel af dem, der fik en kode."),
                        rows=rows,
                        source=round_.title,
                    )
                )
            )
    return made


def _title(round_: Round) -> str:
    return _("Afstemningen") if round_.kind == Round.Kind.BALLOT else _("Borgerundersøgelsen")
