"""Areas as people bring them: read from GeoJSON, checked, merged, and made light enough to draw.

Coordinates are longitude, latitude in WGS84 degrees (RFC 7946). Areas in square metres and widths in metres are
reckoned on a plane that is true in the middle of what is given: right to 1 % for anything smaller than a country.
"""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import shapely
from shapely.geometry import MultiPolygon, Polygon

METRES_PER_DEGREE = 111_195.0
OVERLAP_WIDTH = 60.0  # metres: borders drawn for a map of 1:500,000 may cross so far
OVERLAP_SHARE = 0.005  # of the smaller area: below, it is rough drawing however wide
OVERLAP_PLAIN = 0.05  # above, it is no rough drawing however narrow
WGS84 = ("crs84", "epsg::4326", "epsg:4326", "wgs84", "wgs 84")


@dataclass(frozen=True)
class Fault:
    """What is wrong: an English code, the numbers of the features (from 1) and what the code needs to be said.

    Codes: not_geojson, no_features, no_polygons, not_wgs84 (crs), out_of_range, not_polygon (kind), bad_ring,
    self_crossing, empty_area, overlap (two features; metres).
    """

    code: str
    features: tuple[int, ...] = ()
    data: Mapping[str, Any] = field(default_factory=dict)


class Unusable(ValueError):
    """The file cannot be used; `faults` say why, at least one."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(", ".join(fault.code for fault in faults))
        self.faults = list(faults)


@dataclass(frozen=True)
class Feature:
    """One polygon or multi-polygon of a file, `number` from 1, with what the file says of it."""

    number: int
    properties: Mapping[str, Any]
    shape: Any


def read(document: object) -> list[Feature]:
    """The polygons of a decoded GeoJSON document, each valid and in WGS84; else `Unusable` with every fault.

    Features without a polygon (points, lines, no geometry) are refused by number, unless none has one.
    """
    raw = _raw_features(document)
    _check_crs(document)
    if not any(_kind(one) in {"Polygon", "MultiPolygon"} for one in raw):
        raise Unusable([Fault("no_polygons")])
    faults: list[Fault] = []
    found = []
    for number, one in enumerate(raw, start=1):
        try:
            shape = _shape(number, one.get("geometry"))
        except Unusable as wrong:
            faults += wrong.faults
            continue
        properties = one.get("properties")
        found.append(Feature(number, properties if isinstance(properties, dict) else {}, shape))
    if faults:
        raise Unusable(_once(faults))
    return found


def overlaps(features: Sequence[Feature]) -> list[Fault]:
    """Pairs that lie over each other by more than borders drawn roughly do, one fault a pair."""
    plane = _Plane([one.shape for one in features])
    shapes = [plane.flat(one.shape) for one in features]
    tree = shapely.STRtree(shapes)
    found = []
    for first, second in sorted(
        {tuple(sorted(map(int, pair))) for pair in tree.query(shapes, "intersects").T}
    ):
        width = 0.0 if first == second else _overlap(shapes[first], shapes[second])
        if width:
            numbers = (features[first].number, features[second].number)
            found.append(Fault("overlap", numbers, {"metres": round(width)}))
    return found


def merge(shapes: Iterable[Any]) -> Any:
    """One shape of several, for a place that a file holds in pieces; always a valid polygon or multi-polygon."""
    return _polygons(shapely.union_all(list(shapes)))


def simplify(shapes: Sequence[Any], metres: float) -> list[Any]:
    """The same shapes with fewer points, off by about `metres` at most, and borders that neighbours share kept shared."""
    if not shapes:
        return []
    plane = _Plane(shapes)
    made = shapely.coverage_simplify([plane.flat(shape) for shape in shapes], metres, simplify_boundary=True)
    light = [_polygons(plane.round(shape)) for shape in made]
    return [one if _is_sound(one) else shape for one, shape in zip(light, shapes, strict=True)]


def point_in(shape: Any) -> tuple[float, float]:
    """A longitude and latitude inside the shape, as near its middle as can be."""
    middle = shape.centroid
    inside = middle if shape.contains(middle) else shape.representative_point()
    return round(inside.x, 6), round(inside.y, 6)


def which(shapes: Mapping[Any, Any], longitude: float, latitude: float) -> Any | None:
    """The key of the shape that the point lies in (its border counts), or None."""
    point = shapely.Point(longitude, latitude)
    return next((key for key, shape in shapes.items() if shape.intersects(point)), None)


def square_metres(shape: Any) -> float:
    return float(_Plane([shape]).flat(shape).area)


def corners(shape: Any) -> int:
    """How many points its borders have."""
    return int(shapely.get_num_coordinates(shape))


def from_outline(outline: Mapping[str, Any]) -> Any:
    """A shape of a stored GeoJSON geometry."""
    return shapely.from_geojson(json.dumps(outline))


def to_outline(shape: Any, decimals: int = 6) -> dict[str, Any]:
    """A GeoJSON geometry; 6 decimals are a tenth of a metre. Outer rings run against the clock (RFC 7946)."""
    turned = shapely.orient_polygons(shape) if hasattr(shapely, "orient_polygons") else shape.normalize()
    polygons = list(turned.geoms) if isinstance(turned, MultiPolygon) else [turned]
    written = [[_ring(ring, decimals) for ring in (p.exterior, *p.interiors)] for p in polygons]
    if len(written) == 1:
        return {"type": "Polygon", "coordinates": written[0]}
    return {"type": "MultiPolygon", "coordinates": written}


class _Plane:
    """Degrees to metres and back, round the middle of the shapes."""

    def __init__(self, shapes: Sequence[Any]) -> None:
        west, south, east, north = shapely.total_bounds(list(shapes))
        self.middle = ((west + east) / 2, (south + north) / 2)
        self.squeeze = math.cos(math.radians(self.middle[1])) or 1e-9

    def flat(self, shape: Any) -> Any:
        scale = [METRES_PER_DEGREE * self.squeeze, METRES_PER_DEGREE]
        return shapely.transform(shape, lambda places: (places - self.middle) * scale)

    def round(self, shape: Any) -> Any:
        scale = [METRES_PER_DEGREE * self.squeeze, METRES_PER_DEGREE]
        return shapely.transform(shape, lambda places: places / scale + self.middle)


def _raw_features(document: object) -> list[dict[str, Any]]:
    members = document if isinstance(document, dict) else {}
    kind = str(members.get("type"))
    raw: object = None
    if kind == "FeatureCollection":
        raw = members.get("features")
    elif kind == "Feature":
        raw = [members]
    elif kind in {"Polygon", "MultiPolygon"}:
        raw = [{"type": "Feature", "geometry": members, "properties": {}}]
    if not isinstance(raw, list) or not all(isinstance(one, dict) for one in raw):
        raise Unusable([Fault("not_geojson")])
    if not raw:
        raise Unusable([Fault("no_features")])
    return raw


def _check_crs(document: object) -> None:
    """The old «crs» member may name WGS84; anything else is another plane of coordinates."""
    crs = document.get("crs") if isinstance(document, dict) else None
    if not crs:
        return
    inner = crs.get("properties") if isinstance(crs, dict) else None
    name = str(inner.get("name", "")) if isinstance(inner, dict) else ""
    if not any(known in name.casefold() for known in WGS84):
        raise Unusable([Fault("not_wgs84", data={"crs": name[:80]})])


def _kind(feature: Mapping[str, Any]) -> str:
    geometry = feature.get("geometry")
    return str(geometry.get("type")) if isinstance(geometry, dict) else ""


def _shape(number: int, geometry: object) -> Any:
    kind = str(geometry.get("type", "")) if isinstance(geometry, dict) else ""
    if not isinstance(geometry, dict) or kind not in {"Polygon", "MultiPolygon"}:
        raise Unusable([Fault("not_polygon", (number,), {"kind": kind})])
    parts = geometry.get("coordinates")
    polygons = [parts] if kind == "Polygon" else parts
    if not isinstance(polygons, list) or not polygons:
        raise Unusable([Fault("bad_ring", (number,))])
    made = [_polygon(number, rings) for rings in polygons]
    shape = made[0] if len(made) == 1 else MultiPolygon(made)
    if shape.is_empty or shape.convex_hull.area == 0:
        raise Unusable([Fault("empty_area", (number,))])
    if not shape.is_valid:
        raise Unusable([Fault("self_crossing", (number,), {"at": _where(shape)})])
    return shape


def _polygon(number: int, rings: object) -> Polygon:
    if not isinstance(rings, list) or not rings:
        raise Unusable([Fault("bad_ring", (number,))])
    checked = [_places(number, ring) for ring in rings]
    return Polygon(checked[0], checked[1:])


def _places(number: int, ring: object) -> list[tuple[float, float]]:
    """A closed ring of at least three corners, every place a longitude and a latitude."""
    if not isinstance(ring, list) or len(ring) < 4 or not all(_is_place(place) for place in ring):
        raise Unusable([Fault("bad_ring", (number,))])
    places = [(float(place[0]), float(place[1])) for place in ring]
    if any(abs(lon) > 180 or abs(lat) > 90 for lon, lat in places):
        raise Unusable([Fault("out_of_range", (number,))])
    if places[0] != places[-1]:
        raise Unusable([Fault("bad_ring", (number,))])
    return places


def _is_place(place: object) -> bool:
    return (
        isinstance(place, list)
        and len(place) >= 2
        and all(
            isinstance(n, int | float) and not isinstance(n, bool) and math.isfinite(n) for n in place[:2]
        )
    )


def _where(shape: Any) -> str:
    """«9.1234 56.5678» of the first place where a border crosses itself."""
    said = shapely.is_valid_reason(shape)
    return said[said.find("[") + 1 : said.find("]")] if "[" in said else ""


def _overlap(first: Any, second: Any) -> float:
    """The mean width in metres of what two areas share; 0 within what rough drawing explains."""
    shared = _polygons(shapely.intersection(first, second))
    share = shared.area / min(first.area, second.area)
    width = 2 * shared.area / shared.length if shared.length else 0.0
    is_rough = share <= OVERLAP_SHARE or (width <= OVERLAP_WIDTH and share <= OVERLAP_PLAIN)
    return 0.0 if is_rough else max(width, 1.0)


def _polygons(shape: Any) -> Any:
    """Only the surfaces of a shape: lines and points that an operation left are dropped."""
    if isinstance(shape, Polygon | MultiPolygon):
        return shape
    parts = [part for part in getattr(shape, "geoms", []) if isinstance(part, Polygon | MultiPolygon)]
    return shapely.union_all(parts) if parts else MultiPolygon()


def _is_sound(shape: Any) -> bool:
    return not shape.is_empty and shape.is_valid


def _ring(ring: Any, decimals: int) -> list[list[float]]:
    return [[round(x, decimals), round(y, decimals)] for x, y in shapely.get_coordinates(ring).tolist()]


def _once(faults: list[Fault]) -> list[Fault]:
    """Where a whole file lies outside the globe, one fault says it for all."""
    outside = [fault for fault in faults if fault.code == "out_of_range"]
    if not outside:
        return faults
    numbers = tuple(number for fault in outside for number in fault.features)
    return [Fault("out_of_range", numbers), *(f for f in faults if f.code != "out_of_range")]
