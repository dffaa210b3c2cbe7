"""Answers for `files`, which lies below: whose address is it, and who stands at the door."""

from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext as _

from klynge.ground.clusters import access
from klynge.ground.clusters.models import Cluster
from klynge.ground.files.registry import Visit
from klynge.ground.journal.changes import record
from klynge.ground.people.access import has_second_factor


def visit(request: HttpRequest, slug: str) -> Visit | None:
    cluster = Cluster.objects.filter(slug=slug).only("id", "is_public").first()
    if cluster is None:
        return None
    return Visit(cluster.id, cluster.is_public, lambda: _may_work(request, cluster))


def slug_of(cluster_id: UUID) -> str | None:
    return Cluster.objects.filter(id=cluster_id).values_list("slug", flat=True).first()


def tell_ready(cluster_id: UUID, picture_id: UUID) -> None:
    """A line in the journal gives the cluster's pages a new version."""
    record(
        cluster=cluster_id,
        by=None,
        what="picture.ready",
        thing=picture_id,
        words=_("Et billede er gjort klar"),
    )


def _may_work(request: HttpRequest, cluster: Cluster) -> bool:
    """As the gates have it: a role here or in the secretariat, and the second factor where persons may be seen."""
    person = request.user
    if not (access.may_work(person, cluster) or access.is_secretariat(person)):
        return False
    return not access.sees_persons(person) or has_second_factor(request)
