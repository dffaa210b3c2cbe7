from collections import Counter

from klynge.demo import landscape, population
from klynge.ground.fielding import register

AREAS = landscape.draw()
EVERYONE = population.people(AREAS, 2025)


def test_exactly_as_many_have_turned_sixteen_as_the_land_says():
    counted = Counter(c.village for c in population.adults(EVERYONE))
    assert counted == {a.name: a.adults for a in AREAS}


def test_the_ages_are_those_of_a_rural_district():
    ages = [c.age for c in EVERYONE]
    assert 0.14 < sum(a < 16 for a in ages) / len(ages) < 0.24
    assert 0.22 < sum(a >= 65 for a in ages) / len(ages) < 0.36
    assert max(ages) < 105


def test_households_share_an_address():
    homes = Counter((c.village, c.address) for c in EVERYONE)
    assert 1.8 < len(EVERYONE) / len(homes) < 2.7


def test_about_one_in_seventy_is_protected():
    share = sum(c.is_protected for c in EVERYONE) / len(EVERYONE)
    assert 0.008 < share < 0.025


def test_the_register_is_read_without_a_fault():
    read = register.read(population.register(EVERYONE, "Fjordby"), lambda text: text, 2025)
    assert read.faults == []
    assert len(read.entries) == 3412
    assert read.too_young == len(EVERYONE) - 3412


def test_the_same_seed_makes_the_same_people():
    assert population.people(AREAS, 2025, 5) == population.people(AREAS, 2025, 5)
