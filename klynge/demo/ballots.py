"""Who votes, and for what: everybody sees mostly what is near, and the small villages need what the large ones have."""

import random
from dataclasses import dataclass

from klynge.demo.answers import RESPONSE, character
from klynge.demo.population import Citizen
from klynge.demo.texts.places import Places
from klynge.demo.texts.potentials import rows
from klynge.demo.texts.vision import CANDIDATES


@dataclass(frozen=True)
class Candidate:
    """One proposal with its pull: among all, and more in some villages."""

    title: str
    description: str
    village: str
    everywhere: int
    extra: dict[str, int]


def candidates(places: Places) -> list[Candidate]:
    made = []
    for title, description, role, everywhere, extra in rows(CANDIDATES):
        pulls = {places.village(p[0]): int(p[2:]) for p in extra.split()}
        village = places.village(role) if role else ""
        made.append(Candidate(places.fill(title), places.fill(description), village, int(everywhere), pulls))
    return made


def voters(citizens: list[Citizen], places: Places, count: int, seed: int = 2) -> list[int]:
    """Fewer than answered the survey, and a little older."""
    chance = random.Random(seed)

    def key(number: int) -> float:
        c = citizens[number]
        likely: float = RESPONSE[max(start for start in RESPONSE if start <= c.age)]
        likely *= character(c.village, places).answers * (1 + c.age / 250)
        return float(chance.random() ** (1 / likely))

    return sorted(sorted(range(len(citizens)), key=key, reverse=True)[:count])


def marks(chance: random.Random, voter: Citizen, choices: list[Candidate]) -> list[int]:
    """Three to six of them, as places in the list, the order in which they stand on the paper."""
    pulls = [_pull(voter, c) for c in choices]
    order = sorted(range(len(choices)), key=lambda i: chance.random() ** (60 / pulls[i]), reverse=True)
    return sorted(order[: chance.choices([3, 4, 5, 6], [36, 24, 22, 18])[0]])


def _pull(voter: Citizen, candidate: Candidate) -> float:
    pull = candidate.everywhere + 1.5 * candidate.extra.get(voter.village, 0)
    if "unge" in candidate.title.casefold() and voter.age < 30:
        pull *= 2.2
    if "ældre" in candidate.title.casefold():
        pull *= 1.8 if voter.age > 66 else 0.7
    if "skole" in candidate.title.casefold() and 28 <= voter.age <= 48:
        pull *= 1.3
    return max(4.0, pull)
