from uuid import UUID

from django.db.models import Max

from klynge.ground.journal.models import Entry, EntryQuerySet


def version(cluster_id: UUID) -> int:
    """A number that grows with every change in the cluster: the key of its cached pages."""
    return Entry.objects.filter(cluster_id=cluster_id).aggregate(latest=Max("id"))["latest"] or 0


def entries(cluster_id: UUID) -> EntryQuerySet:
    """The cluster's journal, newest first."""
    return Entry.objects.of(cluster_id).order_by("-id")


def of_thing(cluster_id: UUID, thing_id: UUID) -> EntryQuerySet:
    return entries(cluster_id).filter(thing_id=thing_id)
