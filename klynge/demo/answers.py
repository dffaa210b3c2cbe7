"""Who answers the questionnaire, and what: the pattern differs by village and age, as it does in real surveys."""

import random
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from klynge.demo.open_answers import Pen
from klynge.demo.population import Citizen
from klynge.demo.texts.places import ROLES, Places

RESPONSE = {16: 0.15, 25: 0.21, 40: 0.29, 50: 0.40, 60: 0.46, 70: 0.43, 76: 0.34, 85: 0.17}
BANDS = ((16, "16-24"), (25, "25-39"), (40, "40-54"), (55, "55-66"), (67, "67-79"), (80, "80"))


Value = TypeVar("Value")


@dataclass(frozen=True)
class Character:
    """How a village differs: its appetite to answer, and what is near or missing there."""

    answers: float = 1.0
    nature: float = 1.0
    together: float = 0.0
    transport: float = 1.0
    hall: float = 1.0
    content: float = 0.0


CHARACTERS = {
    "a": Character(1.25, 1.2, 0.2, 0.8, 0.9, 0.3),
    "b": Character(1.10, 0.9, 0.3, 0.7, 0.8, 0.2),
    "c": Character(0.88, 0.7, -0.2, 0.5, 1.9, 0.0),
    "d": Character(0.96, 1.7, 0.0, 0.9, 0.7, 0.3),
    "e": Character(0.90, 1.1, -0.1, 2.4, 0.8, -0.3),
    "f": Character(1.60, 1.0, 0.6, 2.9, 0.5, -0.2),
    "g": Character(1.15, 1.0, 0.5, 1.7, 0.9, 0.1),
}


def character(village: str, places: Places) -> Character:
    return CHARACTERS[ROLES[places.villages.index(village) % len(ROLES)]]


def respondents(citizens: list[Citizen], places: Places, count: int, seed: int = 1) -> list[int]:
    """Which of them answer, as places in the list; those of 50 to 75 most, the youngest and the oldest least."""
    chance = random.Random(seed)

    def key(number: int) -> float:
        c = citizens[number]
        likely = (
            _by_age(RESPONSE, c.age) * character(c.village, places).answers * (1.1 if c.sex == "k" else 0.92)
        )
        return float(chance.random() ** (1 / likely))

    return sorted(sorted(range(len(citizens)), key=key, reverse=True)[:count])


def is_on_paper(chance: random.Random, citizen: Citizen) -> bool:
    return chance.random() < (0.03 if citizen.age < 65 else 0.12 if citizen.age < 78 else 0.34)


def wants_contact(chance: random.Random, citizen: Citizen) -> bool:
    """Of those who answer, one in seven wants to help, most of them just before or after they stop working."""
    return chance.random() < (0.19 if 45 <= citizen.age <= 72 else 0.07)


class Respondent:
    """One citizen at the kitchen table with the letter."""

    def __init__(self, citizen: Citizen, household: list[Citizen], pen: Pen) -> None:
        self.who, self.pen, self.chance = citizen, pen, pen.chance
        chance = pen.chance
        self.household = household
        self.at = character(citizen.village, pen.places)
        self.mood = chance.gauss(3.75 + self.at.content + (0.25 if citizen.age > 60 else -0.1), 0.8)
        self.active = chance.gauss(0.2 + self.at.together + (0.5 if 45 <= citizen.age <= 74 else -0.2), 0.8)

    def answers(self, village_id: str) -> dict[str, Any]:
        """A value for every question but the few that are skipped, and words of one's own from about a third."""
        values: dict[str, Any] = {
            "landsby": village_id,
            **self._about(),
            **self._living(),
            **self._community(),
        }
        values |= self._places() | self._news() | self._future()
        kept = {k: v for k, v in values.items() if v and (k == "landsby" or self.chance.random() > 0.035)}
        return kept | self.pen.texts(self.who)

    def _about(self) -> dict[str, Any]:
        age, many = self.who.age, len(self.household)
        young = any(c.age < 18 for c in self.household if c is not self.who)
        home = "alene" if many == 1 else "foraeldre" if age < 22 and many > 2 else "boern" if young else "par"
        since = {"0-2": 9, "3-9": 18, "10-19": 19, "20": 34, "altid": 20}
        if age < 25:
            since = {"0-2": 8, "3-9": 14, "10-19": 18, "altid": 60}
        return {
            "alder": _by_age(dict(BANDS), age), "koen": "kvinde" if self.who.sex == "k" else "mand",
            "husstand": home, "aar-her": self._pick(since),
        }  # fmt: skip

    def _living(self) -> dict[str, Any]:
        age = self.who.age
        here = {
            "natur": 44 * self.at.nature, "familie": 40, "pris": 46 if age < 45 else 22, "plads": 34,
            "faellesskab": 24 + 18 * max(0, self.active), "skole": 26 if 27 <= age <= 50 else 3,
            "arbejde": 14 if age < 65 else 3, "foedt": 18, "andet": 3,
        }  # fmt: skip
        leave: dict[str, float] = {
            "nej": 70 if age > 35 else 38,
            "maaske": 16,
            "ja": 6 if age > 28 else 36,
            "ved-ikke": 7,
        }
        if age > 78:
            leave["maaske"] = 34 * self.at.transport / 1.3
        return {
            "tilfreds": self._five(self.mood), "hvorfor-her": self._several(here, self.chance.choice([2, 3, 3, 3])),
            "flytte": self._pick(leave),
        }  # fmt: skip

    def _community(self) -> dict[str, Any]:
        chosen = {
            "borger": 34 + 20 * self.active, "idraet": 38 if self.who.age < 70 else 16, "kultur": 8 + self.who.age / 5,
            "jagt": 18 if self.who.sex == "m" else 5, "forsyning": 12, "andre": 12,
        }  # fmt: skip
        joined = [code for code, share in chosen.items() if self.chance.random() * 100 < share]
        return {
            "hoerer-landsby": self._five(3.6 + 0.5 * self.active + self.at.together),
            "hoerer-klynge": self._five(2.6 + 0.4 * self.active + 0.3 * self.at.together),
            "samarbejde-landsbyer": self._five(2.9 + 0.3 * self.at.together, 0.12),
            "foreninger": joined or ["ingen"],
        }  # fmt: skip

    def _places(self) -> dict[str, Any]:
        age = self.who.age
        pulls = {
            "hal": (0.5 if age < 55 else 0.25) / self.at.hall, "forsamlingshus": 0.22 + 0.08 * self.active,
            "skole": 0.5 if 28 <= age <= 48 else 0.04, "kirke": 0.06 + age / 500, "natur": 0.42, "butik": 0.5,
        }  # fmt: skip
        used = {
            row: self._pick(_often(max(0.02, pull)))
            for row, pull in pulls.items()
            if self.chance.random() > 0.05
        }
        misses = {"ja": 52 + 8 * self.at.together - 9 * (self.at.hall - 1), "nej": 27, "ved-ikke": 18}
        wanted = {
            "faellesspisning": 42, "motion": 30 if age < 70 else 18, "natur": 30 * self.at.nature, "musik": 22,
            "foredrag": 4 + age / 3, "boern": 42 if 26 <= age <= 46 else 8, "unge": 62 if age < 22 else 18,
            "senior": 46 if age > 66 else 4, "vaerksted": 20, "fester": 24, "andet": 4,
        }  # fmt: skip
        none = self.chance.random() < 0.05
        return {
            "bruger-moedesteder": used, "mangler-moedested": self._pick(misses),
            "aktiviteter": ["ingen"] if none else self._several(wanted, self.chance.choice([1, 2, 3, 3])),
        }  # fmt: skip

    def _news(self) -> dict[str, Any]:
        age = self.who.age
        get = {
            "facebook": 74 if age < 60 else 40, "hjemmeside": 14, "nyhedsbrev": 10, "blad": 14 + age / 2,
            "opslag": 34, "mund": 52,
        }  # fmt: skip
        want = {
            "facebook": 52 if age < 55 else 20, "hjemmeside": 30, "nyhedsbrev": 40 if age > 40 else 24,
            "blad": 6 + age / 2, "opslag": 14, "mund": 6,
        }  # fmt: skip
        found = [code for code, share in get.items() if self.chance.random() * 100 < share]
        return {
            "faar-nyt": found or ["mund"], "vil-have-nyt": self._several(want, self.chance.choice([1, 2, 2])),
            "kender-kalender": self._five(2.3, 0.1),
        }  # fmt: skip

    def _future(self) -> dict[str, Any]:
        age, active = self.who.age, self.active
        now = {
            "ugentligt": 11 + 10 * max(0, active),
            "maanedligt": 13,
            "sjaeldent": 24,
            "nej": 50 - 14 * active,
        }
        helps = {
            "praktisk": 26 if age < 75 else 8, "arrangement": 20, "mad": 20 if self.who.sex == "k" else 10,
            "skrive": 9, "boern-unge": 16 if age < 55 else 5, "koersel": 14 if 55 < age < 78 else 6, "fonde": 5,
        }  # fmt: skip
        offered = [
            code for code, share in helps.items() if self.chance.random() * 100 < share * (1 + 0.3 * active)
        ]
        effort = {
            "moedesteder": 50 + 10 * self.at.together, "natur": 36 * self.at.nature, "kommunikation": 40,
            "transport": 17 * self.at.transport + (12 if age > 74 else 0), "unge": 46 if age < 48 else 22,
            "bosaetning": 27, "aktiviteter": 26, "trafik": 20, "erhverv": 13, "samarbejde": 12,
        }  # fmt: skip
        return {
            "frivillig-nu": self._pick({k: max(2, v) for k, v in now.items()}),
            "frivillig-oensker": offered or ["ikke-nu"], "kommune": self._five(2.45, 0.2),
            "indsats": self._several(effort, self.chance.choice([2, 3, 3, 3])),
        }  # fmt: skip

    def _five(self, middle: float, unknown: float = 0.04) -> str:
        if self.chance.random() < unknown:
            return "ved-ikke"
        return str(min(5, max(1, round(self.chance.gauss(middle, 0.85)))))

    def _pick(self, weights: Mapping[str, float]) -> str:
        return self.chance.choices(list(weights), [max(0.1, w) for w in weights.values()])[0]

    def _several(self, weights: Mapping[str, float], count: int) -> list[str]:
        """So many, the likeliest most often first."""
        return sorted(
            weights, key=lambda code: self.chance.random() ** (100 / max(1.0, weights[code])), reverse=True
        )[:count]


def households(citizens: list[Citizen]) -> dict[int, list[Citizen]]:
    """Everybody by home."""
    homes: dict[int, list[Citizen]] = {}
    for citizen in citizens:
        homes.setdefault(citizen.household, []).append(citizen)
    return homes


def tally(values: list[dict[str, Any]], question: str) -> Counter[str]:
    """How often each option was chosen; for tests and for a look at the pattern."""
    counted: Counter[str] = Counter()
    for answer in values:
        given = answer.get(question)
        counted.update([given] if isinstance(given, str) else given or [])
    return counted


def _often(pull: float) -> dict[str, float]:
    return {"uge": 30 * pull, "maaned": 34 * pull, "sjaeldnere": 34, "aldrig": 44 * (1.1 - min(pull, 1))}


def _by_age(table: Mapping[int, Value], age: int) -> Value:
    return table[max(start for start in table if start <= age)]
