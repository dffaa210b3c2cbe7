"""What a chart says, apart from how it is drawn. A percentage is a share between 0 and 1."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from babel.dates import format_date
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from klynge import danish

Unit = Literal["percent", "number", "decimal", "kroner"]


def language() -> str:
    return (get_language() or "da").split("-")[0]


def written(value: float | None, unit: Unit) -> str:
    """A number as people read it; nothing known is «–»."""
    if value is None:
        return "–"
    if unit == "percent":
        return danish.percent(value, language())
    if unit == "kroner":
        return danish.kroner(round(value), language())
    return danish.number(value, 1 if unit == "decimal" else 0, language())


def written_day(value: date) -> str:
    return format_date(value, "d. MMM y" if language() == "da" else "d MMM y", locale=language())


def interval(value: "Value", unit: Unit) -> str:
    if value.low is None or value.high is None or value.hidden:
        return ""
    if unit == "percent":
        return f"{danish.number(value.low * 100, 0, language())}–{written(value.high, unit)}"
    return f"{written(value.low, unit)}–{written(value.high, unit)}"


def few() -> str:
    return _("for få svar")


@dataclass(frozen=True)
class Table:
    """A chart as rows of text. The first column names the row, the others hold numbers."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Value:
    """One number, perhaps uncertain; a hidden one is never drawn nor written."""

    value: float | None = None
    low: float | None = None
    high: float | None = None
    n: int | None = None
    hidden: bool = False

    @property
    def shown(self) -> float:
        return 0.0 if self.hidden or self.value is None else self.value

    @property
    def reach(self) -> float:
        """As far as anything is drawn: the value or its upper bound."""
        return self.shown if self.hidden or self.high is None else max(self.shown, self.high)

    def written(self, unit: Unit) -> str:
        return few() if self.hidden else written(self.value, unit)


@dataclass(frozen=True)
class Bar(Value):
    label: str = ""
    strong: bool = False  # drawn in the accent: «our village», «chosen»


@dataclass(frozen=True)
class Group:
    """One label with a value for each series."""

    label: str
    values: Sequence[Value]


@dataclass(frozen=True)
class Scale:
    """How the answers to one statement fall on a scale; the shares sum to 1."""

    label: str
    shares: Sequence[float]
    n: int | None = None
    hidden: bool = False


@dataclass(frozen=True)
class AgeGroup:
    label: str
    men: int | None
    women: int | None
    hidden: bool = False


@dataclass(frozen=True)
class Line:
    name: str
    points: Sequence[tuple[date, float]]


@dataclass(frozen=True)
class Span:
    """A stretch of time, such as a phase."""

    label: str
    starts_on: date
    ends_on: date
    state: Literal["done", "now", "next"] = "next"
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Chart:
    title: str
    caption: str = ""
    unit: Unit = "percent"
    source: str = ""
    n: int | None = None

    @property
    def is_empty(self) -> bool:
        return not self.as_table().rows

    def as_table(self) -> Table:
        raise NotImplementedError

    def description(self) -> str:
        """The chart in words, for those who do not see it."""
        rows = self.as_table().rows
        return "; ".join(" ".join(cell for cell in row[:2] if cell) for row in rows[:30])

    def _table(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
        """Leaves out the columns that are empty all the way down."""
        kept = [at for at, _name in enumerate(head) if at < 2 or any(row[at] for row in rows)]
        return Table(
            self.title,
            tuple(head[at] for at in kept),
            tuple(tuple(row[at] for at in kept) for row in rows),
        )

    def _unit_name(self) -> str:
        names = {
            "percent": _("Andel"),
            "number": _("Antal"),
            "decimal": _("Gennemsnit"),
            "kroner": _("Beløb"),
        }
        return names[self.unit]


@dataclass(frozen=True, kw_only=True)
class Bars(Chart):
    """One bar a row, with an uncertainty where it is known."""

    rows: Sequence[Bar] = ()
    maximum: float | None = None

    def as_table(self) -> Table:
        head = ["", self._unit_name(), _("Usikkerhed"), _("Antal svar")]
        return self._table(
            head,
            [
                [bar.label, bar.written(self.unit), interval(bar, self.unit), _count(bar.n, bar.hidden)]
                for bar in self.rows
            ],
        )


@dataclass(frozen=True, kw_only=True)
class Dots(Bars):
    """A dot a row on a common line, for comparing places; `reference` is drawn through all of them."""

    reference: float | None = None
    reference_name: str = ""


@dataclass(frozen=True, kw_only=True)
class GroupedBars(Chart):
    """Two or three bars a row: a village against the whole cluster, this survey against the last."""

    series: Sequence[str] = ()
    rows: Sequence[Group] = ()
    maximum: float | None = None

    def as_table(self) -> Table:
        rows = [[group.label, *(value.written(self.unit) for value in group.values)] for group in self.rows]
        return self._table(["", *self.series], rows)

    def description(self) -> str:
        said = []
        for row in self.as_table().rows[:30]:
            pairs = zip(self.series, row[1:], strict=False)
            said.append(f"{row[0]}: " + ", ".join(f"{name} {value}" for name, value in pairs))
        return "; ".join(said)


@dataclass(frozen=True, kw_only=True)
class Stacked(Chart):
    """Parts of a whole, one bar a row."""

    answers: Sequence[str] = ()
    rows: Sequence[Scale] = ()

    def as_table(self) -> Table:
        rows = []
        for scale in self.rows:
            parts = [few() if scale.hidden else written(share, "percent") for share in scale.shares]
            rows.append([scale.label, *parts, _count(scale.n, scale.hidden)])
        return self._table(["", *self.answers, _("Antal svar")], rows)

    def description(self) -> str:
        said = []
        for scale in self.rows[:30]:
            parts = [
                f"{name} {written(share, 'percent')}"
                for name, share in zip(self.answers, scale.shares, strict=False)
            ]
            said.append(f"{scale.label}: " + (few() if scale.hidden else ", ".join(parts)))
        return "; ".join(said)


@dataclass(frozen=True, kw_only=True)
class Diverging(Stacked):
    """Answers on a scale that lean left or right of its middle (an odd scale has a neutral answer)."""

    ends: tuple[str, str] = ("", "")


@dataclass(frozen=True, kw_only=True)
class Pyramid(Chart):
    """Age by sex, the oldest on top."""

    rows: Sequence[AgeGroup] = ()
    unit: Unit = "number"

    def as_table(self) -> Table:
        rows = []
        for group in self.rows:
            pair = (
                [few(), few()] if group.hidden else [written(v, self.unit) for v in (group.men, group.women)]
            )
            rows.append([group.label, *pair])
        return self._table([_("Alder"), _("Mænd"), _("Kvinder")], rows)

    def description(self) -> str:
        words = [f"{row[0]}: {_('Mænd')} {row[1]}, {_('Kvinder')} {row[2]}" for row in self.as_table().rows]
        return "; ".join(words)


@dataclass(frozen=True, kw_only=True)
class Lines(Chart):
    """One or more numbers over days."""

    rows: Sequence[Line] = ()
    unit: Unit = "number"
    target: float | None = None
    target_name: str = ""

    def as_table(self) -> Table:
        days = sorted({when for line in self.rows for when, _value in line.points})
        known = [dict(line.points) for line in self.rows]
        body = [
            [written_day(d), *(written(line[d], self.unit) if d in line else "" for line in known)]
            for d in days
        ]
        return self._table([_("Dag"), *(line.name for line in self.rows)], body)

    def description(self) -> str:
        ends = [(line.name, *line.points[-1]) for line in self.rows if line.points]
        return "; ".join(
            f"{name}: {written(value, self.unit)} ({written_day(when)})" for name, when, value in ends
        )


@dataclass(frozen=True, kw_only=True)
class Timeline(Chart):
    """Stretches of time under a common calendar."""

    rows: Sequence[Span] = ()
    today: date | None = None
    states: dict[str, str] = field(default_factory=dict)

    def as_table(self) -> Table:
        rows = [
            [s.label, written_day(s.starts_on), written_day(s.ends_on), self.state_name(s), s.note]
            for s in self.rows
        ]
        return self._table(
            ["", _("Begynder"), _("Slutter"), pgettext("timeline", "Status"), _("Bemærkning")], rows
        )

    def description(self) -> str:
        return "; ".join(f"{row[0]}: {row[1]} – {row[2]}" for row in self.as_table().rows)

    def state_name(self, span: Span) -> str:
        return (
            self.states.get(span.state)
            or {"done": _("færdig"), "now": _("i gang"), "next": _("kommer")}[span.state]
        )


def _count(n: int | None, hidden: bool) -> str:
    return "" if n is None or hidden else danish.number(n, 0, language())
