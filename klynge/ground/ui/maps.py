"""A drawn map: outlines and places in WGS84 become plain SVG numbers (an outline map never needs a tile)."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

WIDTH = 720.0
MARGIN = 18.0
Ring = Sequence[Sequence[float]]


@dataclass(frozen=True)
class DrawnArea:
    name: str
    url: str
    note: str
    path: str
    x: str
    y: str
    is_wide: bool  # room for the name on the map


@dataclass(frozen=True)
class DrawnPoint:
    name: str
    url: str
    note: str
    kind: str
    number: int
    x: str
    y: str


@dataclass(frozen=True)
class DrawnMap:
    width: int
    height: int
    areas: list[DrawnArea]
    points: list[DrawnPoint]

    @property
    def is_empty(self) -> bool:
        return not self.areas and not self.points


def rings(outline: dict[str, Any] | None) -> Iterator[Ring]:
    """The rings of a GeoJSON polygon, multi-polygon, feature or collection."""
    if not outline:
        return
    kind = outline.get("type")
    if kind == "Feature":
        yield from rings(outline.get("geometry"))
    elif kind in {"FeatureCollection", "GeometryCollection"}:
        for part in outline.get("features") or outline.get("geometries") or ():
            yield from rings(part)
    elif kind == "Polygon":
        yield from outline["coordinates"]
    elif kind == "MultiPolygon":
        for polygon in outline["coordinates"]:
            yield from polygon


class _Sheet:
    """Degrees to picture units: equirectangular, true in the middle of what is shown."""

    def __init__(self, places: list[tuple[float, float]]) -> None:
        lons, lats = [lon for lon, _lat in places], [lat for _lon, lat in places]
        self.west, self.north = min(lons), max(lats)
        self.squeeze = math.cos(math.radians((min(lats) + max(lats)) / 2))
        wide = (max(lons) - min(lons)) * self.squeeze or 0.01
        tall = (max(lats) - min(lats)) or 0.01
        self.scale = min((WIDTH - 2 * MARGIN) / wide, WIDTH / tall)
        self.left = (WIDTH - wide * self.scale) / 2
        self.height = tall * self.scale + 2 * MARGIN

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        x = self.left + (lon - self.west) * self.squeeze * self.scale
        return round(x, 1), round(MARGIN + (self.north - lat) * self.scale, 1)

    def written(self, lon: float, lat: float) -> tuple[str, str]:
        """As text: a template would write a Danish comma into the drawing."""
        x, y = self.at(lon, lat)
        return f"{x:g}", f"{y:g}"


def _path(sheet: _Sheet, outline: dict[str, Any]) -> tuple[str, float, float, float]:
    """SVG path, the middle of the largest ring, and that ring's width; points nearer than a unit are left out."""
    commands, largest = [], (0.0, 0.0, 0.0, 0.0)
    for ring in rings(outline):
        shown: list[tuple[float, float]] = []
        for lon, lat in ((place[0], place[1]) for place in ring):
            x, y = sheet.at(lon, lat)
            if not shown or abs(x - shown[-1][0]) + abs(y - shown[-1][1]) >= 1.2:
                shown.append((x, y))
        if len(shown) < 3:
            continue
        commands.append("M" + "L".join(f"{x:g} {y:g}" for x, y in shown) + "Z")
        largest = max(largest, _middle(shown))
    _area, x, y, width = largest
    return "".join(commands), x, y, width


def _middle(ring: list[tuple[float, float]]) -> tuple[float, float, float, float]:
    """Area, centroid and width of a ring."""
    area = x = y = 0.0
    for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = x0 * y1 - x1 * y0
        area, x, y = area + cross, x + (x0 + x1) * cross, y + (y0 + y1) * cross
    width = max(px for px, _py in ring) - min(px for px, _py in ring)
    if abs(area) < 1e-9:
        return 0.0, ring[0][0], ring[0][1], width
    return abs(area) / 2, round(x / (3 * area), 1), round(y / (3 * area), 1), width


def draw(areas: Sequence[Any], points: Sequence[Any]) -> DrawnMap:
    """Everything placed on one sheet; a point without a place is left out of the drawing, not of the list."""
    outlined = [area for area in areas if any(True for _ring in rings(getattr(area, "outline", None)))]
    corners = [(place[0], place[1]) for area in outlined for ring in rings(area.outline) for place in ring]
    located = [point for point in points if _lon(point) is not None and _lat(point) is not None]
    corners += [(_lon(point), _lat(point)) for point in located]
    if not corners:
        return DrawnMap(round(WIDTH), 0, [], [])
    sheet = _Sheet(corners)
    drawn = []
    for area in outlined:
        path, x, y, width = _path(sheet, area.outline)
        room = _fits(area, width)
        drawn.append(
            DrawnArea(str(area.name), _word(area, "url"), _word(area, "note"), path, f"{x:g}", f"{y:g}", room)
        )
    marks = [
        DrawnPoint(
            _name(p),
            _word(p, "url"),
            _word(p, "note"),
            _word(p, "kind"),
            at,
            *sheet.written(_lon(p), _lat(p)),
        )
        for at, p in enumerate(located, start=1)
    ]
    return DrawnMap(round(WIDTH), round(sheet.height), drawn, marks)


def _fits(area: Any, width: float) -> bool:
    return len(str(area.name)) * 8.5 < width


def _word(thing: Any, name: str) -> str:
    return str(getattr(thing, name, "") or "")


def _name(point: Any) -> str:
    return _word(point, "name") or _word(point, "title")


def _lon(point: Any) -> Any:
    return getattr(point, "lon", None) if hasattr(point, "lon") else getattr(point, "point_lon", None)


def _lat(point: Any) -> Any:
    return getattr(point, "lat", None) if hasattr(point, "lat") else getattr(point, "point_lat", None)
