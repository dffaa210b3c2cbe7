"""What the search knows of the calendar."""

from collections.abc import Iterator

from klynge.ground.clusters.models import Cluster
from klynge.ground.search.registry import Row
from klynge.ground.ui import richtext
from klynge.platform.events.models import Event


def row(event: Event) -> Row:
    parts = [event.where, event.by_whom, richtext.to_plain(event.text)]
    return Row(
        cluster=event.cluster_id,
        kind="event",
        thing=event.id,
        title=event.title,
        text="\n".join(part for part in parts if part),
        url_name="events:show",
        url_args={"slug": event.cluster.slug, "pk": str(event.id)},
        published_on=event.starts_on,
        language=event.cluster.language,
    )


def rows() -> Iterator[Row]:
    """All that everyone may see, for `klynge reindex`."""
    for cluster in Cluster.objects.filter(is_public=True):
        for event in Event.objects.of(cluster).public().told().select_related("cluster").iterator():
            yield row(event)
