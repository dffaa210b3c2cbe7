"""What runs over days: lines and stretches of time."""

from datetime import date, timedelta
from itertools import pairwise

from babel.dates import format_date
from django.utils.translation import gettext as _

from klynge.ground.paper.charts.bars import round_up
from klynge.ground.paper.charts.model import Lines, Timeline, language, written, written_day
from klynge.ground.paper.charts.pen import LEADING, SMALL, Pen, Plot, width_of, wrapped

HIGH = 190
SPAN = 14


def draw_lines(chart: Lines, pen: Pen) -> float:
    drawn = [line for line in chart.rows if line.points]
    values = [value for line in drawn for _when, value in line.points]
    top = round_up(max([*values, chart.target or 0.0, 0.0])) or 1.0
    days = [when for line in drawn for when, _value in line.points]
    first, last = min(days), max(days)
    y = _names(chart, pen)
    plot = Plot(min((width_of(written(top, chart.unit), SMALL) + 10) / pen.pixels, 0.3), 1 - 8 / pen.pixels)
    _grid(y, top, chart, pen, plot)
    for number, line in enumerate(drawn):
        places = [
            (plot.at(_share(when, first, last)), y + HIGH * (1 - value / top)) for when, value in line.points
        ]
        for (x1, y1), (x2, y2) in pairwise(places):
            pen.line(x1, y1, x2, y2, f"line-{number % 3}")
        pen.dot(*places[-1], 5, ("bar", "strong", "third")[number % 3])
    _dates(y + HIGH + 18, first, last, pen, plot)
    return y + HIGH + 26


def _names(chart: Lines, pen: Pen) -> float:
    """Each line's name with its last number, in words above the drawing."""
    y = 2.0
    named = [line for line in chart.rows if line.points]
    for number, line in enumerate(named):
        pen.swatch(y + 1, ("bar", "strong", "third")[number % 3])
        last = f"{line.name}: {written(line.points[-1][1], chart.unit)}"
        for words in wrapped(last, pen.pixels - 24):
            pen.text(0, y + 14, words, "label", dx=22)
            y += LEADING
    if chart.target is not None:
        pen.text(
            0, y + 14, f"{chart.target_name or ''} {written(chart.target, chart.unit)}".strip(), "note", dx=22
        )
        pen.sample(y + 9, "target")
        y += LEADING
    return y + 14


def _grid(y: float, top: float, chart: Lines, pen: Pen, plot: Plot) -> None:
    for step in range(3):
        at = y + HIGH * (1 - step / 2)
        pen.line(plot.left, at, 1, at, "axis")
        pen.text(plot.left, at + 5, written(top * step / 2, chart.unit), "note", "end", dx=-8)
    if chart.target is not None:
        at = y + HIGH * (1 - chart.target / top)
        pen.line(plot.left, at, 1, at, "target")


def _share(when: date, first: date, last: date) -> float:
    whole = (last - first).days
    return (when - first).days / whole if whole else 0.5


def _dates(y: float, first: date, last: date, pen: Pen, plot: Plot) -> None:
    if first == last:
        pen.text(plot.at(0.5), y, written_day(first), "note", "middle")
        return
    pen.text(plot.left, y, written_day(first), "note")
    pen.text(1, y, written_day(last), "note", "end")


def draw_timeline(chart: Timeline, pen: Pen) -> float:
    days = [d for span in chart.rows for d in (span.starts_on, span.ends_on)]
    first, last = min(days), max(days) + timedelta(days=1)
    today = _share(chart.today, first, last) if chart.today and first <= chart.today <= last else None
    y = _months(first, last, pen)
    if today is not None:
        pen.text(
            today, y + 10, _("I dag"), "note", "end" if today > 0.8 else "start" if today < 0.2 else "middle"
        )
        y += LEADING
    for span, row in zip(chart.rows, chart.as_table().rows, strict=True):
        for words in wrapped(span.label, pen.pixels):
            pen.text(0, y + 15, words, "value" if span.state == "now" else "label")
            y += LEADING
        pen.text(0, y + 12, f"{row[1]} – {row[2]} · {row[3]}", "note")
        y += 20
        pen.rect(0, y, 1, SPAN, "track")
        start, end = (
            _share(span.starts_on, first, last),
            _share(span.ends_on + timedelta(days=1), first, last),
        )
        pen.rect(
            start,
            y,
            max(end - start, 0.01),
            SPAN,
            {"done": "bar", "now": "strong", "next": "other"}[span.state],
        )
        if today is not None:
            pen.line(today, y - 4, today, y + SPAN + 4, "whisker")
        y += SPAN + 16
    return y - 8


def _months(first: date, last: date, pen: Pen) -> float:
    """Names as many months as there is room for; returns where the rows begin."""
    room = max(1, int(pen.pixels // 84))
    months = _firsts(first, last)
    every = max(1, -(-len(months) // room))
    for when in months[::every]:
        at = _share(when, first, last)
        if at < 0.88:
            pen.text(at, 13, format_date(when, "MMM y", locale=language()), "note")
    return 24.0


def _firsts(first: date, last: date) -> list[date]:
    found = [first]
    when = first
    while True:
        when = date(when.year + when.month // 12, when.month % 12 + 1, 1)
        if when >= last:
            return found
        found.append(when)
