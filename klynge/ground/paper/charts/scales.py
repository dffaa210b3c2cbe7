"""Parts of a whole: stacked bars, and scales that lean to either side."""

from klynge.ground.paper.charts.bars import BAR, GAP, label_above_or_beside, label_column, legend
from klynge.ground.paper.charts.model import Diverging, Scale, Stacked, few, written
from klynge.ground.paper.charts.pen import SMALL, Pen, Plot, width_of

TALL = BAR + 8


def part_kinds(count: int) -> list[int]:
    """Which of the five steps of colour each answer gets; a scale's ends are always the darkest."""
    few_answers = {1: [4], 2: [0, 4], 3: [0, 2, 4], 4: [0, 1, 3, 4]}
    return few_answers.get(count) or [round(at * 4 / (count - 1)) for at in range(count)]


def _plot(chart: Stacked, pen: Pen) -> Plot:
    return Plot(label_column([row.label for row in chart.rows], pen), 1.0)


def draw_stacked(chart: Stacked, pen: Pen) -> float:
    kinds = [f"step-{4 - at % 5}" for at in range(len(chart.answers))]
    y = legend(2.0, list(zip(kinds, _names(chart), strict=True)), pen)
    plot = _plot(chart, pen)
    for row in chart.rows:
        start, end = label_above_or_beside(y, row.label, TALL, pen, plot) if row.label else (y, y + TALL)
        if row.hidden:
            pen.text(plot.left, start + TALL - 8, few(), "note")
        else:
            _parts(start, row, kinds, plot.left, plot.width, pen)
        y = end + GAP
    return y - GAP + 4


def _names(chart: Stacked) -> list[str]:
    """With a single bar the legend carries the numbers too, the thin parts' as well."""
    if len(chart.rows) != 1 or chart.rows[0].hidden:
        return list(chart.answers)
    shares = chart.rows[0].shares
    return [f"{name} {written(share, 'percent')}" for name, share in zip(chart.answers, shares, strict=True)]


def _parts(y: float, row: Scale, kinds: list[str], left: float, scale: float, pen: Pen) -> None:
    """Parts side by side from `left`; each says its share where there is room."""
    for share, kind in zip(row.shares, kinds, strict=True):
        wide = share * scale
        if share > 0:
            pen.rect(left, y, wide, TALL, kind, 0)
            words = written(share, "percent")
            if wide * pen.pixels > width_of(words, SMALL) + 4:
                pen.text(left + wide / 2, y + TALL - 8, words, f"on-{kind}", "middle")
        left += wide


def sides(row: Scale) -> tuple[float, float]:
    """How much lies left and right of the middle, without the neutral answer."""
    half = len(row.shares) // 2
    return sum(row.shares[:half]), sum(row.shares[len(row.shares) - half :])


def draw_diverging(chart: Diverging, pen: Pen) -> float:
    kinds = [f"part-{step}" for step in part_kinds(len(chart.answers))]
    y = legend(2.0, list(zip(kinds, chart.answers, strict=True)), pen)
    whole = _plot(chart, pen)
    edge = min(52 / pen.pixels, 0.18)
    plot = Plot(whole.left + edge, whole.right - edge)
    if any(chart.ends):
        pen.text(whole.left, y + 13, chart.ends[0], "note")
        pen.text(whole.right, y + 13, chart.ends[1], "note", "end")
        y += 24
    widest = max([max(_reach(row)) for row in chart.rows if not row.hidden], default=1.0) or 1.0
    first, rows = y, []
    for row in chart.rows:
        start, end = label_above_or_beside(y, row.label, TALL, pen, whole)
        rows.append((start, row))
        y = end + GAP
    if pen.is_wide:
        middle = plot.left + plot.width / 2
        pen.line(middle, first - 4, middle, y - GAP + 4, "axis")
    for start, row in rows:
        _leaning(start, row, kinds, widest, plot, whole, pen)
    return y - GAP + 6


def _reach(row: Scale) -> tuple[float, float]:
    left, right = sides(row)
    neutral = sum(row.shares) - left - right
    return left + neutral / 2, right + neutral / 2


def _leaning(
    y: float, row: Scale, kinds: list[str], widest: float, plot: Plot, whole: Plot, pen: Pen
) -> None:
    if row.hidden:
        pen.text(whole.left, y + TALL - 8, few(), "note")
        return
    scale = plot.width / (2 * widest)
    left, right = sides(row)
    _parts(y, row, kinds, plot.left + plot.width / 2 - _reach(row)[0] * scale, scale, pen)
    pen.text(whole.left, y + TALL - 8, written(left, "percent"), "value")
    pen.text(whole.right, y + TALL - 8, written(right, "percent"), "value", "end")
