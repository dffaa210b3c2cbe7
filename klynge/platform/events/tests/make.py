"""Plain makers of events for tests; published and a week ahead unless said otherwise."""

from datetime import time, timedelta
from itertools import count
from typing import Any

from klynge import clock
from klynge.ground.clusters.tests import make as clusters
from klynge.platform.events.models import Event

_number = count(1)


def event(**kw: Any) -> Event:
    if "cluster" not in kw:
        kw["cluster"] = clusters.cluster()
    kw.setdefault("title", f"Begivenhed {next(_number)}")
    kw.setdefault("starts_on", clock.today() + timedelta(days=7))
    kw.setdefault("ends_on", kw["starts_on"])
    kw.setdefault("starts_clock", time(19, 0))
    kw.setdefault("status", Event.Status.PUBLISHED)
    if kw["status"] == Event.Status.PUBLISHED:
        kw.setdefault("published_at", clock.now())
    return Event.objects.create(**kw)


def draft(**kw: Any) -> Event:
    return event(status=Event.Status.DRAFT, **kw)
