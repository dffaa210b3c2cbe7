"""Clusters, their villages and how far they have come."""

from typing import Any

from django.http import Http404, HttpRequest
from ninja import Router
from ninja.pagination import paginate

from klynge.api.v1.schemas import ClusterOut, FeatureCollection, PhaseOut
from klynge.api.v1.shared import Pages, cluster_of, or_else, page_of
from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.clusters.queries import public_clusters, villages
from klynge.ground.process import queries as process

router = Router(tags=["clusters"])


@router.get("/", response=or_else(list[ClusterOut]), url_name="clusters")
@paginate(Pages)
def clusters(request: HttpRequest) -> list[dict[str, Any]]:
    """All public clusters."""
    return [_cluster(one) for one in public_clusters().prefetch_related("villages", "municipalities")]


@router.get("/{slug}/", response=or_else(ClusterOut), url_name="cluster")
def cluster(request: HttpRequest, slug: str) -> dict[str, Any]:
    """One cluster."""
    return _cluster(cluster_of(slug))


@router.get("/{slug}/villages.geojson", response=or_else(FeatureCollection), url_name="villages")
def villages_of(request: HttpRequest, slug: str) -> dict[str, Any]:
    """The villages with their outlines."""
    return {"features": [_feature(village) for village in villages(cluster_of(slug))]}


@router.get("/{slug}/process/", response=or_else(list[PhaseOut]), url_name="process")
def phases(request: HttpRequest, slug: str) -> list[Any]:
    """The five phases; 404 before the process has begun."""
    plan = process.plan(cluster_of(slug))
    if plan is None:
        raise Http404
    return plan.phases


def _cluster(cluster: Cluster) -> dict[str, Any]:
    there = list(cluster.villages.all())
    known = [v.inhabitants for v in there if v.inhabitants is not None]
    return {
        "id": cluster.id,
        "slug": cluster.slug,
        "name": cluster.name,
        "tagline": cluster.tagline,
        "story": cluster.story,
        "municipalities": sorted(m.name for m in cluster.municipalities.all()),
        "villages": len(there),
        "inhabitants": sum(known) if known and len(known) == len(there) else None,
        "started_on": cluster.started_on,
        "url": page_of(cluster, "front:show"),
    }


def _feature(village: Village) -> dict[str, Any]:
    point = {"type": "Point", "coordinates": [village.longitude, village.latitude]}
    properties = {
        "name": village.name,
        "slug": village.slug,
        "parish": village.parish.name if village.parish else None,
        "parish_code": village.parish_id,
        "inhabitants": village.inhabitants,
        "inhabitants_on": village.inhabitants_on,
        "inhabitants_source": village.inhabitants_source,
    }
    geometry = village.outline or (point if village.longitude is not None else None)
    return {"id": village.id, "geometry": geometry, "properties": properties}
