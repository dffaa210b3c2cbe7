"""Who may do what in a cluster. Views, changes and templates all ask here."""

from collections.abc import Collection
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.http import Http404

from klynge.ground.clusters.models import Cluster, Role, Village
from klynge.ground.files.models import Picture
from klynge.ground.people.models import Person

Anyone = Person | AnonymousUser
Kind = Role.Kind
SEES_PERSONS = {
    Kind.COORDINATOR,
    Kind.STEERING,
    Kind.MUNICIPAL,
    Kind.CONSULTANT,
    Kind.SECRETARIAT,
    Kind.ADMINISTRATOR,
}


def roles(person: Anyone) -> set[tuple[UUID | None, str]]:
    """Current roles as (cluster or None, kind); asked once a request."""
    if not isinstance(person, Person) or not person.is_active:
        return set()
    held: set[tuple[UUID | None, str]] | None = getattr(person, "_roles", None)
    if held is None:
        held = set(Role.objects.current().filter(person=person).values_list("cluster_id", "kind"))
        person._roles = held  # type: ignore[attr-defined]
    return held


def forget_roles(person: Person) -> None:
    """After a role changed: ask again."""
    if hasattr(person, "_roles"):
        del person._roles


def holds(person: Anyone, cluster: Cluster | None, kinds: Collection[str]) -> bool:
    place = cluster.id if cluster else None
    return any(where == place and kind in kinds for where, kind in roles(person))


def is_secretariat(person: Anyone) -> bool:
    return holds(person, None, {Kind.SECRETARIAT, Kind.ADMINISTRATOR})


def is_administrator(person: Anyone) -> bool:
    return holds(person, None, {Kind.ADMINISTRATOR})


def may_work(person: Anyone, cluster: Cluster) -> bool:
    """Anybody with a role in the cluster; they see its workspace."""
    return any(where == cluster.id for where, _ in roles(person))


def may_edit(person: Anyone, cluster: Cluster) -> bool:
    """News, events, pages, potentials."""
    return holds(person, cluster, {Kind.EDITOR, Kind.COORDINATOR})


def may_steer(person: Anyone, cluster: Cluster) -> bool:
    """Decide: adopt, choose, answer for the cluster."""
    return holds(person, cluster, {Kind.STEERING, Kind.COORDINATOR})


def may_coordinate(person: Anyone, cluster: Cluster) -> bool:
    """Keep the process running: settings, roles, fielding, closing."""
    return holds(person, cluster, {Kind.COORDINATOR})


def may_advise(person: Anyone, cluster: Cluster) -> bool:
    """Write drafts, pin findings, comment: those who carry the process and those who help them."""
    return holds(
        person, cluster, {Kind.STEERING, Kind.COORDINATOR, Kind.CONSULTANT, Kind.WORKING_GROUP, Kind.EDITOR}
    )


def may_see_persons(person: Anyone, cluster: Cluster) -> bool:
    """Lists with volunteers' names and telephone numbers."""
    return holds(person, cluster, {Kind.STEERING, Kind.COORDINATOR})


def may_handle_register(person: Anyone, cluster: Cluster) -> bool:
    """Only the municipality's own user brings a register."""
    return holds(person, cluster, {Kind.MUNICIPAL})


def sees_persons(person: Anyone) -> bool:
    """Holds some role that lets one see persons: then a second factor is required."""
    return any(kind in SEES_PERSONS for _, kind in roles(person))


def cluster_for(person: Anyone, slug: str) -> Cluster:
    """The cluster at that address: public ones to all, others to those who work there; else 404."""
    cluster = Cluster.objects.filter(slug=slug).first()
    if cluster is None or not (cluster.is_public or may_work(person, cluster) or is_secretariat(person)):
        raise Http404
    return cluster


def village_for(cluster: Cluster, pk: UUID) -> Village:
    village = cluster.villages.filter(pk=pk).first()
    if village is None:
        raise Http404
    return village


def picture_for(cluster: Cluster, pk: UUID) -> Picture:
    """Also one in the bin."""
    picture = Picture.objects.of(cluster.id).filter(pk=pk).first()
    if picture is None:
        raise Http404
    return picture
