from uuid import UUID

from django.http import Http404

from klynge.ground.clusters.access import Anyone, may_coordinate, may_steer, may_work
from klynge.ground.clusters.models import Cluster
from klynge.vision.priorities.models import Candidate, Election


def election_for(person: Anyone, cluster: Cluster, pk: UUID) -> Election:
    found = Election.objects.filter(cluster=cluster, pk=pk).select_related("round", "cluster").first()
    if found is None or not may_work(person, cluster):
        raise Http404
    return found


def published_election_for(cluster: Cluster, pk: UUID) -> Election:
    """An election whose result is public."""
    found = (
        Election.objects.filter(cluster=cluster, pk=pk, published_at__isnull=False)
        .select_related("round", "cluster")
        .first()
    )
    if found is None:
        raise Http404
    return found


def candidate_for(election: Election, pk: UUID) -> Candidate:
    found = election.candidates.filter(pk=pk).select_related("election__round", "election__cluster").first()
    if found is None:
        raise Http404
    return found


def may_run(person: Anyone, cluster: Cluster) -> bool:
    """Prepare, key paper, publish."""
    return may_coordinate(person, cluster)


def may_choose(person: Anyone, cluster: Cluster) -> bool:
    """Gather and word the candidates."""
    return may_steer(person, cluster)


def open_election_for(cluster: Cluster, pk: UUID) -> Election:
    """An election that has opened: its candidates and rules are everybody's to see."""
    found = (
        Election.objects.filter(cluster=cluster, pk=pk, round__opened_at__isnull=False)
        .select_related("round", "cluster")
        .first()
    )
    if found is None:
        raise Http404
    return found
