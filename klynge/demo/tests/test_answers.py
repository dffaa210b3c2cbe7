import random
from collections import Counter

from klynge.demo import answers, landscape, population
from klynge.demo.open_answers import Pen
from klynge.demo.texts.places import Places
from klynge.mapping.survey import standard

AREAS = landscape.draw()
PLACES = Places("Fjordlandet", [a.name for a in AREAS], coast=True)
EVERYONE = population.people(AREAS, 2025)
ADULTS = population.adults(EVERYONE)
HOMES = answers.households(EVERYONE)
CHOSEN = answers.respondents(ADULTS, PLACES, 1050)


def given():
    pen = Pen(random.Random(1), PLACES)
    return [
        (ADULTS[i], answers.Respondent(ADULTS[i], HOMES[ADULTS[i].household], pen).answers("id"))
        for i in CHOSEN
    ]


def test_those_between_50_and_75_answer_most():
    def share(low, high):
        asked = [i for i, c in enumerate(ADULTS) if low <= c.age <= high]
        return len(set(asked) & set(CHOSEN)) / len(asked)

    assert share(50, 75) > 1.5 * share(16, 34)
    assert share(50, 75) > share(84, 110)


def test_every_value_is_one_that_the_questionnaire_knows():
    questions = {q[0]: q for q in standard.QUESTIONS}
    for _who, values in given():
        for code, value in values.items():
            _code, kind, _section, _theme, most, _words, _help, options, rows = questions[code]
            known = {o[0].rstrip("*") for o in options}
            if kind in {"one", "scale"}:
                assert value in known, code
            elif kind in {"several", "rank"}:
                assert set(value) <= known, code
                assert not most or len(value) <= most, code
            elif kind == "matrix":
                assert set(value) <= {r[0] for r in rows}
                assert set(value.values()) <= known


def test_villages_differ():
    by_village = {}
    for who, values in given():
        by_village.setdefault(who.village, []).append("natur" in values.get("hvorfor-her", []))
    shares = {v: sum(x) / len(x) for v, x in by_village.items() if len(x) > 40}
    assert shares["Strandby"] > shares["Nørre Lem"] + 0.1


def test_what_people_write_is_hardly_ever_the_same():
    written = [v[k] for _who, v in given() for k in ("bedste", "mangler", "ide") if k in v]
    assert len(written) > 700
    assert not any("{" in text for text in written)
    assert Counter(written).most_common(1)[0][1] <= 6
    assert len(set(written)) / len(written) > 0.9
