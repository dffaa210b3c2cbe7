"""Outline maps as SVG from GeoJSON in WGS84: areas, water, places with names, colours by value."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise
from typing import Any

from django.utils.translation import gettext as _

from klynge.ground.paper.charts.model import Table, Unit, few, written
from klynge.ground.paper.charts.pen import LIGHT, SMALL, Colours, width_of

Geometry = Mapping[str, Any]
Ring = list[tuple[float, float]]
Box = tuple[float, float, float, float]
STEPS = 4


@dataclass(frozen=True)
class Area:
    """A village or parish. A hidden value is told as «for få svar» and drawn as unknown."""

    name: str
    outline: Geometry
    value: float | None = None
    hidden: bool = False
    strong: bool = False


@dataclass(frozen=True)
class Point:
    name: str
    lon: float
    lat: float
    number: int | None = None  # shown in the dot, for a list beside the map


@dataclass(frozen=True, kw_only=True)
class Map:
    title: str
    areas: Sequence[Area] = ()
    points: Sequence[Point] = ()
    water: Sequence[Geometry] = ()
    caption: str = ""
    source: str = ""
    unit: Unit = "percent"
    has_values: bool = False
    limits: Sequence[float] = field(default_factory=tuple)  # upper bounds of the steps but the last

    def as_table(self) -> Table:
        values = [few() if area.hidden else written(area.value, self.unit) for area in self.areas]
        if not self.has_values:
            names = [area.name for area in self.areas] + [point.name for point in self.points]
            return Table(self.title, (_("Sted"),), tuple((name,) for name in names))
        rows = tuple((area.name, value) for area, value in zip(self.areas, values, strict=True))
        return Table(self.title, (_("Sted"), _("Værdi")), rows)

    def description(self) -> str:
        return "; ".join(" ".join(row) for row in self.as_table().rows[:40])


def svg(drawn: Map, *, colours: Colours = LIGHT, width: int = 640, font: str = "") -> str:
    """The map as SVG that scales; its names are in the table too, for the map is never the only way."""
    shape = _Shape.around(drawn, width)
    limits = list(drawn.limits) or steps_of(
        [a.value for a in drawn.areas if a.value is not None and not a.hidden]
    )
    pieces = [_area(area, shape, limits, drawn, colours) for area in drawn.areas]
    pieces += [
        f'<path class="map__water" fill="{mixed_water(colours)}" d="{shape.path(water)}"/>'
        for water in drawn.water
    ]
    pieces += _labels(drawn, shape, colours)
    height = shape.height
    if drawn.has_values and drawn.areas:
        legend, height = _legend(limits, drawn, shape, colours)
        pieces += legend
    face = f' font-family="{escape(font)}"' if font else ""
    head = f'<svg xmlns="http://www.w3.org/2000/svg" role="img" class="chart__svg" viewBox="0 0 {width} {height:.0f}"'
    words = f"<title>{escape(drawn.title)}</title><desc>{escape(drawn.description())}</desc>"
    return f"{head}{face}>{words}{''.join(pieces)}</svg>"


def mixed_water(colours: Colours) -> str:
    return "#cfe0e4" if colours.paper == LIGHT.paper else "#22414b"


def rings(geometry: Geometry) -> list[Ring]:
    """All rings of a Polygon, MultiPolygon, Feature or collection, holes too."""
    kind = geometry.get("type")
    if kind in {"Feature", "FeatureCollection", "GeometryCollection"}:
        inner = (
            [geometry.get("geometry")]
            if kind == "Feature"
            else geometry.get("features", geometry.get("geometries", []))
        )
        return [ring for part in inner if part for ring in rings(part)]
    polygons = {
        "Polygon": [geometry.get("coordinates", [])],
        "MultiPolygon": geometry.get("coordinates", []),
    }.get(str(kind), [])
    return [
        [(float(p[0]), float(p[1])) for p in ring]
        for polygon in polygons
        for ring in polygon
        if len(ring) > 3
    ]


@dataclass(frozen=True)
class _Shape:
    """From degrees to pixels: a plane at the middle latitude, true enough in area for a few parishes."""

    west: float
    north: float
    squeeze: float
    scale: float
    height: float

    @classmethod
    def around(cls, drawn: Map, width: int, edge: float = 14) -> "_Shape":
        places = [p for area in drawn.areas for ring in rings(area.outline) for p in ring]
        places += [(point.lon, point.lat) for point in drawn.points]
        if not places:
            return cls(0, 0, 1, 1, 60)
        west, east = min(p[0] for p in places), max(p[0] for p in places)
        south, north = min(p[1] for p in places), max(p[1] for p in places)
        squeeze = math.cos(math.radians((south + north) / 2))
        across, down = max((east - west) * squeeze, 1e-4), max(north - south, 1e-4)
        scale = min((width - 2 * edge) / across, (width * 0.85 - 2 * edge) / down)
        left = (width - across * scale) / 2
        return cls(
            west - left / scale / squeeze, north + edge / scale, squeeze, scale, down * scale + 2 * edge
        )

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        return (lon - self.west) * self.squeeze * self.scale, (self.north - lat) * self.scale

    def path(self, geometry: Geometry) -> str:
        return "".join(self._ring(ring) for ring in rings(geometry))

    def _ring(self, ring: Ring) -> str:
        """Points less than half a pixel apart say nothing and are left out."""
        kept: Ring = []
        for lon, lat in ring:
            x, y = self.at(lon, lat)
            if not kept or abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= 0.7:
                kept.append((x, y))
        return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in kept) + "Z"


def steps_of(values: Iterable[float]) -> list[float]:
    """Upper bounds that cut the values into steps of equal breadth; none where all are alike."""
    known = sorted(values)
    if not known or known[0] == known[-1]:
        return []
    low, high = known[0], known[-1]
    return [low + (high - low) * step / STEPS for step in range(1, STEPS)]


def step_of(value: float, limits: Sequence[float]) -> int:
    return sum(value > limit for limit in limits)


def _kind(area: Area, limits: Sequence[float], drawn: Map) -> tuple[str, int]:
    if not drawn.has_values:
        return ("strong", 3) if area.strong else ("plain", 1)
    if area.hidden or area.value is None:
        return "unknown", 0
    step = 1 + step_of(area.value, limits) if limits else STEPS
    return "valued", step


def _area(area: Area, shape: _Shape, limits: Sequence[float], drawn: Map, c: Colours) -> str:
    kind, step = _kind(area, limits, drawn)
    step = min(step, 4)
    return (
        f'<path class="map__{kind} chart__step-{step} chart__halo" fill="{c.steps[step]}" '
        f'stroke="{c.paper}" stroke-width="1.5" '
        f'fill-rule="evenodd" stroke-linejoin="round" d="{shape.path(area.outline)}"/>'
    )


def middle_of(geometry: Geometry) -> tuple[float, float] | None:
    """The centre of gravity of the largest ring, which is where a name is looked for."""
    found = max(rings(geometry), key=lambda ring: abs(_twice_area(ring)), default=None)
    if found is None:
        return None
    whole = _twice_area(found)
    if not whole:
        return found[0]
    x = y = 0.0
    for (x1, y1), (x2, y2) in zip(found, [*found[1:], found[0]], strict=True):
        cross = x1 * y2 - x2 * y1
        x, y = x + (x1 + x2) * cross, y + (y1 + y2) * cross
    return x / (3 * whole), y / (3 * whole)


def _twice_area(ring: Ring) -> float:
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True))


def _labels(drawn: Map, shape: _Shape, c: Colours) -> list[str]:
    """Names where they fit: over, under or beside their place, the first spot that hits no other name."""
    pieces, taken = [], []
    dots = [shape.at(point.lon, point.lat) for point in drawn.points]
    taken += [(x - 9, y - 9, x + 9, y + 9) for x, y in dots]
    for point, (x, y) in zip(drawn.points, dots, strict=True):
        pieces += _dot(point, x, y, c)
    wanted = [(point.name, *spot, 22.0) for point, spot in zip(drawn.points, dots, strict=True) if point.name]
    for area in drawn.areas:
        middle = middle_of(area.outline)
        if middle:
            wanted.append((area.name, *shape.at(*middle), 0.0))
    for name, x, y, away in wanted:
        box = _free(name, x, y, away, taken, shape.height)
        if box:
            taken.append(box)
            pieces.append(_name(name, (box[0] + box[2]) / 2, box[3] - 5, c))
    return pieces


def _free(name: str, x: float, y: float, away: float, taken: list[Box], height: float) -> Box | None:
    half = width_of(name, SMALL) / 2 + 2
    step = away or 20
    for dx, dy in ((0, -away), (0, step), (half + 12, 0), (-half - 12, 0), (0, 2 * step), (0, -2 * step)):
        box = (x + dx - half, y + dy - 10, x + dx + half, y + dy + 9)
        hits = any(box[0] < b[2] and b[0] < box[2] and box[1] < b[3] and b[1] < box[3] for b in taken)
        if not hits and box[1] > 0 and box[3] < height:
            return box
    return None


def _name(name: str, x: float, y: float, c: Colours) -> str:
    """A name with a halo of the paper's colour, so that it is read on any ground."""
    at = f'x="{x:.1f}" y="{y:.1f}" text-anchor="middle" font-size="{SMALL}" font-weight="600"'
    halo = f'<text class="chart__halo" {at} fill="none" stroke="{c.paper}" stroke-width="3.5" stroke-linejoin="round">'
    return f'{halo}{escape(name)}</text><text class="map__name chart__label" {at} fill="{c.ink}">{escape(name)}</text>'


def _dot(point: Point, x: float, y: float, c: Colours) -> list[str]:
    radius = 5 if point.number is None else 10
    paint = f'class="chart__strong chart__halo" fill="{c.strong}" stroke="{c.paper}" stroke-width="2"'
    dot = f'<circle {paint} cx="{x:.1f}" cy="{y:.1f}" r="{radius}"/>'
    if point.number is None:
        return [dot]
    at = f'x="{x:.1f}" y="{y + 4.5:.1f}" text-anchor="middle" font-size="12" font-weight="700"'
    return [dot, f'<text class="map__number chart__on-part-0" {at} fill="#ffffff">{point.number}</text>']


def _legend(limits: Sequence[float], drawn: Map, shape: _Shape, c: Colours) -> tuple[list[str], float]:
    """Each step with its bounds; «for få svar» only where somebody is hidden."""
    bounds = [written(limit, drawn.unit) for limit in limits]
    words = [_("til {limit}").format(limit=bounds[0])] if bounds else []
    words += [f"{low} – {high}" for low, high in pairwise(bounds)]
    words += [_("over {limit}").format(limit=bounds[-1])] if bounds else []
    entries = [(f"step-{at}", c.steps[min(at, 4)], text) for at, text in enumerate(words, 1)]
    if any(area.hidden for area in drawn.areas):
        entries.append(("step-0", c.steps[0], few()))
    pieces, x, y = [], 14.0, shape.height + 12
    for kind, fill, text in entries:
        at = f'x="{x:.0f}" y="{y:.0f}" width="14" height="14" rx="2"'
        pieces.append(f'<rect class="chart__{kind}" {at} fill="{fill}"/>')
        at = f'x="{x + 20:.0f}" y="{y + 12:.0f}" font-size="{SMALL}"'
        pieces.append(f'<text class="chart__note" {at} fill="{c.muted}">{escape(text)}</text>')
        x += 20 + width_of(text, SMALL) + 20
    return pieces, y + 24
