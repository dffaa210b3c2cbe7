"""«Det siger I», and the appendices that show where it all comes from."""

from collections import Counter

from django.utils.translation import gettext as _

from klynge import danish
from klynge.ground.findings.models import THEMES, Finding
from klynge.ground.paper.charts import Bars, Chart
from klynge.ground.paper.document import Heading, Table, Text
from klynge.mapping.survey.content import Kind, items
from klynge.mapping.survey.results import results_of
from klynge.strategy.compose.material import Material
from klynge.strategy.parts import Drawn, Part

# The question that says most of a theme, where no finding points to another one.
TELLING = {
    "organisering": "samarbejde-landsbyer", "kommunikation": "vil-have-nyt", "involvering": "hoerer-klynge",
    "kommunesamarbejde": "kommune", "moedesteder": "bruger-moedesteder", "aktivitetsudbud": "aktiviteter",
}  # fmt: skip
MOST_BARS = 8


def voices(m: Material) -> list[Part]:
    """The six themes, each with its findings and one chart; then what belongs to none of them."""
    made: list[Part] = []
    by_theme = {code: [f for f in m.findings if f.theme == code] for code, _name in THEMES}
    charts = _telling(m, by_theme)
    for code, name in THEMES:
        if not by_theme[code] and code not in charts:
            continue
        made.append(Heading(str(name)))
        made += m.heard(_("Det har vi lært"), by_theme[code])
        made += [Drawn(_short(charts[code]))] if code in charts else []
    rest = [f for f in m.findings if not f.theme]
    if rest:
        made += [Heading(_("Andet, vi har lært")), *m.heard(_("Det har vi lært"), rest)]
    return made


def _telling(m: Material, by_theme: dict[str, list[Finding]]) -> dict[str, Chart]:
    """One chart a theme, none twice; only the questions that are shown are counted."""
    if m.survey is None:
        return {}
    known = {
        item.code: item
        for item in items(m.survey.questionnaire, m.cluster, m.language)
        if item.kind != Kind.TEXT
    }
    chosen: dict[str, str] = {}
    for theme, findings in by_theme.items():
        of_theme = [code for code, item in known.items() if item.theme == theme]
        for code in _wanted(theme, of_theme, findings):
            if code in known and code not in chosen.values():
                chosen[theme] = code
                break
    counted = {
        r.item.code: r for r in results_of(m.survey, set(chosen.values()), m.language) if r.charts and r.n
    }
    return {theme: counted[code].charts[0] for theme, code in chosen.items() if code in counted}


def _wanted(theme: str, of_theme: list[str], findings: list[Finding]) -> list[str]:
    """The theme's question that most findings come from; else the one that says most; else any of them."""
    pinned = [code for code, _count in Counter(_question(f) for f in findings).most_common()]
    telling = [code for code in of_theme if code == TELLING[theme]]
    return [*(code for code in pinned if code in of_theme), *telling, *of_theme, *pinned]


def _question(finding: Finding) -> str:
    """The code of the question a finding was pinned from: the last word of its address."""
    return finding.source_address.rstrip("/").rsplit("/", 1)[-1]


def _short(chart: Chart) -> Chart:
    """The longest bars; the rest can be read where the results are."""
    if not isinstance(chart, Bars) or len(chart.rows) <= MOST_BARS:
        return chart
    words = _("De %d hyppigste svar.") % MOST_BARS
    return Bars(
        title=chart.title,
        caption=f"{chart.caption} {words}".strip(),
        unit=chart.unit,
        source=chart.source,
        n=chart.n,
        rows=chart.rows[:MOST_BARS],
        maximum=chart.maximum,
    )


def appendices(m: Material) -> list[Part]:
    return [*_method(m), *_ballot(m), *_evidence(m)]


def _method(m: Material) -> list[Part]:
    round_ = m.survey.round if m.survey else None
    closed = round_.closed_at if round_ else None
    if round_ is None or closed is None:
        return []
    about = {
        "extract": danish.short_day(round_.extract_on, m.language),
        "controller": round_.controller,
        "closed": danish.short_day(closed.date(), m.language),
    }
    who = _(
        "Alle, der var fyldt 16 år den %(extract)s og havde adresse i klyngen, fik en personlig kode med brev eller "
        "Digital Post. Undersøgelsen lukkede den %(closed)s. %(controller)s er ansvarlig for oplysningerne."
    )
    how = _(
        "Svarene blev skilt fra koderne, da undersøgelsen lukkede, så ingen kan se, hvem der svarede hvad. Tal, der "
        "bygger på færre end fem svar, er skjult. Tallene er andele af dem, der svarede; de er ikke vægtet."
    )
    return [Heading(_("Sådan blev der spurgt")), Text(f"<p>{who % about}</p><p>{how}</p>")]


def _ballot(m: Material) -> list[Part]:
    if m.election is None:
        return []
    won = {c.id: at for at, c in enumerate(m.election.winners, 1)}
    rows = [
        [
            line.candidate.title,
            m.number(line.marks),
            danish.percent(line.share, m.language),
            str(won.get(line.candidate.id, "")),
            _("ja") if line.won_by_marks else "",
        ]
        for line in m.election.lines
    ]
    head = [_("Forslag"), _("Krydser"), _("Andel"), _("Valgt som nr."), _("Blandt flest krydser")]
    words = _(
        "Der er talt på to måder. Thieles regel vælger ét forslag ad gangen, og den, der allerede har fået noget "
        "valgt, vejer mindre i næste runde. Ved siden af står de rene krydser."
    )
    about = {"ballots": m.number(m.election.ballots), "paper": m.number(m.election.on_paper)}
    source = _("%(ballots)s stemmesedler, %(paper)s af dem på papir") % about
    caption = _("Forslagene og deres krydser")
    return [
        Heading(_("Afstemningen")),
        Text(f"<p>{words}</p>"),
        Table(caption, head, rows, widths=(4, 1.2, 1.1, 1.2, 1.5), numbers=(1, 2, 3), source=source),
    ]


def _evidence(m: Material) -> list[Part]:
    """Every finding with its number, so that a reader can look any of them up."""
    if not m.findings:
        return []
    rows = [
        [str(f.number), f.text, f.source_label, m.number(f.source_n) if f.source_n else "–"]
        for f in m.findings
    ]
    head = [_("Nr."), _("Pointe"), _("Kilde"), _("Antal svar")]
    return [
        Heading(_("Alle pointer")),
        Table(_("Det har vi lært, og der ved vi det fra"), head, rows, widths=(0.5, 4, 3, 0.9), numbers=(3,)),
    ]
