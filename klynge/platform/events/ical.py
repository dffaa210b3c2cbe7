"""The calendar as other calendars read it (RFC 5545)."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar
from icalendar import Event as Entry

from klynge.ground.clusters.addresses import absolute
from klynge.ground.clusters.models import Cluster
from klynge.ground.ui import richtext
from klynge.platform.events import zone
from klynge.platform.events.models import Event


def calendar(cluster: Cluster, events: Iterable[Event]) -> bytes:
    """All of them in one calendar, with the zone spelled out."""
    made = Calendar()
    made.add("prodid", "-//Klynge//Kalender//DA")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", cluster.name)
    made.add("refresh-interval", timedelta(hours=4), parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", "PT4H")
    made.add_component(zone.copenhagen())
    for event in events:
        made.add_component(_entry(cluster, event))
    made.add_missing_timezones()  # an event abroad
    content: bytes = made.to_ical()
    return content


def _entry(cluster: Cluster, event: Event) -> Entry:
    entry = Entry()
    entry.add("uid", f"{event.id}@klynge")
    entry.add("dtstamp", event.changed_at.replace(microsecond=0))
    entry.add("last-modified", event.changed_at.replace(microsecond=0))
    entry.add("sequence", event.version)
    entry.add("summary", event.title)
    entry.add("status", "CANCELLED" if event.is_cancelled else "CONFIRMED")
    entry.add("url", absolute(cluster, "events:show", pk=event.id))
    _add_time(entry, event)
    if event.where:
        entry.add("location", event.where)
    words = _description(cluster, event)
    if words:
        entry.add("description", words)
    return entry


def _add_time(entry: Entry, event: Event) -> None:
    """Wall time with its zone, or days; the end of whole days is the morning after."""
    if event.starts_clock is None:
        entry.add("dtstart", event.starts_on)
        entry.add("dtend", event.ends_on + timedelta(days=1))
        entry.add("transp", "TRANSPARENT")
        return
    place = ZoneInfo(event.zone)
    entry.add("dtstart", datetime.combine(event.starts_on, event.starts_clock, place))
    if event.ends_clock is not None:
        entry.add("dtend", datetime.combine(event.ends_on, event.ends_clock, place))
    elif event.ends_on > event.starts_on:
        entry.add("dtend", datetime.combine(event.ends_on, event.starts_clock, place))


def _description(cluster: Cluster, event: Event) -> str:
    parts = [event.cancelled_why, richtext.to_plain(event.text), event.by_whom]
    return "\n\n".join(part for part in [*parts, absolute(cluster, "events:show", pk=event.id)] if part)
