"""What was said and decided at a meeting, and what becomes of the decisions."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from klynge import clock, danish
from klynge.ground.clusters import queries as clusters
from klynge.ground.clusters.addresses import local
from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.findings import changes as findings
from klynge.ground.findings.models import Finding
from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.ui import richtext
from klynge.ground.ui.refusal import Refused
from klynge.startup.meetings import access
from klynge.startup.meetings.changes.agenda import index
from klynge.startup.meetings.models import Decision, Item, Meeting


def write_minutes(
    *, by: Person, meeting: Meeting, texts: Mapping[UUID, str], attended: int | None = None
) -> Meeting:
    """Keep what was written, item by item; `texts` hold plain text by the item's id."""
    _require(access.may_call(by, meeting.cluster))
    _require_writable(meeting)
    items = {item.pk: item for item in meeting.items.all()}
    with transaction.atomic():
        changed = []
        for pk, text in texts.items():
            html = richtext.from_plain(text)
            if pk in items and items[pk].minutes != html:
                items[pk].minutes = html
                changed.append(items[pk])
        Item.objects.bulk_update(changed, ["minutes"])
        meeting.attended = attended
        meeting.save(update_fields=["attended"])
        _told(meeting, by, "meeting.minutes_written")
    return meeting


def decide(
    *,
    by: Person,
    item: Item,
    text: str,
    holder_name: str = "",
    holder: Person | None = None,
    due_on: date | None = None,
) -> Decision:
    """Write a decision under an item. With a holder or a day it stands in task lists until it is done."""
    meeting = item.meeting
    _require(access.may_call(by, meeting.cluster))
    _require_writable(meeting)
    with transaction.atomic():
        decision = Decision.objects.create(
            item=item,
            text=_said(text),
            holder_name=holder.name if holder else holder_name.strip(),
            holder=holder or _known(meeting.cluster, holder_name),
            due_on=due_on,
        )
        _told(meeting, by, "decision.made")
    return decision


def change_decision(
    *,
    by: Person,
    decision: Decision,
    text: str,
    holder_name: str = "",
    holder: Person | None = None,
    due_on: date | None = None,
) -> Decision:
    """The words stand once the minutes are approved; who does it and when may change."""
    meeting = decision.item.meeting
    _require(access.may_call(by, meeting.cluster))
    words = _said(text)
    if words != decision.text:
        _require_writable(meeting)
    with transaction.atomic():
        decision.text, decision.due_on = words, due_on
        decision.holder_name = holder.name if holder else holder_name.strip()
        decision.holder = holder or _known(meeting.cluster, holder_name)
        decision.save(update_fields=["text", "due_on", "holder_name", "holder"])
        _told(meeting, by, "decision.changed")
    return decision


def remove_decision(*, by: Person, decision: Decision) -> None:
    """Take out what was written by mistake, before the minutes are approved."""
    meeting = decision.item.meeting
    _require(access.may_call(by, meeting.cluster))
    _require_writable(meeting)
    if decision.is_pinned:
        raise Refused(_("Beslutningen er gemt som pointe. Tag pointen tilbage først."))
    with transaction.atomic():
        decision.delete()
        _told(meeting, by, "decision.removed")


def finish_decision(*, by: Person, decision: Decision, is_done: bool = True) -> Decision:
    """Done, or after all not."""
    meeting = decision.item.meeting
    _require(access.may_call(by, meeting.cluster) or decision.holder_id == by.id)
    with transaction.atomic():
        decision.done_at = clock.now() if is_done else None
        decision.save(update_fields=["done_at"])
        _told(meeting, by, "decision.done" if is_done else "decision.reopened")
    return decision


def pin_decision(
    *, by: Person, decision: Decision, text: str, theme: str = "", village: Village | None = None
) -> Finding:
    """Keep it as a finding. The decision gets a public page of its own, for a finding's source is public."""
    meeting = decision.item.meeting
    cluster = meeting.cluster
    _require(access.may_call(by, cluster))
    on = meeting.starts_at.astimezone(clock.COPENHAGEN).date()
    source = findings.Source(
        kind=Finding.Kind.MEETING,
        label=f"{meeting.title}, {danish.short_day(on)}",
        address=local(cluster, "meetings:decision", pk=decision.pk),
        on=on,
        thing=decision.pk,
    )
    with transaction.atomic():
        decision.is_pinned = True
        decision.save(update_fields=["is_pinned"])
        return findings.pin(by=by, cluster=cluster, text=text, source=source, theme=theme, village=village)


def _said(text: str) -> str:
    words = " ".join(text.split())
    if not words:
        raise Refused(_("Skriv, hvad der er besluttet."), field="text")
    if len(words) > 300:
        raise Refused(_("En beslutning er højst 300 tegn. Del den i to."), field="text")
    return words


def _known(cluster: Cluster, name: str) -> Person | None:
    """Who works in the cluster under exactly that name; none when two share it."""
    wanted = name.strip().casefold()
    if not wanted:
        return None
    roles = clusters.members(cluster)
    people = {role.person_id: role.person for role in roles if role.person.name.casefold() == wanted}
    return next(iter(people.values())) if len(people) == 1 else None


def _told(meeting: Meeting, by: Person, what: str) -> None:
    record(cluster=meeting.cluster_id, by=by.id, what=what, thing=meeting.id, words=meeting.title)
    index(meeting)


def _require_writable(meeting: Meeting) -> None:
    if not meeting.is_writable:
        raise Refused(_("Referatet er godkendt, eller mødet er aflyst. Det kan ikke rettes."))


def _require(allowed: bool) -> None:
    if not allowed:
        raise PermissionDenied
