"""Counting of ballots with marks, exact: whole numbers only, never floats.

A ballot is a set of candidates' ids, each marked once. Identical ballots are merged first, so a count costs as
many steps as there are *different* ballots.

Thiele's sequential rule (T. N. Thiele, "Om Flerfoldsvalg", 1895; today "sequential proportional approval
voting", see Lackner & Skowron, "Multi-Winner Voting with Approval Preferences", 2023): round by round the
candidate with the highest score wins. A ballot that has got j of its candidates chosen gives each of its others
1 / (j + 1). With k winners every share is multiplied by lcm(1…k), so that all scores are whole numbers.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import lcm

Candidate = str
Ballot = frozenset[Candidate]


class Uncountable(ValueError):
    """What cannot be counted. `code` is `duplicate_candidate`, `foreign_mark`, `tie_order` or `winners`."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(f"{code}: {detail}")
        self.code = code
        self.detail = detail


@dataclass(frozen=True)
class Score:
    """A candidate's score in one round. `by_share[j]` ballots gave it 1 / (j + 1) each; `score` = Σ by_share · unit."""

    candidate: Candidate
    score: int
    by_share: tuple[int, ...]


@dataclass(frozen=True)
class Round:
    """One round: all scores, highest first, who was chosen, and whom the lot passed over (`tied` holds both)."""

    number: int
    scores: tuple[Score, ...]
    chosen: Candidate
    tied: tuple[Candidate, ...]


@dataclass(frozen=True)
class Count:
    """The whole count. A full vote is written as `unit` (lcm of 1…winners); blank ballots are among `voters`."""

    rule: str
    voters: int
    blank: int
    unit: int
    winners: tuple[Candidate, ...]
    rounds: tuple[Round, ...]


def lot(seed: str, candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """The order in which ties are broken: sorted by SHA-256 of `seed`, a line break and the id.

    Anyone can repeat it; publish the seed before the ballot opens. The order candidates come in does not matter.
    """
    return tuple(
        sorted(candidates, key=lambda one: (hashlib.sha256(f"{seed}\n{one}".encode()).digest(), one))
    )


def merged(ballots: Iterable[Iterable[Candidate]], candidates: Sequence[Candidate]) -> Counter[Ballot]:
    """Different ballots with how many cast each. Raises `Uncountable` for a mark outside `candidates`."""
    known = frozenset(candidates)
    if len(known) != len(candidates):
        raise Uncountable("duplicate_candidate", "an id occurs twice")
    counted = Counter(frozenset(ballot) for ballot in ballots)
    for ballot in counted:
        if foreign := ballot - known:
            raise Uncountable("foreign_mark", ", ".join(sorted(foreign)))
    return counted


def marks(ballots: Iterable[Iterable[Candidate]], candidates: Sequence[Candidate]) -> dict[Candidate, int]:
    """How many ballots mark each candidate, in the candidates' order."""
    return _marks(merged(ballots, candidates), candidates)


def most_marked(
    totals: Mapping[Candidate, int], winners: int, tie_order: Sequence[Candidate]
) -> tuple[Candidate, ...]:
    """What would have won by plain marks: the `winners` highest, ties by `tie_order`."""
    place = _places(tuple(totals), tie_order)
    return tuple(sorted(totals, key=lambda one: (-totals[one], place[one]))[:winners])


def thiele(
    ballots: Iterable[Iterable[Candidate]],
    candidates: Sequence[Candidate],
    winners: int,
    tie_order: Sequence[Candidate],
) -> Count:
    """Thiele's sequential rule. `tie_order` (from `lot`) holds every candidate once; the earliest wins a tie.

    A candidate without a single mark can be chosen only if nobody else is left. Raises `Uncountable`.
    """
    if not 1 <= winners <= len(candidates):
        raise Uncountable("winners", f"{winners} of {len(candidates)}")
    counted = merged(ballots, candidates)
    place = _places(candidates, tie_order)
    unit = lcm(*range(1, winners + 1))
    chosen: list[Candidate] = []
    rounds: list[Round] = []
    while len(chosen) < winners:
        scores = _scores(counted, [one for one in candidates if one not in chosen], chosen, unit)
        scores.sort(key=lambda one: (-one.score, place[one.candidate]))
        tied = [one.candidate for one in scores if one.score == scores[0].score]
        chosen.append(tied[0])
        rounds.append(Round(len(chosen), tuple(scores), tied[0], tuple(tied) if len(tied) > 1 else ()))
    return Count("thiele", counted.total(), counted[frozenset()], unit, tuple(chosen), tuple(rounds))


def support(
    ballots_by_village: Mapping[str, Iterable[Iterable[Candidate]]], candidates: Sequence[Candidate]
) -> dict[str, dict[Candidate, int]]:
    """Marks per village and candidate. Counts as they are: hide small ones with `suppression` before showing."""
    return {village: marks(ballots, candidates) for village, ballots in ballots_by_village.items()}


def got(ballots: Iterable[Iterable[Candidate]], winners: Iterable[Candidate]) -> tuple[int, ...]:
    """`got[j]`: how many ballots got j of their marks chosen. Blank ballots are not counted. Length winners + 1."""
    chosen = frozenset(winners)
    satisfied = Counter(len(ballot & chosen) for ballot in map(frozenset, ballots) if ballot)
    return tuple(satisfied[j] for j in range(len(chosen) + 1))


def _marks(counted: Counter[Ballot], candidates: Sequence[Candidate]) -> dict[Candidate, int]:
    totals = dict.fromkeys(candidates, 0)
    for ballot, times in counted.items():
        for one in ballot:
            totals[one] += times
    return totals


def _scores(
    counted: Counter[Ballot], left: Sequence[Candidate], chosen: Sequence[Candidate], unit: int
) -> list[Score]:
    taken = frozenset(chosen)
    by_share = {one: [0] * (len(chosen) + 1) for one in left}
    for ballot, times in counted.items():
        already = len(ballot & taken)
        for one in ballot - taken:
            by_share[one][already] += times
    return [
        Score(one, sum(n * (unit // (j + 1)) for j, n in enumerate(shares)), tuple(shares))
        for one, shares in by_share.items()
    ]


def _places(candidates: Sequence[Candidate], tie_order: Sequence[Candidate]) -> dict[Candidate, int]:
    if sorted(tie_order) != sorted(candidates):
        raise Uncountable("tie_order", "every candidate must be in it once")
    return {one: place for place, one in enumerate(tie_order)}
