"""An invented land by a fjord: villages with borders that fit together, drawn from a seed, as GeoJSON in WGS84."""

import json
import math
import random
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import shapely
from shapely.geometry import LineString, MultiPoint, Point, Polygon
from shapely.ops import polygonize, unary_union

WEST, SOUTH = 8.93, 56.55
KM_LATITUDE = 110.57
KM_LONGITUDE = 111.32 * math.cos(math.radians(SOUTH))
MUNICIPALITY = ("0999", "Fjordby Kommune")  # no Danish municipality has a code above 0860


@dataclass(frozen=True)
class Site:
    """A village of an invented land: where it lies (km), how many have turned 16, and in which parish."""

    name: str
    x: float
    y: float
    adults: int
    parish: str


@dataclass(frozen=True)
class Land:
    """An outline in kilometres; its points from `coast_from` on lie by the water."""

    outline: tuple[tuple[float, float], ...]
    coast_from: int
    sites: tuple[Site, ...]


FJORDLANDET = Land(
    (
        (0.4, 0.0), (4.2, -0.4), (8.0, 0.2), (10.5, -0.3), (12.2, 2.0), (11.6, 5.0), (11.9, 7.2), (10.2, 9.0),
        (8.4, 8.3), (7.4, 8.7), (6.5, 7.6), (5.9, 8.4), (5.2, 9.4), (3.2, 9.0), (2.3, 7.5), (0.4, 6.9),
        (-0.5, 5.2), (0.8, 3.8), (-0.1, 2.0),
    ), 6,
    (
        Site("Hvidsø", 4.3, 7.3, 724, "9901"),
        Site("Kærby", 5.0, 4.3, 641, "9902"),
        Site("Nørre Lem", 8.6, 6.3, 988, "9903"),
        Site("Strandby", 1.5, 5.2, 563, "9902"),
        Site("Vester Ås", 2.6, 1.7, 168, "9904"),
        Site("Bakkehuse", 10.1, 3.6, 46, "9905"),
        Site("Ørum", 7.3, 1.6, 282, "9905"),
    ),
)  # fmt: skip
BAKKERIGET = Land(
    ((15.0, 1.0), (18.2, 0.4), (21.4, 1.2), (22.6, 3.8), (21.2, 6.4), (18.0, 7.2), (15.2, 6.2), (14.2, 3.4)), 99,
    (
        Site("Højrup", 16.6, 3.0, 214, "9906"),
        Site("Lindbjerg", 20.2, 2.6, 187, "9907"),
        Site("Nørre Dal", 18.4, 5.4, 119, "9906"),
    ),
)  # fmt: skip
PARISHES = {
    "9901": "Hvidsø",
    "9902": "Kærby",
    "9903": "Nørre Lem",
    "9904": "Vester Ås",
    "9905": "Ørum",
    "9906": "Højrup",
    "9907": "Lindbjerg",
}


@dataclass(frozen=True)
class Area:
    """One place of the walk, invented or read from a file."""

    name: str
    code: str
    outline: dict[str, Any]
    longitude: float
    latitude: float
    adults: int


def draw(seed: int = 1, land: Land = FJORDLANDET) -> list[Area]:
    """The villages with their borders; neighbours share every point of a border."""
    cells = _cells(random.Random(seed), land)
    areas = []
    for site in land.sites:
        cell = next(c for c in cells if c.contains(Point(site.x, site.y)))
        outline = json.loads(shapely.to_geojson(shapely.transform(cell, _to_degrees)))
        longitude, latitude = _degrees(site.x, site.y)
        areas.append(Area(site.name, site.parish, outline, longitude, latitude, site.adults))
    return areas


def parishes(areas: list[Area]) -> list[dict[str, Any]]:
    """The parishes as features: one or two villages each."""
    features = []
    for code, name in PARISHES.items():
        shapes = [shapely.from_geojson(json.dumps(a.outline)) for a in areas if a.code == code]
        if not shapes:
            continue
        outline = json.loads(shapely.to_geojson(unary_union(shapes)))
        features.append(_feature({"sognekode": code, "sognenavn": name}, outline))
    return features


def geojson(areas: list[Area]) -> bytes:
    """The villages as the file a consultant would bring."""
    features = [_feature({"navn": a.name, "sognekode": a.code}, a.outline) for a in areas]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False).encode()


def parish_geojson(areas: list[Area]) -> bytes:
    features = parishes(areas)
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False).encode()


def _feature(properties: dict[str, str], outline: dict[str, Any]) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": outline}


def _cells(chance: random.Random, where: Land) -> list[Polygon]:
    """Everything nearest to a village, with edges as streams, hedges and shores run."""
    coast = _natural_coast(chance, where)
    land = Polygon(coast)
    sites = MultiPoint([(s.x, s.y) for s in where.sites])
    parts = shapely.voronoi_polygons(sites, extend_to=land.buffer(4), only_edges=True)
    lines = [_wander(list(line.coords), 0.10, chance) for line in _pieces(parts)]
    edges = unary_union([LineString(line) for line in lines] + [land.exterior])
    return [cell for cell in polygonize(edges) if land.contains(cell.representative_point())]


def _pieces(parts: Any) -> list[Any]:
    merged = shapely.line_merge(unary_union(parts))
    ends = [merged] if merged.geom_type == "LineString" else list(merged.geoms)
    return [LineString(pair) for line in ends for pair in pairwise(line.coords)]


def _natural_coast(chance: random.Random, where: Land) -> list[tuple[float, float]]:
    points: list[tuple[float, float]] = []
    for number, start in enumerate(where.outline):
        end = where.outline[(number + 1) % len(where.outline)]
        rough = 0.17 if number >= where.coast_from else 0.07
        points += _wander([start, end], rough, chance)[:-1]
    return points


def _wander(
    line: list[Any], rough: float, chance: random.Random, depth: int = 5
) -> list[tuple[float, float]]:
    """Displace midpoints again and again, less each time: a straight edge becomes a natural one."""
    points = [(float(x), float(y)) for x, y in line]
    for _step in range(depth):
        finer = [points[0]]
        for (x0, y0), (x1, y1) in pairwise(points):
            off = chance.uniform(-rough, rough)
            finer += [((x0 + x1) / 2 - (y1 - y0) * off, (y0 + y1) / 2 + (x1 - x0) * off), (x1, y1)]
        points = finer
    return points


def _degrees(x: float, y: float) -> tuple[float, float]:
    return round(WEST + x / KM_LONGITUDE, 5), round(SOUTH + y / KM_LATITUDE, 5)


def _to_degrees(points: Any) -> Any:
    moved = points.copy()
    moved[:, 0] = (WEST + points[:, 0] / KM_LONGITUDE).round(5)
    moved[:, 1] = (SOUTH + points[:, 1] / KM_LATITUDE).round(5)
    return moved
