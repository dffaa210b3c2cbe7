"""What a chapter is made of: the printed document's parts, and four that a web page draws in another way."""

from collections.abc import Sequence
from dataclasses import dataclass

from klynge.ground.paper import charts, document, maps
from klynge.ground.ui import shapes


@dataclass(frozen=True)
class Drawn:
    """A chart: drawn for the page's colours on the web, for the cluster's accent on paper."""

    chart: charts.Chart


@dataclass(frozen=True)
class Mapped:
    """The villages on a map, with an equal list on the web."""

    title: str
    areas: Sequence[shapes.Area]
    points: Sequence[shapes.Point]
    caption: str = ""


@dataclass(frozen=True)
class Cited:
    """A finding with its source; on the web it leads to its own page."""

    text: str
    source: str
    n: int | None
    url: str
    number: int


@dataclass(frozen=True)
class Heard:
    title: str
    findings: Sequence[Cited]


@dataclass(frozen=True)
class Solemn:
    """The vision's own words, set apart from what is told about them."""

    html: str


Part = document.Part | Drawn | Mapped | Heard | Solemn


def on_paper(part: Part, accent: str) -> document.Part:
    """The same part as the printed document knows it."""
    if isinstance(part, Drawn):
        return document.figure(part.chart, accent)
    if isinstance(part, Mapped):
        return document.map_figure(_map(part), accent)
    if isinstance(part, Heard):
        notes = [document.Note(f.text, f.source, f.n) for f in part.findings]
        return document.FindingsBox(part.title, notes)
    if isinstance(part, Solemn):
        return document.Text(part.html, is_solemn=True)
    return part


def _map(part: Mapped) -> maps.Map:
    areas = [maps.Area(a.name, a.outline) for a in part.areas]
    outlined = {a.name for a in part.areas}
    points = [maps.Point(p.name, p.lon, p.lat) for p in part.points if p.name not in outlined]
    return maps.Map(title=part.title, areas=areas, points=points, caption=part.caption)
