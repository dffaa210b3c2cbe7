"""Who calls meetings, writes minutes, objects and approves."""

from uuid import UUID

from django.http import Http404

from klynge.ground.clusters.access import Anyone, may_advise, may_steer, may_work
from klynge.ground.clusters.models import Cluster
from klynge.startup.meetings.models import Decision, Item, Meeting, Objection


def may_call(person: Anyone, cluster: Cluster) -> bool:
    """Call a meeting, set its agenda, write its minutes and decisions."""
    return may_advise(person, cluster)


def may_approve(person: Anyone, cluster: Cluster) -> bool:
    """Answer objections and say that the minutes stand."""
    return may_steer(person, cluster)


def may_object(person: Anyone, cluster: Cluster) -> bool:
    return may_work(person, cluster)


def meeting_for(cluster: Cluster, pk: UUID) -> Meeting:
    found = Meeting.objects.of(cluster).filter(pk=pk).select_related("cluster", "group", "village").first()
    if found is None:
        raise Http404
    return found


def open_meeting_for(cluster: Cluster, pk: UUID) -> Meeting:
    """For everyone: citizens' meetings as soon as they are called, and public minutes once approved."""
    meeting = meeting_for(cluster, pk)
    is_called = meeting.kind == Meeting.Kind.CITIZENS and meeting.is_public
    if not is_called and not is_readable(meeting):
        raise Http404
    return meeting


def is_readable(meeting: Meeting) -> bool:
    """May everyone read its minutes?"""
    return bool(meeting.is_public and meeting.approved_at and not meeting.cancelled_at)


def item_for(cluster: Cluster, pk: UUID) -> Item:
    found = Item.objects.filter(meeting__cluster=cluster, pk=pk).select_related("meeting__cluster").first()
    if found is None:
        raise Http404
    return found


def decision_for(cluster: Cluster, pk: UUID) -> Decision:
    found = (
        Decision.objects.of(cluster).filter(pk=pk).select_related("item__meeting__cluster", "holder").first()
    )
    if found is None:
        raise Http404
    return found


def open_decision_for(cluster: Cluster, pk: UUID) -> Decision:
    """For everyone: decisions in public minutes, and those that are the source of a finding."""
    decision = decision_for(cluster, pk)
    if not decision.is_pinned and not is_readable(decision.item.meeting):
        raise Http404
    return decision


def objection_for(cluster: Cluster, pk: UUID) -> Objection:
    found = (
        Objection.objects.filter(meeting__cluster=cluster, pk=pk).select_related("meeting__cluster").first()
    )
    if found is None:
        raise Http404
    return found
