from uuid import UUID

from django.http import Http404

from klynge.ground.clusters.access import Anyone, may_advise, may_steer, may_work
from klynge.ground.clusters.models import Cluster
from klynge.ground.drafts.models import Draft


def draft_for(person: Anyone, cluster: Cluster, pk: UUID) -> Draft:
    """A draft of that cluster which this person may read, or 404."""
    draft = Draft.objects.filter(cluster=cluster, pk=pk).select_related("cluster", "pen_person").first()
    if draft is None or not may_read(person, draft):
        raise Http404
    return draft


def may_read(person: Anyone, draft: Draft) -> bool:
    return may_steer(person, draft.cluster) or (
        draft.audience == Draft.Audience.WORKERS and may_work(person, draft.cluster)
    )


def may_write(person: Anyone, draft: Draft) -> bool:
    if draft.audience == Draft.Audience.STEERING:
        return may_steer(person, draft.cluster)
    return may_advise(person, draft.cluster)


def may_adopt(person: Anyone, draft: Draft) -> bool:
    return may_steer(person, draft.cluster)
