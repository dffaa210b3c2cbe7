import hashlib
from dataclasses import dataclass
from uuid import UUID

import numpy as np

from klynge.ground.clusters.models import Cluster
from klynge.ground.fielding import seal
from klynge.ground.fielding.models import Code
from klynge.ground.fielding.queries import pools
from klynge.methods import counting
from klynge.methods.suppression import protect
from klynge.vision.priorities.models import Candidate, Election, OpenBallot


@dataclass(frozen=True)
class Line:
    """A candidate in the result: marks, place, and the share of each pool of villages (None where hidden)."""

    candidate: Candidate
    marks: int
    share: float
    won: bool
    won_by_marks: bool
    villages: list[tuple[str, float | None]]


@dataclass(frozen=True)
class Score:
    title: str
    score: int
    is_chosen: bool


@dataclass(frozen=True)
class Step:
    """One round of the count, to follow with a pencil."""

    number: int
    chosen: Candidate
    scores: list[Score]
    by_lot: bool


@dataclass(frozen=True)
class ElectionResult:
    """The whole result; the winners in the order they were chosen."""

    election: Election
    ballots: int
    on_paper: int
    invited: int
    unit: int
    winners: list[Candidate]
    by_marks: list[Candidate]
    lines: list[Line]
    steps: list[Step]
    got: list[tuple[int, int]]


def elections(cluster: Cluster) -> list[Election]:
    return list(
        Election.objects.filter(cluster=cluster).select_related("round").order_by("-round__created_at")
    )


def latest_published(cluster: Cluster) -> Election | None:
    return (
        Election.objects.filter(cluster=cluster, published_at__isnull=False)
        .select_related("round", "cluster")
        .order_by("-published_at")
        .first()
    )


def draft(code: Code, device: str) -> OpenBallot | None:
    """This browser's ballot in the making; never what was sent."""
    return OpenBallot.objects.filter(
        election__round=code.round, reference=seal.reference(code.round, code), device=device
    ).first()


def in_own_order(election: Election, seed: str) -> list[Candidate]:
    """The candidates in the order drawn for one person."""
    return sorted(
        election.candidates.all(), key=lambda c: hashlib.sha256(f"{seed}\n{c.number}".encode()).hexdigest()
    )


def result(election: Election) -> ElectionResult:
    """Count by Thiele's sequential rule, and by plain marks beside it. Everything is computed from the ballots."""
    candidates = list(election.candidates.all())
    by_number = {str(c.number): c for c in candidates}
    rows = list(election.ballots.values_list("marks", "village_id", "on_paper"))
    ballots = [[str(m) for m in marks] for marks, _village, _paper in rows]
    order = counting.lot(election.lot_seed, by_number)
    count = counting.thiele(ballots, list(by_number), min(election.winners, len(candidates)), order)
    totals = counting.marks(ballots, list(by_number))
    plain = counting.most_marked(totals, len(count.winners), order)
    villages = _villages(election, ballots, [village for _marks, village, _paper in rows], list(by_number))
    lines = [
        Line(c, totals[n], totals[n] / max(len(ballots), 1), n in count.winners, n in plain, villages[n])
        for n, c in by_number.items()
    ]
    return ElectionResult(
        election,
        len(ballots),
        sum(paper for _m, _v, paper in rows),
        election.round.codes.filter(cancelled_on__isnull=True).count(),
        count.unit,
        [by_number[n] for n in count.winners],
        [by_number[n] for n in plain],
        sorted(lines, key=lambda line: (-line.marks, line.candidate.number)),
        [_step(step, by_number) for step in count.rounds],
        list(enumerate(counting.got(ballots, count.winners))),
    )


def _step(step: counting.Round, by_number: dict[str, Candidate]) -> Step:
    scores = [
        Score(by_number[s.candidate].title, s.score, s.candidate == step.chosen) for s in step.scores[:8]
    ]
    return Step(step.number, by_number[step.chosen], scores, len(step.tied) > 1)


def _villages(
    election: Election, ballots: list[list[str]], where: list[UUID], numbers: list[str]
) -> dict[str, list[tuple[str, float | None]]]:
    """For each candidate the share of each pool that marked it; small counts, and all alike ones, are hidden."""
    shown = pools(election.round)
    if len(shown) < 2:
        return {n: [] for n in numbers}
    row_of = {village.id: i for i, pool in enumerate(shown) for village in pool.villages}
    base = np.zeros(len(shown), dtype=np.int64)
    counts = {n: np.zeros(len(shown), dtype=np.int64) for n in numbers}
    for marks, village in zip(ballots, where, strict=True):
        base[row_of[village]] += 1
        for n in marks:
            counts[n][row_of[village]] += 1
    found: dict[str, list[tuple[str, float | None]]] = {}
    for n in numbers:
        hidden = protect(np.column_stack([counts[n], base - counts[n]]))
        # A candidate's total is always told; where it would have to be hidden too, no village is.
        nowhere = bool(hidden.totals.any())
        shares = [
            None if nowhere or hidden.cells[i].any() or not base[i] else float(counts[n][i] / base[i])
            for i in range(len(shown))
        ]
        found[n] = [(pool.name, share) for pool, share in zip(shown, shares, strict=True)]
    return found
