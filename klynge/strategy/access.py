from django.http import Http404

from klynge.ground.clusters.access import Anyone, may_advise, may_steer, may_work
from klynge.ground.clusters.models import Cluster
from klynge.strategy.models import FrozenPlan, StrategyPlan
from klynge.strategy.outline import BY_KEY, Outline


def plan_for(person: Anyone, cluster: Cluster) -> StrategyPlan:
    """The cluster's plan in the making, for those who work there."""
    found = StrategyPlan.objects.filter(cluster=cluster).select_related("cluster").first()
    if found is None or not may_work(person, cluster):
        raise Http404
    return found


def outline_for(key: str) -> Outline:
    if key not in BY_KEY:
        raise Http404
    return BY_KEY[key]


def frozen_for(cluster: Cluster, number: int) -> FrozenPlan:
    """An adopted version of that cluster; adopted versions are public, for ever. Its large files are read when used."""
    found = FrozenPlan.objects.of(cluster).filter(number=number).defer("pdf", "data").first()
    if found is None:
        raise Http404
    return found


def may_write(person: Anyone, cluster: Cluster) -> bool:
    return may_advise(person, cluster)


def may_adopt(person: Anyone, cluster: Cluster) -> bool:
    return may_steer(person, cluster)
