from uuid import UUID

from django.http import Http404

from klynge.ground.clusters.access import Anyone, may_edit, may_work
from klynge.ground.clusters.models import Cluster
from klynge.mapping.potentials.models import Potential


def potential_for(cluster: Cluster, pk: UUID) -> Potential:
    """One that is on the map: those are for everyone."""
    return _found(cluster, pk, only_accepted=True)


def any_potential_for(cluster: Cluster, pk: UUID) -> Potential:
    """Also one that waits or was declined: for those who work in the cluster."""
    return _found(cluster, pk, only_accepted=False)


def may_see_desk(person: Anyone, cluster: Cluster) -> bool:
    return may_work(person, cluster)


def may_handle(person: Anyone, cluster: Cluster) -> bool:
    """Answer proposals, write and mend what is on the map."""
    return may_edit(person, cluster)


def _found(cluster: Cluster, pk: UUID, *, only_accepted: bool) -> Potential:
    rows = Potential.objects.of(cluster).select_related("village", "cluster")
    found = (rows.accepted() if only_accepted else rows).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
