"""Who lives in the villages: households with ages, names and addresses, as a municipality's register has them."""

import csv
import io
import random
from dataclasses import dataclass

from klynge.demo import names
from klynge.demo.landscape import Area

POSTAL_CODE = "7697"  # not in use in Denmark
HEADINGS = ["Navn", "Adresse", "Postnr", "By", "Landsby", "Alder", "Køn", "Beskyttet"]

# Kind of household and its weight among households of a Danish rural district.
KINDS = {
    "old_couple": 25, "old_single": 17, "couple": 16, "family": 19, "single_parent": 4, "single": 13,
    "young_couple": 4, "young_single": 4, "big_family": 3,
}  # fmt: skip


@dataclass(frozen=True)
class Citizen:
    """One row of the register on the extract date; children are in the file too, and are left out by the reader."""

    name: str
    sex: str
    age: int
    village: str
    address: str
    household: int
    is_protected: bool = False


def people(areas: list[Area], year: int, seed: int = 1) -> list[Citizen]:
    """Everybody in the villages; exactly as many have turned 16 as the land says."""
    chance = random.Random(seed)
    everyone: list[Citizen] = []
    for area in areas:
        neighbours = [a.name for a in sorted(areas, key=lambda a: _far(a, area)) if a.name != area.name]
        everyone += _village(chance, area, neighbours, year, len(everyone))
    return everyone


def adults(everyone: list[Citizen]) -> list[Citizen]:
    return [c for c in everyone if c.age >= 16]


def register(everyone: list[Citizen], town: str) -> bytes:
    """The file a municipality brings: semicolons, Danish headings, UTF-8 with mark, as its spreadsheet writes it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow(HEADINGS)
    for c in everyone:
        protected = "ja" if c.is_protected else ""
        writer.writerow([c.name, c.address, POSTAL_CODE, town, c.village, c.age, c.sex, protected])
    return "\ufeff".encode() + text.getvalue().encode()


def _far(one: Area, other: Area) -> float:
    return (one.longitude - other.longitude) ** 2 + 3 * (one.latitude - other.latitude) ** 2


def _village(
    chance: random.Random, area: Area, neighbours: list[str], year: int, first: int
) -> list[Citizen]:
    roads = names.roads(chance, area.name, neighbours, max(3, min(24, area.adults // 30)))
    numbers = {road: 1 for road in roads}
    found: list[Citizen] = []
    taken: set[tuple[str, int]] = set()
    grown = 0
    while grown < area.adults:
        room = area.adults - grown
        household = _household(chance, year, room)
        address = _address(chance, roads, numbers)
        is_protected = chance.random() < 0.013
        home = first + len(found)
        for name, sex, age in household:
            called = name
            while (called, age) in taken:
                called = f"{name.split()[0]} {chance.choice(names.LOCAL.split())} {name.split()[-1]}"
            taken.add((called, age))
            found.append(Citizen(called, sex, age, area.name, address, home, is_protected))
        grown += sum(age >= 16 for _name, _sex, age in household)
    return found


def _address(chance: random.Random, roads: list[str], numbers: dict[str, int]) -> str:
    road = roads[int(len(roads) * chance.random() ** 1.5)]
    numbers[road] += chance.choice([1, 2, 2, 2, 3, 4, 6])
    letter = chance.choice("ABC") if chance.random() < 0.05 else ""
    return f"{road} {numbers[road]}{letter}"


def _household(chance: random.Random, year: int, room: int) -> list[tuple[str, str, int]]:
    """People of one home; never more grown-ups than there is room for."""
    while True:
        kind = chance.choices(list(KINDS), list(KINDS.values()))[0]
        ages = _ages(chance, kind)
        if sum(age >= 16 for _sex, age in ages) <= room:
            return _named(chance, year, ages)


# Singles: share of women, and youngest, likeliest and oldest age. Couples without children: the ages.
SINGLE = {"old_single": (0.66, 64, 77, 98), "single": (0.38, 32, 54, 66), "young_single": (0.44, 19, 24, 31)}
PAIR = {"old_couple": (62, 71, 88), "couple": (46, 57, 66), "young_couple": (21, 27, 34)}


def _ages(chance: random.Random, kind: str) -> list[tuple[str, int]]:
    """Sex and age of everybody in a home of that kind."""
    if kind in SINGLE:
        women, *span = SINGLE[kind]
        return [("k" if chance.random() < women else "m", _about(chance, *span))]
    if kind in PAIR:
        return _pair(chance, _about(chance, *PAIR[kind]))
    if kind == "single_parent":
        age = _about(chance, 28, 42, 54)
        return [("k" if chance.random() < 0.74 else "m", age), *_children(chance, age, 2)]
    age = _about(chance, 27, 41, 53)
    return _pair(chance, age) + _children(chance, age, 4 if kind == "big_family" else 3)


def _about(chance: random.Random, low: float, likely: float, high: float) -> int:
    return round(chance.triangular(low, high, likely))


def _pair(chance: random.Random, age: int) -> list[tuple[str, int]]:
    return [("k", max(18, age - 1 + chance.randint(-3, 2))), ("m", max(18, age + chance.randint(-1, 4)))]


def _children(chance: random.Random, mother: int, most: int) -> list[tuple[str, int]]:
    oldest = max(0, min(20, mother - chance.randint(24, 31)))
    return [(chance.choice("km"), a) for a in range(oldest, -1, -chance.randint(2, 4))][
        : chance.randint(1, most)
    ]


def _named(chance: random.Random, year: int, ages: list[tuple[str, int]]) -> list[tuple[str, str, int]]:
    if chance.random() < 0.025:
        her, him, family = chance.choice(names.FOREIGN)
        told = [(f"{her if sex == 'k' else him} {family}", sex, age) for sex, age in ages[:1]]
        return told + [(_called(chance, s, year - a, family), s, a) for s, a in ages[1:]]
    shared = names.family_name(chance)
    is_shared = chance.random() < 0.72
    made = []
    for number, (sex, age) in enumerate(ages):
        family = shared if is_shared or number != 0 else names.family_name(chance)
        made.append((_called(chance, sex, year - age, family), sex, age))
    return made


def _called(chance: random.Random, sex: str, born: int, family: str) -> str:
    first = names.first_name(chance, sex, born)
    if born < 1965 and chance.random() < 0.16:
        first = f"{first} {names.first_name(chance, sex, born)}" if "-" not in first else first
    return f"{first} {family}"
