"""The vision, and what the cluster has chosen to work on."""

from html import escape

from django.utils.translation import gettext as _

from klynge import danish
from klynge.ground.paper.charts import Bar, Bars
from klynge.ground.paper.document import Heading, Table, Text
from klynge.plans.queries import ActionLine, FocusAreaPlan, ProjectSheet
from klynge.strategy.compose.material import Material
from klynge.strategy.parts import Drawn, Part, Solemn

MOST_CANDIDATES = 12
FEW_ACTIONS = 2  # above this a project begins on a page of its own, so that its money stays together


def vision(m: Material) -> list[Part]:
    if m.vision is None:
        return []
    about = {"on": danish.short_day(m.vision.adopted_on, m.language), "where": m.vision.where}
    words = _("Vedtaget den %(on)s. %(where)s") % about
    made: list[Part] = [Solemn(m.vision.html), Text(f"<p>{escape(words.strip())}</p>")]
    made += m.heard(_("Det har vi hørt, og det står i visionen"), m.vision.findings)
    if m.vision.left_out:
        rows = [[line.finding.text, line.reason] for line in m.vision.left_out]
        head = [_("Det har vi også hørt"), _("Derfor står det ikke i visionen")]
        made.append(Table(_("Det lod vi ligge i denne omgang"), head, rows, widths=(1, 1)))
    return made


def focus(m: Material) -> list[Part]:
    made = _ballot(m)
    for area in m.areas:
        made += _area(m, area)
    return [*made, *_left(m)]


def _ballot(m: Material) -> list[Part]:
    if m.election is None:
        return []
    rows = [
        Bar(line.share, label=line.candidate.title, strong=line.won, n=line.marks)
        for line in m.election.lines[:MOST_CANDIDATES]
    ]
    caption = _(
        "Andel af stemmesedlerne med kryds. De fremhævede er valgt, når stemmerne tælles efter Thieles regel."
    )
    chart = Bars(
        title=_("Det satte I kryds ved"),
        caption=caption,
        rows=rows,
        n=m.election.ballots,
        source=m.election.election.round.title,
        maximum=1.0,
    )
    return [Drawn(chart)]


def _area(m: Material, area: FocusAreaPlan) -> list[Part]:
    made: list[Part] = [
        Heading(area.title, 2, area.aim, new_page=True),
        Text(area.why or f"<p>{escape(area.reason)}</p>"),
    ]
    made += m.heard(_("Det sagde I"), area.findings)
    if area.goals:
        rows = [
            [g.text, g.indicator or "–", g.baseline or "–", g.target or "–", m.month(g.due_on)]
            for g in area.goals
        ]
        head = [_("Mål"), _("Måles på"), _("I dag"), _("Målet er"), _("Senest")]
        made.append(Table(f"{area.title}: {_('Det vil vi nå')}", head, rows, widths=(3, 2, 1.1, 1.1, 1.2)))
    if area.actions:
        rows = [_action(m, action, area.group) for action in area.actions]
        head = [_("Det gør vi"), _("Hvem"), _("Hvornår"), _("Status")]
        made.append(Table(f"{area.title}: {_('Handleplan')}", head, rows, widths=(3, 2.2, 1.7, 1)))
    held = _held(area)
    made += [Text(f"<p>{escape(held)}</p>")] if held else []
    for number, project in enumerate(area.projects):
        made += _project(m, project, new_page=number == 0 and len(area.actions) > FEW_ACTIONS)
    return made


def _held(area: FocusAreaPlan) -> str:
    if not area.holder:
        return ""
    about = {"holder": area.holder, "group": area.group}
    if area.group:
        return _("Tovholder er %(holder)s sammen med gruppen «%(group)s».") % about
    return _("Tovholder er %(holder)s.") % about


def _action(m: Material, action: ActionLine, group: str) -> list[str]:
    """The focus area's own group goes without saying; it is named under the table."""
    days = [m.month(day) for day in (action.starts_on, action.ends_on) if day]
    who = " · ".join(dict.fromkeys(word for word in (action.holder, action.group) if word and word != group))
    who = who or group
    return [action.title, who or "–", " – ".join(dict.fromkeys(days)) or "–", action.status_words]


def _project(m: Material, project: ProjectSheet, new_page: bool) -> list[Part]:
    title = _("Projekt: %s") % project.title
    made: list[Part] = [Heading(title, 3, new_page=new_page), Text(f"<p>{escape(project.summary)}</p>")]
    if project.budget:
        made.append(_costs(m, project))
    if project.financing:
        made.append(_paid_by(m, project))
    return made


def _costs(m: Material, project: ProjectSheet) -> Table:
    has_vat = any(row.vat for row in project.budget)
    rows = [
        [row.text, m.kroner(row.amount), *([m.kroner(row.vat)] if has_vat else []), m.kroner(row.total)]
        for row in project.budget
    ]
    vat = [m.kroner(project.vat)] if has_vat else []
    if not has_vat:
        rows = [[text, amount] for text, amount, *_total in rows]
        head, total = [_("Post"), _("Beløb")], [_("I alt"), m.kroner(project.cost)]
        return Table(
            f"{project.title}: {_('Budget')}", head, rows, widths=(4, 1.6), numbers=(1,), total=total
        )
    head = [_("Post"), _("Uden moms"), _("Moms"), _("I alt")]
    total = [_("I alt"), m.kroner(project.cost_without_vat), *vat, m.kroner(project.cost)]
    return Table(
        f"{project.title}: {_('Budget')}",
        head,
        rows,
        widths=(3, 1.2, 1.1, 1.2),
        numbers=(1, 2, 3),
        total=total,
    )


def _paid_by(m: Material, project: ProjectSheet) -> Table:
    """What pays for it adds up to what it costs; what was refused is left out."""
    rows = [[row.source, row.status_words, m.kroner(row.amount)] for row in project.financing if row.counts]
    if project.lacking > 0:
        rows.append([_("Mangler endnu"), "–", m.kroner(project.lacking)])
    head = [_("Finansiering"), _("Status"), _("Beløb")]
    total = [_("I alt"), "", m.kroner(max(project.cost, project.financed))]
    return Table(
        f"{project.title}: {_('Det betaler det')}",
        head,
        rows,
        widths=(3, 1.3, 1.3),
        numbers=(2,),
        total=total,
    )


def _left(m: Material) -> list[Part]:
    if not m.left:
        return []
    rows = [[line.title, line.reason] for line in m.left]
    words = _("Det svære er at lade noget ligge. Her er det, vi ikke går i gang med nu, og hvorfor.")
    head = [_("Forslag"), _("Derfor ikke nu")]
    return [
        Heading(_("Forslag, vi lader ligge"), new_page=True),
        Text(f"<p>{words}</p>"),
        Table(_("Forslag, der ikke er valgt"), head, rows, widths=(1, 2)),
    ]
