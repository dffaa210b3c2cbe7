"""Reads of meetings, decisions and what is on its way."""

from django.db.models import Count, F, Prefetch, Q, QuerySet

from klynge import clock
from klynge.ground.clusters.models import Cluster
from klynge.ground.people.models import Person
from klynge.startup.meetings.models import (
    Decision,
    DecisionQuerySet,
    Item,
    Meeting,
    MeetingQuerySet,
    Objection,
)


def coming(cluster: Cluster) -> MeetingQuerySet:
    return _listed(Meeting.objects.of(cluster).coming()).order_by("starts_at")


def held(cluster: Cluster) -> MeetingQuerySet:
    """Those that have been, the newest first."""
    return _listed(Meeting.objects.of(cluster).held()).order_by("-starts_at")


def cancelled(cluster: Cluster) -> MeetingQuerySet:
    return Meeting.objects.of(cluster).filter(cancelled_at__isnull=False).order_by("-starts_at")


def _listed(meetings: MeetingQuerySet) -> MeetingQuerySet:
    """With what the list shows, in one query."""
    unanswered = Count("objections", filter=Q(objections__answered_at__isnull=True))
    return meetings.select_related("group", "village").annotate(open_objections=unanswered)


def public_coming(cluster: Cluster) -> MeetingQuerySet:
    """Citizens' meetings everyone is invited to."""
    called = Meeting.objects.of(cluster).coming().filter(kind=Meeting.Kind.CITIZENS, is_public=True)
    return called.select_related("village").order_by("starts_at")


def public_minutes(cluster: Cluster) -> MeetingQuerySet:
    return Meeting.objects.of(cluster).readable().select_related("group", "village").order_by("-starts_at")


def items(meeting: Meeting) -> QuerySet[Item]:
    """The agenda in order with what was decided."""
    decisions = Prefetch("decisions", queryset=Decision.objects.select_related("holder"))
    return meeting.items.prefetch_related(decisions).order_by("position")


def objections(meeting: Meeting) -> QuerySet[Objection]:
    return meeting.objections.select_related("by").order_by("raised_at")


def open_decisions(cluster: Cluster) -> DecisionQuerySet:
    """What is promised and not done, by its day."""
    return (
        Decision.objects.of(cluster)
        .open()
        .select_related("item__meeting", "holder")
        .order_by(F("due_on").asc(nulls_last=True), "made_at")
    )


def decisions_of(cluster: Cluster, person: Person) -> DecisionQuerySet:
    return open_decisions(cluster).filter(holder=person)


def waiting_for_minutes(cluster: Cluster) -> MeetingQuerySet:
    return (
        Meeting.objects.of(cluster).held().filter(sent_for_approval_at__isnull=True, approved_at__isnull=True)
    )


def for_approval(cluster: Cluster) -> MeetingQuerySet:
    sent = Meeting.objects.of(cluster).filter(sent_for_approval_at__isnull=False, approved_at__isnull=True)
    return _listed(sent.filter(cancelled_at__isnull=True))


def ripe(cluster: Cluster | None = None) -> MeetingQuerySet:
    """Minutes whose day has passed without an objection that stands."""
    sent = Meeting.objects.filter(
        objections_until__lt=clock.today(), approved_at__isnull=True, cancelled_at__isnull=True
    )
    standing = Objection.objects.filter(answered_at__isnull=True)
    found = sent.exclude(pk__in=standing.values("meeting")).select_related("cluster")
    return found.of(cluster) if cluster else found
