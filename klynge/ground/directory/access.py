from uuid import UUID

from django.http import Http404

from klynge.ground.clusters.access import Anyone, may_coordinate
from klynge.ground.clusters.access import may_edit as may_edit_pages
from klynge.ground.clusters.models import Cluster
from klynge.ground.directory.models import Association, Facility


def association_for(cluster: Cluster, pk: UUID) -> Association:
    """An association of that cluster, whoever asks: the directory is public, its contacts only with a yes."""
    found = Association.objects.of(cluster).kept().filter(pk=pk).select_related("village").first()
    if found is None:
        raise Http404
    return found


def facility_for(cluster: Cluster, pk: UUID) -> Facility:
    found = Facility.objects.of(cluster).kept().filter(pk=pk).select_related("village", "association").first()
    if found is None:
        raise Http404
    return found


def removed_association_for(cluster: Cluster, pk: UUID) -> Association:
    found = Association.objects.of(cluster).filter(pk=pk, removed_at__isnull=False).first()
    if found is None:
        raise Http404
    return found


def removed_facility_for(cluster: Cluster, pk: UUID) -> Facility:
    found = Facility.objects.of(cluster).filter(pk=pk, removed_at__isnull=False).first()
    if found is None:
        raise Http404
    return found


def may_edit(person: Anyone, cluster: Cluster) -> bool:
    return may_edit_pages(person, cluster) or may_coordinate(person, cluster)
