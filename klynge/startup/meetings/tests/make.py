"""Plain makers of rows for tests."""

from datetime import timedelta
from itertools import count
from typing import Any

from klynge import clock
from klynge.startup.meetings.models import Decision, Item, Meeting, Objection

_number = count(1)


def meeting(**kw: Any) -> Meeting:
    """Held yesterday, with two items, if not said otherwise."""
    kw.setdefault("title", f"Møde {next(_number)}")
    kw.setdefault("kind", Meeting.Kind.STEERING)
    kw.setdefault("starts_at", clock.now() - timedelta(days=1))
    agenda = kw.pop("agenda", ("Velkomst", "Eventuelt"))
    made = Meeting.objects.create(**kw)
    for at, title in enumerate(agenda, start=1):
        Item.objects.create(meeting=made, position=at, title=title)
    return made


def item(**kw: Any) -> Item:
    return meeting(**kw).items.first()


def decision(**kw: Any) -> Decision:
    if "item" not in kw:
        kw["item"] = item(cluster=kw.pop("cluster"), **kw.pop("meeting", {}))
    kw.setdefault("text", f"Vi maler hus {next(_number)}.")
    return Decision.objects.create(**kw)


def objection(**kw: Any) -> Objection:
    if "meeting" not in kw:
        kw["meeting"] = sent(cluster=kw.pop("cluster"))
    kw.setdefault("text", "Jeg sagde nej.")
    return Objection.objects.create(**kw)


def sent(**kw: Any) -> Meeting:
    """For approval for another week."""
    kw.setdefault("sent_for_approval_at", clock.now())
    kw.setdefault("objections_until", clock.today() + timedelta(days=7))
    return meeting(**kw)
