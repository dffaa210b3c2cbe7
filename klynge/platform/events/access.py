from uuid import UUID

from django.http import Http404

from klynge.ground.clusters.access import Anyone
from klynge.ground.clusters.access import may_edit as may_edit_pages
from klynge.ground.clusters.models import Cluster
from klynge.platform.events.models import Event


def public_event_for(cluster: Cluster, pk: UUID) -> Event:
    """An event that everyone may see, cancelled or not."""
    return _one(Event.objects.of(cluster).public().told().filter(pk=pk).first())


def event_for(cluster: Cluster, pk: UUID) -> Event:
    """Any event of the cluster that is not in the bin, for those who edit."""
    return _one(Event.objects.of(cluster).kept().told().filter(pk=pk).first())


def removed_event_for(cluster: Cluster, pk: UUID) -> Event:
    return _one(Event.objects.of(cluster).filter(pk=pk, removed_at__isnull=False).first())


def may_edit(person: Anyone, cluster: Cluster) -> bool:
    return may_edit_pages(person, cluster)


def _one(found: Event | None) -> Event:
    if found is None:
        raise Http404
    return found
