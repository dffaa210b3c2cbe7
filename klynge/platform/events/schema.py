"""An event as search engines read it (schema.org)."""

import json
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.utils.safestring import SafeString, mark_safe

from klynge.ground.clusters.addresses import absolute
from klynge.ground.clusters.models import Cluster
from klynge.ground.ui import richtext
from klynge.platform.events.models import Event

_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


def json_ld(cluster: Cluster, event: Event, picture: str = "") -> SafeString:
    """Data, not a script: no policy forbids it, and no letter in it can end the element."""
    state = "EventCancelled" if event.is_cancelled else "EventScheduled"
    facts = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": event.title,
        "startDate": _moment(event.starts_on, event.starts_clock, event.zone),
        "endDate": _moment(event.ends_on, event.ends_clock, event.zone),
        "eventStatus": f"https://schema.org/{state}",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "url": absolute(cluster, "events:show", pk=event.id),
        "description": richtext.to_plain(event.text)[:500],
        "image": picture,
        "location": _place(event),
        "organizer": {"@type": "Organization", "name": event.by_whom or cluster.name},
    }
    text = json.dumps({name: value for name, value in facts.items() if value}, ensure_ascii=False)
    return mark_safe(text.translate(_ESCAPES))


def _place(event: Event) -> dict[str, str]:
    address = event.facility.address if event.facility else ""
    facts = {"@type": "Place", "name": event.where, "address": address or event.where}
    return facts if event.where else {}


def _moment(on: date, at: time | None, zone: str) -> str:
    return datetime.combine(on, at, ZoneInfo(zone)).isoformat() if at else on.isoformat()
