from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from klynge import clock
from klynge.ground.clusters.addresses import local
from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.ui.shapes import Happening
from klynge.platform.events.models import Event, EventQuerySet

BIN_DAYS = 30
FEED_DAYS = 180


@dataclass
class Month:
    """The events of one month, for a list under its own heading."""

    first: date
    events: list[Happening] = field(default_factory=list)


def upcoming(cluster: Cluster, n: int = 5) -> list[Happening]:
    """What comes next, as lines of a list; one query."""
    return [line(cluster, event) for event in public(cluster).ahead()[:n]]


def upcoming_in(clusters: Sequence[Cluster], n: int = 10) -> list[Happening]:
    """What comes next in several clusters, each line with the cluster's name; one query."""
    by_id: dict[UUID, Cluster] = {cluster.id: cluster for cluster in clusters}
    events = Event.objects.filter(cluster__in=by_id).public().told().ahead()[:n]
    return [line(by_id[event.cluster_id], event, note=by_id[event.cluster_id].name) for event in events]


def public(cluster: Cluster, village: Village | None = None) -> EventQuerySet:
    """All published events, of one village when it is given."""
    events = Event.objects.of(cluster).public().told()
    return events.filter(village=village) if village else events


def line(cluster: Cluster, event: Event, note: str = "") -> Happening:
    return Happening(
        day=event.starts_on,
        title=event.title,
        url=local(cluster, "events:show", pk=event.id),
        clock=event.starts_clock,
        place=event.where,
        note=note or event.by_whom,
        is_cancelled=event.is_cancelled,
    )


def by_month(cluster: Cluster, events: Iterable[Event], not_before: date | None = None) -> list[Month]:
    """Months in order; what began before the first day shown stands in the first month."""
    months: dict[date, Month] = {}
    for event in events:
        day = max(event.starts_on, not_before) if not_before else event.starts_on
        first = day.replace(day=1)
        months.setdefault(first, Month(first)).events.append(line(cluster, event))
    return list(months.values())


def of_month(cluster: Cluster, first: date, village: Village | None = None) -> EventQuerySet:
    """What happens in that month, also what reaches into it."""
    end = next_month(first)
    return public(cluster, village).filter(starts_on__lt=end, ends_on__gte=first).in_order()


def next_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def month_before(first: date) -> date:
    return (first - timedelta(days=1)).replace(day=1)


def for_feed(cluster: Cluster) -> EventQuerySet:
    """What a calendar that follows ours holds: the last half year and all that comes."""
    since = clock.today() - timedelta(days=FEED_DAYS)
    return public(cluster).filter(ends_on__gte=since).in_order()


def newest(cluster: Cluster, n: int = 30) -> EventQuerySet:
    """Last announced first, of those still to come."""
    return public(cluster).filter(ends_on__gte=clock.today()).order_by("-published_at", "id")[:n]


def on_the_desk(cluster: Cluster) -> EventQuerySet:
    return Event.objects.of(cluster).kept().told()


def in_bin(cluster: Cluster) -> EventQuerySet:
    limit = clock.now() - timedelta(days=BIN_DAYS)
    return Event.objects.of(cluster).filter(removed_at__gte=limit).order_by("-removed_at")


def drafts(cluster: Cluster) -> EventQuerySet:
    return Event.objects.of(cluster).kept().filter(status=Event.Status.DRAFT).order_by("written_at")
