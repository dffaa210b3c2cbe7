"""Reads of the steering group, the working groups and the volunteers."""

from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Count, Prefetch, Q, QuerySet

from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.clusters.queries import villages
from klynge.startup.groups.models import Member, Seat, Volunteer, VolunteerQuerySet, WorkingGroup

WANTED_SEATS = 2
WANTED_VOLUNTEERS = 20
WANTED_GROUPS = 3


@dataclass(frozen=True)
class VillageSeats:
    """A village and those who sit for it today."""

    village: Village
    seats: list[Seat] = field(default_factory=list)

    @property
    def held(self) -> int:
        return len(self.seats)

    @property
    def lacks(self) -> int:
        return max(WANTED_SEATS - self.held, 0)


@dataclass(frozen=True)
class SteeringGroup:
    villages: list[VillageSeats]
    municipal: list[Seat]

    @property
    def short(self) -> list[VillageSeats]:
        """Villages with nobody, or with one alone."""
        return [line for line in self.villages if line.lacks]

    @property
    def empty(self) -> list[VillageSeats]:
        return [line for line in self.villages if not line.held]

    @property
    def size(self) -> int:
        return sum(line.held for line in self.villages) + len(self.municipal)


def steering_group(cluster: Cluster) -> SteeringGroup:
    """Who sits for which village today; two queries."""
    seats = list(Seat.objects.of(cluster).current().order_by("starts_on", "name"))
    lines = [
        VillageSeats(village, [seat for seat in seats if seat.village_id == village.id])
        for village in villages(cluster)
    ]
    return SteeringGroup(lines, [seat for seat in seats if seat.kind == Seat.Kind.MUNICIPAL])


def former_seats(cluster: Cluster) -> QuerySet[Seat]:
    current = Seat.objects.of(cluster).current()
    return (
        Seat.objects.of(cluster)
        .exclude(pk__in=current.values("pk"))
        .select_related("village")
        .order_by("-ends_on", "name")
    )


def standing_members() -> QuerySet[Member]:
    return Member.objects.filter(left_on__isnull=True).order_by("-is_holder", "name")


def working_groups(cluster: Cluster) -> QuerySet[WorkingGroup]:
    """The running ones by name, each with `.standing` (the holder first)."""
    members = Prefetch("members", queryset=standing_members(), to_attr="standing")
    return WorkingGroup.objects.of(cluster).running().prefetch_related(members).order_by("name")


def closed_groups(cluster: Cluster) -> QuerySet[WorkingGroup]:
    return WorkingGroup.objects.of(cluster).filter(closed_on__isnull=False).order_by("-closed_on")


def open_groups(cluster: Cluster) -> QuerySet[WorkingGroup]:
    """Those one can ask to join."""
    return WorkingGroup.objects.of(cluster).running().filter(is_open=True).order_by("name")


def holder(group: WorkingGroup) -> Member | None:
    return group.members.filter(is_holder=True, left_on__isnull=True).first()


def members(group: WorkingGroup) -> QuerySet[Member]:
    return standing_members().filter(group=group)


def wishing(group: WorkingGroup) -> QuerySet[Volunteer]:
    """Volunteers who asked for this group and are not in it yet."""
    inside = group.members.filter(left_on__isnull=True, volunteer__isnull=False).values("volunteer")
    return Volunteer.objects.filter(group=group).exclude(pk__in=inside).order_by("name")


def volunteers(
    cluster: Cluster, *, village: UUID | None = None, interest: str = "", waiting: bool = False
) -> VolunteerQuerySet:
    """Those who signed up, the newest first; `waiting` are those nobody has called."""
    found = Volunteer.objects.of(cluster).select_related("village", "group")
    found = found.prefetch_related("interests").order_by("-consented_at", "name")
    if village:
        found = found.filter(village=village)
    if interest:
        found = found.filter(interests__code=interest)
    return found.new() if waiting else found


@dataclass(frozen=True)
class VolunteerCount:
    signed_up: int
    waiting: int


def volunteer_count(cluster: Cluster) -> VolunteerCount:
    counted = Volunteer.objects.of(cluster).aggregate(
        signed_up=Count("pk"), waiting=Count("pk", filter=Q(contacted_at__isnull=True))
    )
    return VolunteerCount(**counted)


@dataclass(frozen=True)
class Addressee:
    """Somebody a mail about a meeting goes to; `has_account` says whether a workspace link opens for them."""

    name: str
    email: str
    has_account: bool


def reachable(cluster: Cluster, group: WorkingGroup | None = None) -> list[Addressee]:
    """E-mails of the steering group, or of a working group; each address once."""
    rows = members(group) if group else Seat.objects.of(cluster).current()
    found: dict[str, Addressee] = {}
    for row in rows.select_related("person"):
        email = row.email or (row.person.email if row.person else "")
        if email:
            found.setdefault(email.lower(), Addressee(row.name, email, row.person_id is not None))
    return list(found.values())


def everyone_reachable(cluster: Cluster) -> list[Addressee]:
    """The steering group and every running working group."""
    rows = standing_members().filter(group__cluster=cluster, group__closed_on__isnull=True)
    found = {who.email.lower(): who for who in reachable(cluster)}
    for row in rows.select_related("person"):
        email = row.email or (row.person.email if row.person else "")
        if email:
            found.setdefault(email.lower(), Addressee(row.name, email, row.person_id is not None))
    return list(found.values())
