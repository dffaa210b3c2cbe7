from uuid import UUID

from django.http import Http404

from klynge.ground.clusters.access import Anyone
from klynge.ground.clusters.access import may_edit as may_edit_pages
from klynge.ground.clusters.models import Cluster
from klynge.platform.newsletter.models import Letter


def sent_letter_for(cluster: Cluster, pk: UUID) -> Letter:
    """A letter that has been sent: everyone may read it."""
    return _one(Letter.objects.of(cluster).sent().filter(pk=pk).first())


def letter_for(cluster: Cluster, pk: UUID) -> Letter:
    return _one(Letter.objects.of(cluster).filter(pk=pk).first())


def waiting_letter_for(cluster: Cluster, pk: UUID) -> Letter:
    """One that can still be changed."""
    return _one(Letter.objects.of(cluster).waiting().filter(pk=pk).first())


def may_edit(person: Anyone, cluster: Cluster) -> bool:
    return may_edit_pages(person, cluster)


def _one(found: Letter | None) -> Letter:
    if found is None:
        raise Http404
    return found
