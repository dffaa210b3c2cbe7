"""What meetings hold of a person: what they promised, and what they objected to."""

from typing import Any

from klynge.ground.people.personal import PersonKey
from klynge.startup.meetings.models import Decision, Objection


def export(key: PersonKey) -> dict[str, Any]:
    if key.account is None:
        return {}
    promised = [
        {
            "text": d.text,
            "meeting": d.item.meeting.title,
            "due_on": d.due_on.isoformat() if d.due_on else None,
        }
        for d in Decision.objects.filter(holder=key.account).select_related("item__meeting")
    ]
    objected = [
        {"meeting": o.meeting.title, "text": o.text, "at": o.raised_at.isoformat()}
        for o in Objection.objects.filter(by=key.account).select_related("meeting")
    ]
    return {what: rows for what, rows in {"decisions": promised, "objections": objected}.items() if rows}


def erase(key: PersonKey) -> None:
    """What the meeting decided stays; the person leaves it."""
    if key.account is not None:
        Decision.objects.filter(holder=key.account).update(holder=None, holder_name="")
        Objection.objects.filter(by=key.account).update(by=None)
