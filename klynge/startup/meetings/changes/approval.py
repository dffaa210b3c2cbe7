"""«Godkendt, hvis ingen indvender noget inden …»."""

from datetime import date, timedelta
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from klynge import clock, danish
from klynge.ground.clusters.addresses import absolute
from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.post.changes import queue
from klynge.ground.ui.refusal import Refused
from klynge.startup.groups import queries as groups
from klynge.startup.meetings import access, queries
from klynge.startup.meetings.changes.agenda import index
from klynge.startup.meetings.models import Meeting, Objection

DAYS = 14


def send_for_approval(*, by: Person, meeting: Meeting, objections_until: date | None = None) -> Meeting:
    """The minutes are approved unless somebody objects before that day is over; the members are told by mail."""
    _require(access.may_call(by, meeting.cluster))
    last = objections_until or clock.today() + timedelta(days=DAYS)
    if not meeting.is_writable or meeting.starts_at > clock.now():
        raise Refused(_("Referatet kan sendes til godkendelse, når mødet er holdt."))
    if not meeting.items.exclude(minutes="").exists():
        raise Refused(_("Der er ikke skrevet noget referat endnu. Skriv mindst ved ét punkt."))
    if last < clock.today():
        raise Refused(_("Dagen er gået. Vælg en dag, så alle kan nå at læse."), field="objections_until")
    with transaction.atomic():
        meeting.sent_for_approval_at, meeting.objections_until = clock.now(), last
        meeting.save(update_fields=["sent_for_approval_at", "objections_until"])
        _mail_members(meeting)
        _told(meeting, by.id, "meeting.sent_for_approval")
    return meeting


def object_to_minutes(*, by: Person, meeting: Meeting, text: str) -> Objection:
    """Say what is not right; approval waits until it is answered."""
    _require(access.may_object(by, meeting.cluster))
    if meeting.sent_for_approval_at is None or meeting.approved_at:
        raise Refused(_("Referatet er ikke til godkendelse lige nu."))
    if not text.strip():
        raise Refused(_("Skriv, hvad der ikke er rigtigt."), field="text")
    with transaction.atomic():
        objection = Objection.objects.create(meeting=meeting, by=by, text=text.strip())
        _told(meeting, by.id, "meeting.objected_to")
    return objection


def answer_objection(*, by: Person, objection: Objection, answer: str) -> Objection:
    """Say what was done about it; approval goes on."""
    _require(access.may_approve(by, objection.meeting.cluster))
    if objection.answered_at:
        raise Refused(_("Indsigelsen er besvaret."))
    if not answer.strip():
        raise Refused(_("Skriv, hvad I gør ved den."), field="answer")
    with transaction.atomic():
        objection.answer, objection.answered_at = answer.strip(), clock.now()
        objection.save(update_fields=["answer", "answered_at"])
        _told(objection.meeting, by.id, "meeting.objection_answered")
    return objection


def approve(*, by: Person, meeting: Meeting) -> Meeting:
    """The meeting itself approves the minutes, for instance at the next one; objections must be answered."""
    _require(access.may_approve(by, meeting.cluster))
    if meeting.sent_for_approval_at is None:
        raise Refused(_("Send referatet til godkendelse først, så alle har haft mulighed for at læse det."))
    if meeting.has_open_objections:
        raise Refused(_("Der er en indsigelse, som ikke er besvaret. Svar på den først."))
    with transaction.atomic():
        _approve(meeting, by.id)
    return meeting


def approve_ripe() -> int:
    """The worker: minutes whose day has passed in silence; returns how many."""
    count = 0
    for meeting in queries.ripe():
        with transaction.atomic():
            _approve(meeting, None)
        count += 1
    return count


def _approve(meeting: Meeting, by: UUID | None) -> None:
    if meeting.approved_at is None:
        meeting.approved_at = clock.now()
        meeting.save(update_fields=["approved_at"])
        _told(meeting, by, "meeting.minutes_approved")


def _mail_members(meeting: Meeting) -> None:
    """Citizens' meetings are approved by the steering group."""
    cluster, last = meeting.cluster, meeting.objections_until
    if last is None:
        return
    for who in groups.reachable(cluster, meeting.group):
        where = absolute(cluster, "meetings:show", pk=meeting.pk) if who.has_account else ""
        text = _(
            "Hej %(name)s\n\nReferatet af «%(title)s» er skrevet. Det er godkendt, hvis ingen indvender noget inden "
            "%(day)s.\n\nLæs det, og sig til, hvis noget ikke er rigtigt.\n%(where)s"
        ) % {"name": who.name, "title": meeting.title, "day": danish.day(last), "where": where}
        queue(
            cluster=cluster.id,
            to=who.email,
            subject=_("Referat til godkendelse: %s") % meeting.title,
            text=text.strip(),
            kind="meetings.approval",
            once=f"minutes:{meeting.id}:{last}:{who.email.lower()}"[:200],
        )


def _told(meeting: Meeting, by: UUID | None, what: str) -> None:
    record(cluster=meeting.cluster_id, by=by, what=what, thing=meeting.id, words=meeting.title)
    index(meeting)


def _require(allowed: bool) -> None:
    if not allowed:
        raise PermissionDenied
