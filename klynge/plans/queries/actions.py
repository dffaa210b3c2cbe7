from collections.abc import Iterable
from typing import Any
from uuid import UUID

from klynge.danish import sort_key
from klynge.ground.clusters.addresses import local
from klynge.ground.clusters.models import Cluster
from klynge.plans.models import Action
from klynge.plans.models.actions import ActionQuerySet
from klynge.plans.queries.shown import ActionLine
from klynge.vision.text.queries import roots

CITED = "citations__finding__merged_into"


def lines(cluster: Cluster, actions: ActionQuerySet) -> list[ActionLine]:
    """Ready for a page; five queries however many there are."""
    rows = actions.select_related("focus_area", "holder", "group").prefetch_related("villages", CITED)
    return [_line(cluster, row) for row in rows.order_by("focus_area__number", "starts_on", "title")]


def action(cluster: Cluster, pk: UUID, *, public: bool = True) -> ActionLine | None:
    rows = Action.objects.of(cluster).filter(pk=pk)
    found = lines(cluster, rows.public() if public else rows)
    return found[0] if found else None


def filtered(
    cluster: Cluster,
    *,
    focus_area: UUID | None = None,
    village: UUID | None = None,
    status: str = "",
    late: bool = False,
    public: bool = False,
) -> list[ActionLine]:
    """The cluster's actions, those asked for."""
    rows = Action.objects.of(cluster)
    rows = rows.public() if public else rows
    wanted: dict[str, Any] = {"focus_area": focus_area, "villages": village, "status": status}
    rows = rows.filter(**{name: value for name, value in wanted.items() if value})
    return lines(cluster, rows.late() if late else rows)


def named(holder: Any, name: str) -> str:
    """An account's own name, else the one that was written."""
    return holder.name if holder and holder.name else name


def by_area(cluster: Cluster, actions: ActionQuerySet) -> dict[UUID, list[ActionLine]]:
    """Lines by focus area."""
    area_of = dict(actions.values_list("id", "focus_area_id"))
    found: dict[UUID, list[ActionLine]] = {}
    for line in lines(cluster, actions):
        found.setdefault(area_of[line.id], []).append(line)
    return found


def _line(cluster: Cluster, row: Action) -> ActionLine:
    return ActionLine(
        id=row.id,
        title=row.title,
        why=row.why,
        focus_area=row.focus_area.title,
        holder=named(row.holder, row.holder_name),
        group=row.group.name if row.group else "",
        partners=row.partners,
        villages=in_danish_order(v.name for v in row.villages.all()),
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        horizon=str(row.get_horizon_display()) if row.horizon else "",
        cost=row.cost,
        hours=row.hours,
        status=row.status,
        status_words=str(row.get_status_display()),
        status_on=row.status_on,
        is_late=row.is_late,
        note=row.note,
        follow_up_on=row.follow_up_on,
        municipality_part=row.municipality_part,
        risk=row.risk,
        indicator=row.indicator,
        findings=roots(c.finding for c in row.citations.all()),
        url=local(cluster, "plans:action", pk=row.id),
    )


def in_danish_order(names: Iterable[str]) -> list[str]:
    return sorted(names, key=sort_key)
