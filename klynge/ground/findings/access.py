from uuid import UUID

from django.http import Http404

from klynge.ground.clusters.access import Anyone, may_advise, may_steer
from klynge.ground.clusters.models import Cluster
from klynge.ground.findings.models import Finding


def finding_for(cluster: Cluster, pk: UUID) -> Finding:
    """A finding of that cluster, whoever asks: findings are public. A merged one leads to where it went."""
    found = (
        Finding.objects.of(cluster)
        .filter(pk=pk, taken_back_at__isnull=True)
        .select_related("merged_into")
        .first()
    )
    if found is None:
        raise Http404
    return found


def may_pin(person: Anyone, cluster: Cluster) -> bool:
    return may_advise(person, cluster)


def may_take_back(person: Anyone, cluster: Cluster) -> bool:
    return may_steer(person, cluster)
