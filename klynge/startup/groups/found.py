"""What of groups the public search finds."""

from collections.abc import Iterator

from klynge.ground.search.registry import Row
from klynge.startup.groups.models import Seat, WorkingGroup


def rows() -> Iterator[Row]:
    """Every running group, and the steering group of each cluster that has one."""
    for group in WorkingGroup.objects.running().select_related("cluster"):
        yield group_row(group)
    seats = Seat.objects.current().select_related("cluster", "village")
    by_cluster: dict[object, list[Seat]] = {}
    for seat in seats:
        by_cluster.setdefault(seat.cluster_id, []).append(seat)
    for held in by_cluster.values():
        yield steering_row(held)


def group_row(group: WorkingGroup) -> Row:
    return Row(
        cluster=group.cluster_id,
        kind="working_group",
        thing=group.id,
        title=group.name,
        text=group.purpose,
        url_name="groups:teams",
        url_args={"slug": group.cluster.slug},
    )


def steering_row(held: list[Seat]) -> Row:
    """Found by the villages and the names that may be shown."""
    cluster = held[0].cluster
    shown = [seat for seat in held if seat.is_public]
    text = ". ".join(f"{seat.name}, {seat.village.name if seat.village else 'Kommunen'}" for seat in shown)
    return Row(
        cluster=cluster.id,
        kind="steering_group",
        thing=cluster.id,
        title="Styregruppen",
        text=text,
        url_name="groups:show",
        url_args={"slug": cluster.slug},
    )
