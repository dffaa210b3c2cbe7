from dataclasses import dataclass

from django.db.models import QuerySet, Sum

from klynge import clock
from klynge.ground.clusters.models import Cluster, Role, Village
from klynge.ground.people.models import Person

WANTED_TWO = (Role.Kind.COORDINATOR, Role.Kind.EDITOR)


@dataclass(frozen=True)
class Contact:
    """One of the two real people that every public page names."""

    name: str
    role: str
    phone: str


@dataclass(frozen=True)
class Shortage:
    """A role that only one person holds, or none."""

    kind: str
    label: str
    held: int


def villages(cluster: Cluster) -> QuerySet[Village]:
    return cluster.villages.select_related("parish").order_by("name")


def inhabitants(cluster: Cluster) -> int | None:
    total: int | None = cluster.villages.aggregate(total=Sum("inhabitants"))["total"]
    return total


def contacts(cluster: Cluster) -> list[Contact]:
    """Up to two people with a phone, those marked as contact first, then coordinators."""
    held = (
        Role.objects.current()
        .filter(cluster=cluster, kind__in=[Role.Kind.COORDINATOR, Role.Kind.STEERING])
        .exclude(person__phone="")
        .select_related("person")
        .order_by("-is_contact", "kind", "starts_on", "person__name")
    )
    found: dict[object, Contact] = {}
    for role in held:
        found.setdefault(
            role.person_id, Contact(role.person.name, role.get_kind_display(), role.person.phone)
        )
    return list(found.values())[:2]


def help_phone(cluster: Cluster) -> str:
    """The number on every error page and every letter."""
    people = contacts(cluster)
    return people[0].phone if people else ""


def members(cluster: Cluster) -> QuerySet[Role]:
    return (
        Role.objects.current()
        .filter(cluster=cluster)
        .select_related("person")
        .order_by("kind", "person__name")
    )


def shortages(cluster: Cluster) -> list[Shortage]:
    """Two people always: what lacks its second coordinator or editor."""
    held = list(Role.objects.current().filter(cluster=cluster).values_list("kind", "person_id"))
    counts = {kind: len({who for what, who in held if what == kind}) for kind in WANTED_TWO}
    return [Shortage(kind, str(Role.Kind(kind).label), n) for kind, n in counts.items() if n < 2]


def ending_soon(cluster: Cluster, days: int = 90) -> QuerySet[Role]:
    from datetime import timedelta

    limit = clock.today() + timedelta(days=days)
    return members(cluster).filter(ends_on__isnull=False, ends_on__lte=limit)


def clusters_of(person: Person) -> QuerySet[Cluster]:
    """Every cluster the person has a current role in."""
    held = Role.objects.current().filter(person=person, cluster__isnull=False)
    return Cluster.objects.filter(pk__in=held.values("cluster")).order_by("name")


def roles_of(person: Person) -> QuerySet[Role]:
    return (
        Role.objects.current()
        .filter(person=person)
        .select_related("cluster")
        .order_by("cluster__name", "kind")
    )


def public_clusters() -> QuerySet[Cluster]:
    return Cluster.objects.filter(is_public=True).order_by("name")


def public_cluster(slug: str) -> Cluster | None:
    """For error pages that no gate reached: the public cluster at that address."""
    return Cluster.objects.filter(slug=slug, is_public=True).first()
