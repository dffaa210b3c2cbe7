from uuid import UUID

from django.http import Http404

from klynge.ground.clusters.access import Anyone, is_secretariat, may_coordinate
from klynge.ground.clusters.models import Cluster
from klynge.ground.process.models import Deliverable, Phase, Process, Template


def may_plan(person: Anyone, cluster: Cluster) -> bool:
    """Start the process, move its days, give owners and sign off."""
    return may_coordinate(person, cluster)


def may_start(person: Anyone, cluster: Cluster) -> bool:
    """Those who keep it running, and the installation that made the cluster."""
    return may_coordinate(person, cluster) or is_secretariat(person)


def may_make_templates(person: Anyone) -> bool:
    return is_secretariat(person)


def process_for(cluster: Cluster) -> Process:
    """The cluster's process; 404 when it has not begun."""
    process = Process.objects.filter(cluster=cluster).select_related("template", "cluster").first()
    if process is None:
        raise Http404
    return process


def phase_for(cluster: Cluster, number: int) -> Phase:
    phase = (
        Phase.objects.filter(process__cluster=cluster, number=number)
        .select_related("process__cluster")
        .first()
    )
    if phase is None:
        raise Http404
    return phase


def deliverable_for(cluster: Cluster, pk: UUID) -> Deliverable:
    found = (
        Deliverable.objects.of(cluster)
        .filter(pk=pk)
        .select_related("phase", "owner", "process__cluster")
        .first()
    )
    if found is None:
        raise Http404
    return found


def template_for(pk: UUID) -> Template:
    found = Template.objects.filter(pk=pk).select_related("copy_of").first()
    if found is None:
        raise Http404
    return found
