from uuid import UUID

from django.http import Http404

from klynge.ground.clusters.access import Anyone, may_coordinate, may_edit, may_work
from klynge.ground.clusters.models import Cluster
from klynge.mapping.profile.models import Figure, Population


def figure_for(cluster: Cluster, pk: UUID) -> Figure:
    found = Figure.objects.filter(cluster=cluster, pk=pk).select_related("cluster").first()
    if found is None:
        raise Http404
    return found


def population_for(cluster: Cluster) -> Population:
    """The newest."""
    found = Population.objects.filter(cluster=cluster).select_related("cluster").first()
    if found is None:
        raise Http404
    return found


def may_see_desk(person: Anyone, cluster: Cluster) -> bool:
    return may_work(person, cluster)


def may_keep_figures(person: Anyone, cluster: Cluster) -> bool:
    return may_edit(person, cluster)


def may_count_register(person: Anyone, cluster: Cluster) -> bool:
    """To make public counts of a register is the coordinator's to decide."""
    return may_coordinate(person, cluster)
