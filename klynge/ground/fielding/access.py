from uuid import UUID

from django.http import Http404

from klynge.ground.clusters.access import Anyone, may_coordinate, may_handle_register, may_work
from klynge.ground.clusters.models import Cluster
from klynge.ground.fielding.models import Round


def round_for(person: Anyone, cluster: Cluster, pk: UUID) -> Round:
    """A round of that cluster for somebody who works there."""
    found = Round.objects.of(cluster).filter(pk=pk).select_related("cluster").first()
    if found is None or not may_work(person, cluster):
        raise Http404
    return found


def may_run(person: Anyone, cluster: Cluster) -> bool:
    """Prepare, open, make letters, close."""
    return may_coordinate(person, cluster)


def may_bring_register(person: Anyone, cluster: Cluster) -> bool:
    """Only the municipality's own user; the cluster's volunteers never touch a register."""
    return may_handle_register(person, cluster)


def may_key_paper(person: Anyone, cluster: Cluster) -> bool:
    return may_coordinate(person, cluster)
