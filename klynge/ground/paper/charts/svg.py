"""One chart to one SVG text."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _

from klynge.ground.paper.charts import bars, days, scales
from klynge.ground.paper.charts.model import (
    Bars,
    Chart,
    Diverging,
    Dots,
    GroupedBars,
    Lines,
    Pyramid,
    Stacked,
    Timeline,
)
from klynge.ground.paper.charts.pen import DARK, LIGHT, Colours, Pen, with_accent

PAPER_FONT = "Source Sans Pro"
PAPER_WIDTH = 640

_DRAWINGS: dict[type[Chart], Callable[[Any, Pen], float]] = {
    Bars: bars.draw_bars,
    Dots: bars.draw_dots,
    GroupedBars: bars.draw_grouped,
    Pyramid: bars.draw_pyramid,
    Stacked: scales.draw_stacked,
    Diverging: scales.draw_diverging,
    Lines: days.draw_lines,
    Timeline: days.draw_timeline,
}


def svg(
    chart: Chart,
    dark: bool = False,
    *,
    colours: Colours | None = None,
    width: int | None = None,
    font: str = "",
) -> str:
    """The chart as SVG. Without a width it fills its place and keeps its text size on every screen."""
    pen = Pen(colours or (DARK if dark else LIGHT), width)
    if chart.is_empty:
        pen.text(0, 20, _("Der er ingen tal endnu."), "note")
        height = 32.0
    else:
        height = _DRAWINGS[type(chart)](chart, pen)
    return pen.document(chart.title, chart.description(), height, font)


def for_paper(chart: Chart, accent: str = "", width: int = PAPER_WIDTH) -> str:
    """The chart with fixed width, printed font and the cluster's accent, for PDF and PNG."""
    return svg(chart, colours=with_accent(accent), width=width, font=PAPER_FONT)
