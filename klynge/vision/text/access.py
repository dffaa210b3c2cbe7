from uuid import UUID

from django.http import Http404

from klynge.ground.clusters.access import Anyone, may_advise, may_steer
from klynge.ground.clusters.models import Cluster
from klynge.ground.drafts.models import Version
from klynge.vision.text.models import Vision


def may_write(person: Anyone, cluster: Cluster) -> bool:
    """Write the text and weigh the findings."""
    return may_advise(person, cluster)


def may_adopt(person: Anyone, cluster: Cluster) -> bool:
    return may_steer(person, cluster)


def version_for(vision: Vision, pk: UUID) -> Version:
    found = vision.draft.versions.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
