"""What the search index says of a potential."""

from collections.abc import Iterator

from klynge import clock
from klynge.ground.search.registry import Row
from klynge.mapping.potentials.models import Potential


def row(potential: Potential) -> Row:
    village = potential.village.name if potential.village else ""
    moment = potential.handled_at or potential.proposed_at
    return Row(
        cluster=potential.cluster_id,
        kind="potential",
        thing=potential.id,
        title=potential.title,
        text=" ".join(part for part in (potential.description, potential.place, village) if part),
        url_name="potentials:show",
        url_args={"slug": potential.cluster.slug, "pk": str(potential.id)},
        published_on=moment.astimezone(clock.COPENHAGEN).date(),
        language=potential.cluster.language,
    )


def rows() -> Iterator[Row]:
    """All that is on a map, for `klynge reindex`."""
    for potential in Potential.objects.accepted().select_related("cluster", "village").iterator():
        yield row(potential)
