"""What meetings give people to do."""

from django.utils.translation import gettext as _

from klynge import danish
from klynge.ground.clusters.addresses import local
from klynge.ground.clusters.models import Cluster
from klynge.ground.people.models import Person
from klynge.ground.process.registry import Task
from klynge.startup.meetings import access, queries
from klynge.startup.meetings.models import Decision, Meeting


def tasks(cluster: Cluster, person: Person) -> list[Task]:
    """One's own decisions; for those who steer also what lacks minutes, waits for approval or has no account to remind."""
    mine = [_task(cluster, decision) for decision in queries.decisions_of(cluster, person)]
    if not access.may_approve(person, cluster):
        return mine
    unheld = queries.open_decisions(cluster).filter(holder__isnull=True)
    return [
        *mine,
        *(_task(cluster, decision, decision.holder_name or _("Ingen endnu")) for decision in unheld),
        *(_minutes(cluster, meeting) for meeting in queries.waiting_for_minutes(cluster)),
        *(_approval(cluster, meeting) for meeting in queries.for_approval(cluster)),
    ]


def _task(cluster: Cluster, decision: Decision, who: str = "") -> Task:
    meeting = decision.item.meeting
    url = local(cluster, "meetings:show", pk=meeting.pk) + f"#beslutning-{decision.pk}"
    note = f"{meeting.title} · {who}" if who else meeting.title
    return Task(decision.text, url, note=note, due_on=decision.due_on, who=who)


def _minutes(cluster: Cluster, meeting: Meeting) -> Task:
    return Task(
        _("Skriv referat af «%s»") % meeting.title,
        local(cluster, "meetings:minutes", pk=meeting.pk),
        note=_("Skriv, mens I husker det. Send det derefter til godkendelse."),
    )


def _approval(cluster: Cluster, meeting: Meeting) -> Task:
    url = local(cluster, "meetings:show", pk=meeting.pk)
    if meeting.has_open_objections:
        return Task(
            _("Svar på indsigelsen mod referatet af «%s»") % meeting.title,
            url,
            state=_("Indsigelse"),
            state_kind="late",
        )
    last = danish.short_day(meeting.objections_until) if meeting.objections_until else ""
    return Task(
        _("Læs referatet af «%s»") % meeting.title,
        url,
        note=_("Godkendt, hvis ingen indvender noget inden %s.") % last,
        due_on=meeting.objections_until,
    )
