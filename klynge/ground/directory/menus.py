"""The choices of a public list as links, and its map: cacheable pages hold no form."""

from collections.abc import Iterable
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from klynge.ground.clusters import queries as clusters
from klynge.ground.clusters.addresses import local
from klynge.ground.clusters.models import Cluster
from klynge.ground.directory import queries
from klynge.ground.directory.models import Facility
from klynge.ground.directory.queries import Filter
from klynge.ground.ui.shapes import Area, Point


def villages(cluster: Cluster, url_name: str, chosen: Filter) -> list[tuple[str, str]]:
    """«Alle landsbyer» and each village, the chosen kind kept."""
    here = local(cluster, url_name)
    pairs = [(_("Alle landsbyer"), "")] + [(v.name, v.slug) for v in clusters.villages(cluster)]
    return [(name, _address(here, landsby=slug, slags=chosen.category)) for name, slug in pairs]


def categories(cluster: Cluster, chosen: Filter) -> list[tuple[str, str]]:
    """«Alle slags» and each kind that is in use, the chosen village kept."""
    here = local(cluster, "directory:index")
    village = chosen.village.slug if chosen.village else ""
    pairs = [("", _("Alle slags")), *queries.categories_used(cluster)]
    return [(name, _address(here, landsby=village, slags=value)) for value, name in pairs]


def areas(cluster: Cluster) -> list[Area]:
    return [Area(v.name, v.outline) for v in clusters.villages(cluster) if v.outline]


def points(cluster: Cluster, places: Iterable[Facility]) -> list[Point]:
    """Those with a point, for the map."""
    return [
        Point(
            name=place.name,
            lon=place.longitude,
            lat=place.latitude,
            url=local(cluster, "directory:facility", pk=place.id),
            note=place.village.name if place.village else "",
        )
        for place in places
        if place.longitude is not None and place.latitude is not None
    ]


def _address(here: str, **choices: str) -> str:
    query = urlencode({name: value for name, value in choices.items() if value})
    return f"{here}?{query}" if query else here
