"""What the cluster tells: news, events, associations, potentials."""

from typing import Any

from django.http import HttpRequest
from ninja import Router
from ninja.pagination import paginate

from klynge.api.v1.schemas import AssociationOut, EventOut, NewsOut, PotentialOut
from klynge.api.v1.shared import Pages, cluster_of, or_else, page_of
from klynge.ground.directory.queries import associations as directory
from klynge.mapping.potentials.queries import accepted
from klynge.platform.events.queries import public as public_events
from klynge.platform.news.queries import published

router = Router(tags=["community"])


def _village(thing: Any) -> str | None:
    return thing.village.name if thing.village else None


@router.get("/{slug}/news/", response=or_else(list[NewsOut]), url_name="news")
@paginate(Pages)
def news(request: HttpRequest, slug: str) -> list[dict[str, Any]]:
    """News, newest first."""
    cluster = cluster_of(slug)
    return [
        {
            "id": one.id, "title": one.title, "lead": one.lead, "html": one.body, "village": _village(one),
            "published_at": one.published_at, "url": page_of(cluster, "news:show", pk=one.id),
        }
        for one in published(cluster)
    ]  # fmt: skip


@router.get("/{slug}/events/", response=or_else(list[EventOut]), url_name="events")
@paginate(Pages)
def events(request: HttpRequest, slug: str) -> list[dict[str, Any]]:
    """What is still to come, the next first."""
    cluster = cluster_of(slug)
    return [
        {
            "id": one.id, "title": one.title, "text": one.text, "starts_on": one.starts_on,
            "starts_clock": one.starts_clock, "ends_on": one.ends_on, "ends_clock": one.ends_clock, "zone": one.zone,
            "place": one.where, "village": _village(one), "organiser": one.by_whom, "is_cancelled": one.is_cancelled,
            "url": page_of(cluster, "events:show", pk=one.id),
        }
        for one in public_events(cluster).ahead()
    ]  # fmt: skip


@router.get("/{slug}/associations/", response=or_else(list[AssociationOut]), url_name="associations")
@paginate(Pages)
def associations(request: HttpRequest, slug: str) -> list[dict[str, Any]]:
    """Associations and what they already do; their contact persons stand on the pages alone."""
    cluster = cluster_of(slug)
    return [
        {
            "id": one.id, "name": one.name, "category": one.category, "village": _village(one), "purpose": one.purpose,
            "already_does": one.already_does, "web": one.web, "cvr": one.cvr,
            "url": page_of(cluster, "directory:association", pk=one.id),
        }
        for one in directory(cluster)
    ]  # fmt: skip


@router.get("/{slug}/potentials/", response=or_else(list[PotentialOut]), url_name="potentials")
@paginate(Pages)
def potentials(request: HttpRequest, slug: str) -> list[dict[str, Any]]:
    """What can be built on: everything on the map."""
    cluster = cluster_of(slug)
    return [
        {
            "id": one.id, "title": one.title, "description": one.description, "category": one.category,
            "place": one.place, "village": _village(one), "longitude": one.longitude, "latitude": one.latitude,
            "url": page_of(cluster, "potentials:show", pk=one.id),
        }
        for one in accepted(cluster)
    ]  # fmt: skip
