"""Put something in the calendar, publish it, cancel it, withdraw it to the bin and take it back."""

from dataclasses import dataclass, fields
from datetime import date, time, timedelta
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from klynge import clock
from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.directory.models import Association, Facility
from klynge.ground.files import changes as files
from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.search import changes as search
from klynge.ground.ui import richtext
from klynge.ground.ui.refusal import Refused
from klynge.platform.events import access, listing
from klynge.platform.events.models import Event

BIN_DAYS = 30
Status = Event.Status


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What happens, when and where. Without a clock it lasts whole days; `text` is HTML, cleaned here."""

    title: str
    starts_on: date
    starts_clock: time | None = None
    ends_on: date | None = None
    ends_clock: time | None = None
    text: str = ""
    village: Village | None = None
    facility: Facility | None = None
    place: str = ""
    association: Association | None = None
    organiser: str = ""


def write_event(
    *,
    by: Person,
    cluster: Cluster,
    plan: Plan,
    picture: files.NewPicture | None = None,
    process_now: bool = False,
) -> Event:
    """A draft; `process_now` scales the picture at once instead of in the worker."""
    _require(by, cluster)
    event = Event(cluster=cluster, written_by=by)
    _fill(event, plan)
    with transaction.atomic():
        if picture:
            event.picture_id = _add(picture, by, cluster, process_now)
        event.save()
        _record(by, event, "event.written")
    return event


def change_event(
    *,
    by: Person,
    event: Event,
    plan: Plan,
    picture: files.NewPicture | None = None,
    without_picture: bool = False,
) -> Event:
    """Move or rewrite it; calendars that follow ours are told by its version."""
    _require(by, event.cluster)
    _fill(event, plan)
    event.version += 1
    with transaction.atomic():
        if (picture or without_picture) and event.picture_id:
            files.remove(cluster_id=event.cluster_id, picture_id=event.picture_id)
            event.picture_id = None
        if picture:
            event.picture_id = _add(picture, by, event.cluster, False)
        event.save()
        _show_or_hide(event)
        _record(by, event, "event.changed")
    return event


def publish_event(*, by: Person, event: Event) -> Event:
    """Into the public calendar and every calendar that follows it."""
    _require(by, event.cluster)
    if event.removed_at:
        raise Refused(_("Begivenheden ligger i papirkurven. Hent den frem først."))
    with transaction.atomic():
        event.status, event.published_by = Status.PUBLISHED, by
        event.published_at = event.published_at or clock.now()
        event.changed_at = clock.now()
        event.save()
        _show_or_hide(event)
        _record(by, event, "event.published")
    return event


def cancel_event(*, by: Person, event: Event, why: str = "") -> Event:
    """It stays in the calendar, marked «Aflyst», so that nobody stands before a locked door."""
    _require(by, event.cluster)
    event.cancelled_at, event.cancelled_why = event.cancelled_at or clock.now(), why.strip()
    return _turn(by, event, "event.cancelled")


def uncancel_event(*, by: Person, event: Event) -> Event:
    """It takes place after all."""
    _require(by, event.cluster)
    event.cancelled_at, event.cancelled_why = None, ""
    return _turn(by, event, "event.uncancelled")


def withdraw_event(*, by: Person, event: Event) -> Event:
    """Off the pages and into the bin, where it stays 30 days."""
    _require(by, event.cluster)
    event.removed_at = clock.now()
    return _turn(by, event, "event.withdrawn")


def restore_event(*, by: Person, event: Event) -> Event:
    """Out of the bin, as it was."""
    _require(by, event.cluster)
    event.removed_at = None
    return _turn(by, event, "event.restored")


def empty_bin() -> int:
    """Delete for good what has lain in the bin for 30 days."""
    gone = Event.objects.filter(removed_at__lt=clock.now() - timedelta(days=BIN_DAYS))
    for event in gone:
        with transaction.atomic():
            if event.picture_id:
                files.remove(cluster_id=event.cluster_id, picture_id=event.picture_id)
            event.delete()
    return len(gone)


def _turn(by: Person, event: Event, what: str) -> Event:
    event.version += 1
    event.changed_at = clock.now()
    with transaction.atomic():
        event.save()
        _show_or_hide(event)
        _record(by, event, what)
    return event


def _fill(event: Event, plan: Plan) -> None:
    if not plan.title.strip():
        raise Refused(_("Skriv, hvad der sker."), field="title")
    _check_time(plan)
    _check_home(event.cluster, plan)
    for part in fields(plan):
        value = getattr(plan, part.name)
        setattr(event, part.name, value.strip() if isinstance(value, str) else value)
    event.village = plan.village or (plan.facility.village if plan.facility else None)
    event.ends_on = plan.ends_on or _last_day(plan)
    event.text = richtext.clean(plan.text)
    event.changed_at = clock.now()


def _last_day(plan: Plan) -> date:
    """A party from 19 to 1 ends the next morning."""
    is_over_midnight = plan.starts_clock and plan.ends_clock and plan.ends_clock < plan.starts_clock
    return plan.starts_on + timedelta(days=1) if is_over_midnight else plan.starts_on


def _check_time(plan: Plan) -> None:
    if plan.ends_on and plan.ends_on < plan.starts_on:
        raise Refused(_("Den sidste dag ligger før den første."), field="ends_on")
    if plan.ends_clock and not plan.starts_clock:
        raise Refused(_("Skriv også, hvornår det begynder."), field="starts_clock")
    is_one_day = plan.ends_on == plan.starts_on
    if is_one_day and plan.ends_clock and plan.starts_clock and plan.ends_clock < plan.starts_clock:
        raise Refused(
            _("Det slutter, før det begynder. Ret klokkeslættet eller den sidste dag."), field="ends_clock"
        )


def _check_home(cluster: Cluster, plan: Plan) -> None:
    for name in ("village", "facility", "association"):
        thing = getattr(plan, name)
        if thing is not None and thing.cluster_id != cluster.id:
            raise Refused(_("Det valgte hører ikke til klyngen."), field=name)


def _show_or_hide(event: Event) -> None:
    """The picture and the search follow what everyone may see."""
    if event.status == Status.PUBLISHED and event.removed_at is None:
        files.publish(cluster_id=event.cluster_id, picture_id=event.picture_id)
        search.put(**vars(listing.row(event)))
    else:
        files.withdraw(cluster_id=event.cluster_id, picture_id=event.picture_id)
        search.take_out(event.id)


def _add(picture: files.NewPicture, by: Person, cluster: Cluster, now: bool) -> UUID:
    return files.add(picture, by=by.id, cluster_id=cluster.id, process_now=now).id


def _require(by: Person, cluster: Cluster) -> None:
    if not access.may_edit(by, cluster):
        raise PermissionDenied


def _record(by: Person, event: Event, what: str) -> None:
    record(cluster=event.cluster_id, by=by.id, what=what, thing=event.id, words=event.title)
