"""In which land the walk goes: the invented one, or the areas of a file."""

import json
from dataclasses import dataclass
from pathlib import Path

import shapely

from klynge.demo import landscape
from klynge.demo.landscape import Area
from klynge.ground.clusters.models import Village

FEWEST, MOST, ADULTS, SMALLEST = 3, 24, 3412, 46


class Unwalkable(Exception):
    """No cluster can be made of these areas."""


@dataclass(frozen=True)
class Ground:
    """The files a consultant brings, and what the cluster is called."""

    cluster: str
    villages: bytes
    parishes: bytes = b""
    where: str = ""
    is_coast: bool = True


def ground(path: str, where: str) -> Ground:
    """The invented land, or that of the file; a cluster's name is what `where` asked for."""
    if not path:
        areas = landscape.draw()
        return Ground("Fjordlandet", landscape.geojson(areas), landscape.parish_geojson(areas))
    file = Path(path)
    if not file.is_file():
        raise Unwalkable(f"There is no file {path}.")
    name = where.partition("=")[2].strip() or "Fjordlandet"
    return Ground(name, file.read_bytes(), where=where, is_coast=False)


def areas_of(villages: list[Village], told: Ground) -> list[Area]:
    """The villages as they were imported, those with a part in the texts first, with people for each."""
    if not FEWEST <= len(villages) <= MOST:
        raise Unwalkable(f"A cluster has {FEWEST} to {MOST} villages; these are {len(villages)}.")
    known = {site.name: site.adults for site in landscape.FJORDLANDET.sites}
    if told.is_coast and {v.name for v in villages} == set(known):
        order = {name: place for place, name in enumerate(known)}
        return [_area(v, known[v.name]) for v in sorted(villages, key=lambda v: order[v.name])]
    sizes = _sizes(villages)
    largest = sorted(villages, key=lambda v: -sizes[v.name])
    return [_area(v, sizes[v.name]) for v in (largest[1], largest[2], largest[0], *largest[3:])]


def _area(village: Village, adults: int) -> Area:
    parish = village.parish_id or ""
    return Area(
        village.name, parish, village.outline or {}, village.longitude or 0.0, village.latitude or 0.0, adults
    )


def _sizes(villages: list[Village]) -> dict[str, int]:
    """Large areas hold more people, but not in proportion: towns are dense."""
    weights = {v.name: _square_degrees(v) ** 0.8 for v in villages}
    total = sum(weights.values())
    sizes = {name: max(SMALLEST, round(ADULTS * weight / total)) for name, weight in weights.items()}
    biggest = max(sizes, key=lambda name: sizes[name])
    sizes[biggest] = max(SMALLEST, sizes[biggest] + ADULTS - sum(sizes.values()))
    return sizes


def _square_degrees(village: Village) -> float:
    return float(shapely.from_geojson(json.dumps(village.outline)).area) if village.outline else 0.001
