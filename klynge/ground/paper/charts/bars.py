"""Bars, grouped bars, dots and the age pyramid. Each function draws with the pen and returns the height."""

from klynge.ground.paper.charts.model import Bar, Bars, Chart, Dots, GroupedBars, Pyramid, Unit, Value, few
from klynge.ground.paper.charts.pen import LEADING, SMALL, Pen, Plot, width_of, wrapped

BAR = 18
GAP = 14
_STEPS = (1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)
SERIES = ("bar", "other", "third")


def top_of(values: list[float], maximum: float | None, unit: Unit) -> float:
    """Where the scale ends: a whole for shares, else an easy number not below the largest."""
    largest = max([0.0, *values])
    if maximum is not None and maximum >= largest and maximum > 0:
        return maximum
    if largest <= 0:
        return 1.0
    if unit == "percent":
        return max(1.0, largest)
    return round_up(largest)


def round_up(value: float) -> float:
    """The nearest easy number (1, 1.2, 1.5, 2 … × 10ⁿ) that is not smaller."""
    power = 1e-9
    while power * 10 < value:
        power *= 10
    return next((step * power for step in _STEPS if step * power >= value * (1 - 1e-12)), value)


def plot_for(labels: list[str], values: list[str], pen: Pen) -> Plot:
    """On a wide sheet labels stand left of the bars; on a phone above them."""
    beside = max([width_of(v) for v in values], default=40) + 16
    right = 1 - min(beside / pen.pixels, 0.34)
    if not pen.is_wide:
        return Plot(0.0, right)
    return Plot(label_column(labels, pen), right)


def label_column(labels: list[str], pen: Pen) -> float:
    """How much of the width the labels take where they stand beside; at most two fifths."""
    widest = max([width_of(label) for label in labels], default=0.0)
    return min((widest + 20) / pen.pixels, 0.4) if widest and pen.is_wide else 0.0


def label_above_or_beside(y: float, label: str, room: float, pen: Pen, plot: Plot) -> tuple[float, float]:
    """Writes a row's label; returns where its bars begin and where the next row may begin at the earliest."""
    if not pen.is_wide:
        lines = wrapped(label, pen.pixels)
        pen.lines_of(0, y + 15, lines)
        start = y + len(lines) * LEADING + 3
        return start, start + room
    lines = wrapped(label, plot.left * pen.pixels - 12)
    tall = len(lines) * LEADING
    start = y + max(0, (tall - room) / 2)
    first = y + max(0, (room - tall) / 2) + 15
    pen.lines_of(0, first, lines)
    return start, y + max(tall, room)


def draw_bars(chart: Bars, pen: Pen) -> float:
    top = top_of([bar.reach for bar in chart.rows], chart.maximum, chart.unit)
    plot = plot_for(
        [b.label for b in chart.rows], [b.written(chart.unit) for b in chart.rows if not b.hidden], pen
    )
    y = 2.0
    for bar in chart.rows:
        start, end = label_above_or_beside(y, bar.label, BAR, pen, plot)
        _bar(start, bar, "strong" if bar.strong else "bar", top, chart, pen, plot)
        y = end + GAP
    return y - GAP + 4


def _bar(y: float, value: Value, kind: str, top: float, chart: Chart, pen: Pen, plot: Plot) -> None:
    if value.hidden:
        pen.text(plot.left, y + BAR - 4, few(), "note")
        return
    pen.rect(plot.left, y, plot.width, BAR, "track")
    pen.rect(plot.left, y, plot.at(value.shown / top) - plot.left, BAR, kind)
    _whisker(y + BAR / 2, value, top, pen, plot)
    pen.text(plot.right, y + BAR - 4, value.written(chart.unit), "value", dx=10)


def _whisker(middle: float, value: Value, top: float, pen: Pen, plot: Plot) -> None:
    if value.low is None or value.high is None:
        return
    low, high = plot.at(value.low / top), plot.at(value.high / top)
    for kind in ("halo", "whisker"):
        pen.line(low, middle, high, middle, kind)
        for end in (low, high):
            pen.line(end, middle - 5, end, middle + 5, kind)


def legend(y: float, names: list[tuple[str, str]], pen: Pen) -> float:
    """Each name with its colour; returns where the chart may go on."""
    if pen.is_wide:
        return _legend_beside(y, names, pen)
    for kind, name in names:
        pen.swatch(y + 1, kind)
        for line in wrapped(name, pen.pixels - 24, SMALL):
            pen.text(0, y + 13, line, "note", dx=22)
            y += LEADING
    return y + 8


def _legend_beside(y: float, names: list[tuple[str, str]], pen: Pen) -> float:
    x = 0.0
    for kind, name in names:
        wide = 22 + width_of(name, SMALL) + 18
        if x and x + wide > pen.pixels + 18:
            x, y = 0.0, y + LEADING
        pen.swatch(y + 1, kind, x / pen.pixels)
        pen.text(x / pen.pixels, y + 13, name, "note", dx=22)
        x += wide
    return y + LEADING + 10


def draw_grouped(chart: GroupedBars, pen: Pen) -> float:
    values = [value for group in chart.rows for value in group.values]
    top = top_of([value.reach for value in values], chart.maximum, chart.unit)
    plot = plot_for(
        [g.label for g in chart.rows], [v.written(chart.unit) for v in values if not v.hidden], pen
    )
    y = legend(2.0, list(zip(SERIES, chart.series, strict=False)), pen)
    for group in chart.rows:
        step = BAR + 3
        start, end = label_above_or_beside(y, group.label, len(group.values) * step - 3, pen, plot)
        for number, value in enumerate(group.values):
            _bar(start + number * step, value, SERIES[number % len(SERIES)], top, chart, pen, plot)
        y = end + GAP + 2
    return y - GAP + 2


def draw_dots(chart: Dots, pen: Pen) -> float:
    reach = [bar.reach for bar in chart.rows] + ([chart.reference] if chart.reference is not None else [])
    top = top_of(reach, chart.maximum, chart.unit)
    plot = plot_for(
        [b.label for b in chart.rows], [b.written(chart.unit) for b in chart.rows if not b.hidden], pen
    )
    y = first = 2.0 + (LEADING + 4 if chart.reference_name else 0)
    ends = []
    for bar in chart.rows:
        start, end = label_above_or_beside(y, bar.label, BAR, pen, plot)
        ends.append((start, bar))
        y = end + GAP
    height = y - GAP + 4
    if chart.reference is not None:
        at = plot.at(chart.reference / top)
        pen.line(at, first, at, height, "target")
        pen.text(
            at,
            15,
            chart.reference_name,
            "note",
            "middle" if 0.25 < at < 0.75 else "end" if at > 0.5 else "start",
        )
    for start, bar in ends:
        _dot(start, bar, top, chart, pen, plot)
    return height


def _dot(y: float, bar: Bar, top: float, chart: Chart, pen: Pen, plot: Plot) -> None:
    middle = y + BAR / 2
    if bar.hidden:
        pen.text(plot.left, y + BAR - 4, few(), "note")
        return
    pen.line(plot.left, middle, plot.right, middle, "axis")
    _whisker(middle, bar, top, pen, plot)
    pen.dot(plot.at(bar.shown / top), middle, 7, "strong" if bar.strong else "bar")
    pen.text(plot.right, y + BAR - 4, bar.written(chart.unit), "value", dx=10)


def draw_pyramid(chart: Pyramid, pen: Pen) -> float:
    """Men to the left, women to the right, ages between, numbers at the outer ends."""
    head = chart.as_table().head
    shown = [v or 0 for row in chart.rows for v in (row.men, row.women) if not row.hidden]
    top = max(shown, default=0) or 1
    middle = min(0.24, (max(width_of(row.label) for row in chart.rows) + 16) / pen.pixels) / 2
    outer = min(
        0.2,
        (max([width_of(cell) for r in chart.as_table().rows for cell in r[1:] if cell != few()] or [30]) + 12)
        / pen.pixels,
    )
    length = 0.5 - middle - outer
    pen.text(0.5 - middle, 15, head[1], "value", "end")
    pen.text(0.5 + middle, 15, head[2], "value")
    y = 24.0
    for row in chart.rows:
        pen.text(0.5, y + 14, row.label, "label", "middle")
        for value, kind, side in ((row.men, "third", -1), (row.women, "bar", 1)):
            edge = 0.5 + side * middle
            anchor = "end" if side < 0 else "start"
            if row.hidden:
                pen.text(edge, y + 14, few(), "note", anchor)
                continue
            size = length * (value or 0) / top
            pen.rect(edge - size if side < 0 else edge, y, size, BAR, kind)
            words = chart.as_table().rows[chart.rows.index(row)][1 if side < 0 else 2]
            pen.text(edge + side * size, y + 14, words, "label", anchor, dx=6 * side)
        y += BAR + 5
    return y
