from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count, Q

from klynge import danish
from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.fielding.models import Code, Recipient, Round

SMALL = 50


@dataclass(frozen=True)
class Turnout:
    """Invited and answered, for a village or for small ones shown together."""

    name: str
    invited: int
    answered: int

    @property
    def share(self) -> float:
        return self.answered / self.invited if self.invited else 0.0


@dataclass(frozen=True)
class Response:
    """«Så mange har svaret»: the whole and its villages."""

    total: Turnout
    villages: list[Turnout]
    goal: float


def rounds(cluster: Cluster, kind: str) -> list[Round]:
    return list(Round.objects.of(cluster).filter(kind=kind).order_by("-created_at"))


def open_round(cluster: Cluster, kind: str) -> Round | None:
    """The round that takes answers just now."""
    return Round.objects.of(cluster).filter(kind=kind).answering().first()


def latest_closed(cluster: Cluster, kind: str) -> Round | None:
    return Round.objects.of(cluster).filter(kind=kind, closed_at__isnull=False).order_by("-closed_at").first()


def counts(round_: Round) -> dict[Village, tuple[int, int]]:
    """Invited and answered per village, for those who compute; not for showing."""
    rows = (
        round_.codes.filter(cancelled_on__isnull=True)
        .values("village")
        .annotate(invited=Count("id"), answered=Count("id", filter=Q(used_on__isnull=False)))
    )
    villages = {v.id: v for v in round_.cluster.villages.all()}
    return {villages[row["village"]]: (row["invited"], row["answered"]) for row in rows}


def response(round_: Round) -> Response:
    """What may be shown: villages under fifty invited stand together with the neighbour chosen for them."""
    found = counts(round_)
    pools: dict[Village, list[Village]] = {}
    for village in found:
        large = found[village][0] >= SMALL
        pools.setdefault(village if large else _neighbour(round_, village, found), []).append(village)
    groups = []
    for host, members in pools.items():
        names = sorted({host.name, *(m.name for m in members)}, key=lambda n: (n != host.name, n))
        invited = sum(found[m][0] for m in members)
        groups.append(Turnout(" + ".join(names), invited, sum(found[m][1] for m in members)))
    shown = sorted(_together(groups), key=lambda t: -t.share)
    total = Turnout("", sum(i for i, _a in found.values()), sum(a for _i, a in found.values()))
    return Response(total, shown, round_.goal_percent / 100)


def _neighbour(round_: Round, village: Village, found: dict[Village, tuple[int, int]]) -> Village:
    """The village a small one is shown together with: as chosen before the opening; itself when none was."""
    chosen = round_.neighbours.get(str(village.id)) if round_.opened_at else str(village.pooled_with_id)
    return next((other for other in found if str(other.id) == chosen), village)


def _together(groups: list[Turnout]) -> list[Turnout]:
    """Groups that are still small become one; and it never stands alone below fifty."""
    large = [g for g in groups if g.invited >= SMALL]
    small = [g for g in groups if g.invited < SMALL]
    if not small:
        return large
    invited, answered = sum(g.invited for g in small), sum(g.answered for g in small)
    name = ", ".join(g.name for g in small)
    if invited >= SMALL or not large:
        return [*large, Turnout(name, invited, answered)]
    smallest = min(large, key=lambda g: g.invited)
    rest = [g for g in large if g is not smallest]
    return [
        *rest,
        Turnout(f"{smallest.name} + {name}", smallest.invited + invited, smallest.answered + answered),
    ]


@dataclass(frozen=True)
class Stratum:
    village: str
    count: int
    protected: int


def register_counts(round_: Round) -> list[Stratum]:
    """How many recipients in each village, and how many of them only the municipality may write to."""
    rows = (
        round_.recipients.values("village__name")
        .annotate(count=Count("id"), protected=Count("id", filter=Q(is_protected=True)))
        .order_by("village__name")
    )
    return [Stratum(row["village__name"], row["count"], row["protected"]) for row in rows]


def letters(round_: Round, silent_only: bool = False) -> Iterator[Code]:
    """The codes whose letters we print: never those of protected persons. The system alone picks the silent."""
    wanted = round_.codes.filter(cancelled_on__isnull=True).exclude(recipient__is_protected=True)
    if silent_only:
        wanted = wanted.filter(used_on__isnull=True)
    return (
        wanted.select_related("recipient", "village", "round")
        .order_by("village__name", "serial")
        .iterator(500)
    )


def protected(round_: Round) -> list[Recipient]:
    """Those the municipality writes to itself: it gets their row numbers and codes, and no list shows them."""
    return list(round_.recipients.filter(is_protected=True).select_related("code").order_by("row"))


FEW_ANSWERS = 20


@dataclass(frozen=True)
class Pool:
    """Villages whose results are shown as one: at least fifty invited and twenty answers together."""

    name: str
    villages: tuple[Village, ...]
    invited: int
    answered: int


def pools(round_: Round) -> list[Pool]:
    """Every village in exactly one pool that may be shown; with fewer than two pools only the whole is shown."""
    found = counts(round_)
    hosts: dict[Village, list[Village]] = {}
    for village in sorted(found, key=lambda v: v.name):
        host = village if _is_large(*found[village]) else _neighbour(round_, village, found)
        hosts.setdefault(host, []).append(village)
    made = [_pool(host, members, found) for host, members in hosts.items()]
    large = [p for p in made if _is_large(p.invited, p.answered)]
    small = [p for p in made if not _is_large(p.invited, p.answered)]
    if small and large:
        rest = _joined(small)
        if not _is_large(rest.invited, rest.answered):
            smallest = min(large, key=lambda p: (p.answered, p.name))
            large = [p for p in large if p is not smallest]
            rest = _joined([smallest, rest])
        large.append(rest)
    return sorted(large, key=lambda p: danish.sort_key(p.name))


def _is_large(invited: int, answered: int) -> bool:
    return invited >= SMALL and answered >= FEW_ANSWERS


def _pool(host: Village, members: list[Village], found: dict[Village, tuple[int, int]]) -> Pool:
    names = (
        [host.name, *(m.name for m in members if m is not host)]
        if host in members
        else [m.name for m in members]
    )
    invited, answered = sum(found[m][0] for m in members), sum(found[m][1] for m in members)
    return Pool(" + ".join(names), tuple(members), invited, answered)


def _joined(parts: list[Pool]) -> Pool:
    villages = tuple(v for part in parts for v in part.villages)
    name = " + ".join(part.name for part in parts)
    return Pool(name, villages, sum(p.invited for p in parts), sum(p.answered for p in parts))
