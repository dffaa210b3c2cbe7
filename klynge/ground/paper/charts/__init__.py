"""Charts as data, drawn once as SVG for page, PDF and PNG: `svg(chart)` and `chart.as_table()`."""

from klynge.ground.paper.charts.model import (
    AgeGroup,
    Bar,
    Bars,
    Chart,
    Diverging,
    Dots,
    Group,
    GroupedBars,
    Line,
    Lines,
    Pyramid,
    Scale,
    Span,
    Stacked,
    Table,
    Timeline,
    Value,
)
from klynge.ground.paper.charts.pen import DARK, LIGHT, Colours, with_accent
from klynge.ground.paper.charts.svg import for_paper, svg

__all__ = [
    "DARK",
    "LIGHT",
    "AgeGroup",
    "Bar",
    "Bars",
    "Chart",
    "Colours",
    "Diverging",
    "Dots",
    "Group",
    "GroupedBars",
    "Line",
    "Lines",
    "Pyramid",
    "Scale",
    "Span",
    "Stacked",
    "Table",
    "Timeline",
    "Value",
    "for_paper",
    "svg",
    "with_accent",
]
