"""Shares with how sure we are: Wilson intervals with finite population correction.

The interval is E. B. Wilson's (J. Am. Stat. Assoc. 22, 1927) with the number of answers n replaced by
n·(N − 1) / (N − n), N being everybody who was asked: when all answered, nothing is left to chance. It does not
cover those who did not answer.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

Z95 = 1.959963984540054


@dataclass(frozen=True)
class Share:
    """`count` of `n` answers chose `category`; `share`, `low` and `high` are fractions 0…1, None where n is 0."""

    category: str
    count: int
    n: int
    share: float | None
    low: float | None
    high: float | None


def interval(count: int, n: int, population: int | None = None, z: float = Z95) -> tuple[float, float]:
    """Low and high of a share as fractions. `population` is everybody asked; None means without correction.

    With everybody's answer no uncertainty is left. Raises `ValueError` unless 0 ≤ count ≤ n and 1 ≤ n.
    """
    if n < 1 or not 0 <= count <= n:
        raise ValueError(f"not a share: {count} of {n}")
    share = count / n
    if population is not None and population <= n:
        return share, share
    size = n if population is None else n * (population - 1) / (population - n)
    middle = (share + z * z / (2 * size)) / (1 + z * z / size)
    half = z * sqrt(share * (1 - share) / size + z * z / (4 * size * size)) / (1 + z * z / size)
    low = 0.0 if count == 0 else min(share, max(0.0, middle - half))
    high = 1.0 if count == n else max(share, min(1.0, middle + half))
    return low, high


def shares(
    answers: Iterable[str | None], categories: Sequence[str], population: int | None = None
) -> list[Share]:
    """One choice: a share for each category, in order. None (not answered) is left out of n.

    Raises `ValueError` for an answer that is none of the categories.
    """
    return several_shares(([one] for one in answers if one is not None), categories, population)


def several_shares(
    answers: Iterable[Iterable[str] | None], categories: Sequence[str], population: int | None = None
) -> list[Share]:
    """Several choices: the share *of those who answered* that chose each category; they add up to more than 1.

    None (not answered) is left out of n; a category counts once a person. Raises `ValueError` as `shares`.
    """
    counts = dict.fromkeys(categories, 0)
    n = 0
    for answer in answers:
        if answer is None:
            continue
        n += 1
        for one in set(answer):
            if one not in counts:
                raise ValueError(f"not a category: {one}")
            counts[one] += 1
    return [_share(category, count, n, population) for category, count in counts.items()]


def _share(category: str, count: int, n: int, population: int | None) -> Share:
    if n == 0:
        return Share(category, 0, 0, None, None, None)
    low, high = interval(count, n, population)
    return Share(category, count, n, count / n, low, high)
