import random
from collections import Counter

from klynge.demo import ballots, landscape, population
from klynge.demo.texts.events import SINGLE, WEEKLY
from klynge.demo.texts.news import news
from klynge.demo.texts.places import Places
from klynge.demo.texts.potentials import rows

AREAS = landscape.draw()
PLACES = Places("Fjordlandet", [a.name for a in AREAS], coast=True)
ADULTS = population.adults(population.people(AREAS, 2025))


def test_seven_hundred_set_three_to_six_marks():
    choices = ballots.candidates(PLACES)
    chance = random.Random(1)
    chosen = ballots.voters(ADULTS, PLACES, 700)
    given = [ballots.marks(chance, ADULTS[i], choices) for i in chosen]
    assert len(choices) == 18
    assert len(given) == 700
    assert {len(set(m)) for m in given} == {3, 4, 5, 6}


def test_the_remote_villages_want_to_get_about():
    choices = ballots.candidates(PLACES)
    chance = random.Random(1)
    bus = next(n for n, c in enumerate(choices) if c.title.startswith("Kør med"))
    support = Counter()
    asked = Counter()
    for i in ballots.voters(ADULTS, PLACES, 700):
        asked[ADULTS[i].village] += 1
        support[ADULTS[i].village] += bus in ballots.marks(chance, ADULTS[i], choices)
    assert support["Vester Ås"] / asked["Vester Ås"] > 1.3 * support["Nørre Lem"] / asked["Nørre Lem"]


def test_there_are_forty_pieces_of_news_and_sixty_events():
    weekly = sum(int(row[-1]) for row in rows(WEEKLY))
    assert len(news()) == 40
    assert all(piece.text for piece in news())
    assert len(rows(SINGLE)) + weekly >= 60
