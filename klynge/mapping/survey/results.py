"""Results per question: counts of those who answered, for the whole and for pools of villages, small ones hidden.

Numbers here are counts and shares of those who answered, not yet weighted to the population; the page says so.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from uuid import UUID

import numpy as np
from django.utils.translation import gettext as _
from django.utils.translation import override

from klynge import danish
from klynge.ground.fielding.queries import Pool, pools
from klynge.ground.paper import charts
from klynge.mapping.survey.content import Choice, Item, Kind, items
from klynge.mapping.survey.models import Survey
from klynge.methods.estimates import interval
from klynge.methods.suppression import LEAST, Counts, Mask, Protected, protect

EXCLUSIVE = {Kind.ONE, Kind.SCALE, Kind.VILLAGE}


@dataclass(frozen=True)
class Difference:
    """How one pool of villages answered: (category, share), None where hidden."""

    name: str
    n: int
    cells: list[tuple[str, float | None]]


@dataclass(frozen=True)
class Place:
    """One option in one pool of villages; the share is None where it is hidden."""

    name: str
    n: int
    share: float | None


@dataclass(frozen=True)
class Option:
    """One option across the villages, the highest shares first, hidden ones last."""

    label: str
    places: list[Place]

    @property
    def shown(self) -> list[Place]:
        return [place for place in self.places if place.share is not None]


@dataclass(frozen=True)
class Result:
    """One question's result, ready to be shown; nothing in it is too small to show."""

    item: Item
    n: int
    charts: list[charts.Chart]
    labels: list[str]
    differences: list[Difference]
    headline: str
    figure: str

    @property
    def is_text(self) -> bool:
        return self.item.kind == Kind.TEXT

    @property
    def options(self) -> list[Option]:
        """The villages option by option, in the order of the chart."""
        if not self.differences:
            return []
        made = {}
        for k, label in enumerate(self.labels):
            places = [Place(pool.name, pool.n, pool.cells[k][1]) for pool in self.differences]
            made[label] = Option(
                label, sorted(places, key=lambda p: -1.0 if p.share is None else -p.share - 1)
            )
        order = (
            [bar.label for bar in self.charts[0].rows]
            if isinstance(self.charts[0], charts.Bars)
            else self.labels
        )
        return [made[label] for label in order]

    @property
    def contrast(self) -> Option | None:
        """The option where the villages that may be shown differ most."""
        wide = [option for option in self.options if len(option.shown) > 1]
        return max(wide, key=lambda o: (o.shown[0].share or 0) - (o.shown[-1].share or 0), default=None)


@dataclass(frozen=True)
class Section:
    name: str
    results: list[Result]


@dataclass(frozen=True)
class _Answers:
    """All answers of a survey: values and the row of the pool they belong to."""

    values: list[dict[str, object]]
    rows: list[int]
    pools: list[Pool]
    invited: int


def by_section(survey: Survey, language: str) -> list[Section]:
    """All results, under the questionnaire's sections."""
    answers = _read(survey)
    sections: dict[str, list[Result]] = {}
    for item in items(survey.questionnaire, survey.cluster, language):
        sections.setdefault(item.section_name, []).append(_result(survey, item, answers, language))
    return [Section(name, results) for name, results in sections.items()]


def results_of(survey: Survey, codes: Collection[str], language: str) -> list[Result]:
    """Some of the results, in the questionnaire's order; the answers are read once."""
    wanted = [item for item in items(survey.questionnaire, survey.cluster, language) if item.code in codes]
    answers = _read(survey) if wanted else None
    return [_result(survey, item, answers, language) for item in wanted] if answers else []


def result_of(survey: Survey, code: str, language: str) -> Result:
    item = next(i for i in items(survey.questionnaire, survey.cluster, language) if i.code == code)
    return _result(survey, item, _read(survey), language)


def _read(survey: Survey) -> _Answers:
    shown = pools(survey.round)
    row_of: dict[UUID, int] = {v.id: i for i, pool in enumerate(shown) for v in pool.villages}
    found = list(survey.answers.values_list("values", "village_id"))
    invited = survey.round.codes.filter(cancelled_on__isnull=True).count()
    return _Answers([v for v, _village in found], [row_of.get(v, 0) for _values, v in found], shown, invited)


def _result(survey: Survey, item: Item, answers: _Answers, language: str) -> Result:
    with override(language):
        if item.kind == Kind.TEXT:
            n = sum(1 for v in answers.values if v.get(item.code))
            words = _("%s har svaret med egne ord") % danish.number(n, language=language)
            return Result(item, n, [], [], [], words, "")
        if item.kind == Kind.MATRIX:
            return _matrix(survey, item, answers, language)
        return _choices(survey, item, answers, language)


def _choices(survey: Survey, item: Item, answers: _Answers, language: str) -> Result:
    given = [_codes(v.get(item.code)) for v in answers.values]
    counts, base = _count(item.choices, given, answers)
    # A village's own people all name their village, and where only a few answered, their number tells on them.
    if item.kind == Kind.VILLAGE or ((base > 0) & (base < LEAST)).any():
        answers = replace(answers, rows=[0] * len(answers.rows), pools=[])
        counts, base = _count(item.choices, given, answers)
    hidden = _hide(item, counts, base)
    n, totals = int(base.sum()), counts.sum(axis=0)
    bars = [
        _bar(c, int(totals[k]), n, bool(hidden.totals[k]), answers.invited)
        for k, c in enumerate(item.choices)
    ]
    if item.kind not in {Kind.SCALE, Kind.VILLAGE} and item.code not in {
        "alder",
        "husstand",
        "aar-her",
        "frivillig-nu",
    }:
        bars.sort(key=lambda b: -(b.value or 0))
    chart = charts.Bars(
        title=item.text, caption=_caption(item, n, language), rows=bars, n=n, source=survey.round.title
    )
    top = max(range(len(item.choices)), key=lambda k: (not hidden.totals[k], totals[k]), default=0)
    differences = _differences(item, counts, base, hidden, answers.pools)
    share = totals[top] / n if n else 0.0
    return Result(
        item,
        n,
        [chart],
        [c.text for c in item.choices],
        differences,
        _headline(item, item.choices[top], share, n, language) if item.choices else item.text,
        f"{danish.percent(share, language)} ({item.choices[top].text})" if item.choices and n else "",
    )


def _codes(value: object) -> list[str]:
    if not value:
        return []
    return [str(v) for v in value] if isinstance(value, list) else [str(value)]


def _count(choices: Iterable[Choice], given: list[list[str]], answers: _Answers) -> tuple[Counts, Counts]:
    """Counts (pools × choices) and how many answered in each pool."""
    place = {c.code: k for k, c in enumerate(choices)}
    rows = max(len(answers.pools), 1)
    counts, base = np.zeros((rows, len(place)), dtype=np.int64), np.zeros(rows, dtype=np.int64)
    for row, codes in zip(answers.rows, given, strict=True):
        known = {place[c] for c in codes if c in place}
        base[row] += bool(known)
        for k in known:
            counts[row, k] += 1
    return counts, base


def _hide(item: Item, counts: Counts, base: Counts) -> Protected:
    """One table when each answered one thing; else a table «chosen, not chosen» for each option."""
    if item.kind in EXCLUSIVE:
        return protect(counts)
    cells, totals = np.zeros(counts.shape, dtype=bool), np.zeros(counts.shape[1], dtype=bool)
    for k in range(counts.shape[1]):
        apart = protect(np.column_stack([counts[:, k], base - counts[:, k]]))
        cells[:, k], totals[k] = apart.cells.any(axis=1), apart.totals.any()
    return Protected(cells, totals)


def _bar(choice: Choice, count: int, n: int, hidden: bool, invited: int) -> charts.Bar:
    if hidden or not n:
        return charts.Bar(label=choice.text, hidden=hidden, value=None if hidden else 0.0)
    low, high = interval(count, n, invited)
    return charts.Bar(label=choice.text, value=count / n, low=low, high=high, n=count)


def _differences(
    item: Item, counts: Counts, base: Counts, hidden: Protected, shown: list[Pool]
) -> list[Difference]:
    if len(shown) < 2:
        return []
    return [
        Difference(
            pool.name,
            int(base[i]),
            list(
                zip(
                    [c.text for c in item.choices],
                    _shares(counts[i], int(base[i]), hidden.cells[i]),
                    strict=True,
                )
            ),
        )
        for i, pool in enumerate(shown)
    ]


def _shares(counts: Counts, n: int, hidden: Mask) -> list[float | None]:
    if not n:
        return [None] * len(counts)
    return [None if hidden[k] else float(counts[k] / n) for k in range(len(counts))]


def _matrix(survey: Survey, item: Item, answers: _Answers, language: str) -> Result:
    """Each row of a matrix is a question of its own; shown for the whole cluster."""
    lines, answered = [], 0
    for row in item.rows:
        values = [v.get(item.code) for v in answers.values]
        tally = Counter(v[row.code] for v in values if isinstance(v, dict) and v.get(row.code))
        counts = np.array([[tally.get(c.code, 0) for c in item.choices]], dtype=np.int64)
        n = int(counts.sum())
        answered = max(answered, n)
        unsafe = bool(protect(counts).cells.any())
        lines.append(
            charts.Scale(label=row.text, shares=(counts[0] / max(n, 1)).tolist(), n=n, hidden=unsafe)
        )
    names = [c.text for c in item.choices]
    chart = charts.Stacked(
        title=item.text,
        caption=_caption(item, answered, language),
        answers=names,
        rows=lines,
        n=answered,
        source=survey.round.title,
    )
    top = max((line for line in lines if not line.hidden), key=lambda s: s.shares[0], default=None)
    headline = item.text
    if top:
        words = _("%(what)s: %(share)s svarer «%(answer)s»")
        share = danish.percent(top.shares[0], language)
        headline = words % {"what": top.label, "share": share, "answer": names[0].lower()}
    return Result(item, answered, [chart], names, [], headline, "")


def _caption(item: Item, n: int, language: str) -> str:
    words = _(
        "%s har svaret. Tallene er andele af dem, der svarede; de er ikke vægtet. Stregen viser usikkerheden."
    )
    most = _("Op til %d svar.") % item.most if item.kind == Kind.SEVERAL and item.most else ""
    return f"{most} {words % danish.number(n, language=language)}".strip()


def _headline(item: Item, choice: Choice, share: float, n: int, language: str) -> str:
    if not n:
        return item.text
    percent = danish.percent(share, language)
    if item.kind == Kind.SEVERAL:
        return _("%(share)s af dem, der svarede, nævner «%(what)s»") % {"share": percent, "what": choice.text}
    if item.kind == Kind.RANK:
        return _("%(share)s af dem, der svarede, har «%(what)s» blandt de vigtigste") % {
            "share": percent,
            "what": choice.text,
        }
    return _("%(share)s af dem, der svarede, siger «%(what)s»") % {"share": percent, "what": choice.text}
