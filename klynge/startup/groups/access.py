"""Who sees and keeps the steering group, the working groups and the volunteers."""

from uuid import UUID

from django.http import Http404

from klynge.ground.clusters.access import Anyone, may_advise, may_coordinate, may_see_persons, may_steer
from klynge.ground.clusters.models import Cluster
from klynge.ground.people.models import Person
from klynge.ground.post import links
from klynge.startup.groups.models import Member, Seat, Volunteer, WorkingGroup

WITHDRAW = "groups.withdraw"


def may_seat(person: Anyone, cluster: Cluster) -> bool:
    """Write who sits in the steering group."""
    return may_steer(person, cluster)


def may_invite(person: Anyone, cluster: Cluster) -> bool:
    """Give a member the role that lets them sign in."""
    return may_coordinate(person, cluster)


def may_form_groups(person: Anyone, cluster: Cluster) -> bool:
    return may_steer(person, cluster)


def may_see_members(person: Anyone, cluster: Cluster) -> bool:
    """Telephone numbers and e-mails of seats and members."""
    return may_see_persons(person, cluster)


def may_see_volunteers(person: Anyone, cluster: Cluster) -> bool:
    return may_see_persons(person, cluster)


def may_lead(person: Anyone, group: WorkingGroup) -> bool:
    """Add and take out members: who forms groups, and the group's own holder."""
    if may_form_groups(person, group.cluster):
        return True
    if not isinstance(person, Person) or not may_advise(person, group.cluster):
        return False
    return group.members.filter(person=person, is_holder=True, left_on__isnull=True).exists()


def may_see_group(person: Anyone, group: WorkingGroup) -> bool:
    """How the group's members are reached: those who see persons, and the members themselves."""
    if may_see_members(person, group.cluster):
        return True
    return isinstance(person, Person) and group.members.filter(person=person, left_on__isnull=True).exists()


def seat_for(cluster: Cluster, pk: UUID) -> Seat:
    found = Seat.objects.of(cluster).filter(pk=pk).select_related("village", "cluster").first()
    if found is None:
        raise Http404
    return found


def group_for(cluster: Cluster, pk: UUID) -> WorkingGroup:
    found = WorkingGroup.objects.of(cluster).filter(pk=pk).select_related("cluster").first()
    if found is None:
        raise Http404
    return found


def member_for(cluster: Cluster, pk: UUID) -> Member:
    found = (
        Member.objects.filter(group__cluster=cluster, pk=pk, left_on__isnull=True)
        .select_related("group__cluster")
        .first()
    )
    if found is None:
        raise Http404
    return found


def volunteer_for(cluster: Cluster, pk: UUID) -> Volunteer:
    found = (
        Volunteer.objects.of(cluster)
        .filter(pk=pk)
        .select_related("cluster", "village", "group", "contacted_by")
        .first()
    )
    if found is None:
        raise Http404
    return found


def receipt_for(cluster: Cluster, receipt: str) -> Volunteer:
    """Proves that somebody signed up, and never what they wrote."""
    found = Volunteer.objects.of(cluster).filter(receipt=receipt.upper()).first()
    if found is None:
        raise Http404
    return found


def may_withdraw(cluster: Cluster, token: str) -> bool:
    """Does the link still open somebody's offer? One of another cluster is not found here."""
    value = links.read(WITHDRAW, token)
    where = (
        Volunteer.objects.filter(pk=UUID(value)).values_list("cluster", flat=True).first() if value else None
    )
    if where and where != cluster.pk:
        raise Http404
    return where is not None
