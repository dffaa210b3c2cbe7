"""A reader who takes all published numbers together, and reckons, learns nothing about fewer than five."""

import random

import numpy as np
import pytest
from django.urls import reverse

from klynge.ground.fielding import queries
from klynge.ground.fielding.queries import Pool
from klynge.mapping.survey import results
from klynge.mapping.survey.content import items
from klynge.mapping.survey.models import Answer
from klynge.mapping.survey.tests import make
from klynge.methods.suppression import LEAST, Protected, audit

POOLS = [Pool(name, (), 100, 30) for name in "ABCD"]


def answered(item, dice, leaning):
    if dice.random() < 0.15 or not item.choices:
        return None
    codes = [choice.code for choice in item.choices]
    if item.kind in ("several", "rank"):
        return dice.sample(codes, min(len(codes), dice.randint(1, item.most or 3)))
    return codes[0] if dice.random() < leaning else dice.choice(codes)


def published(result, labels):
    """What stands on the page: counts a reader works out from shares and n, and which are hidden."""
    counts = np.array(
        [
            [-1 if share is None else round(share * pool.n) for _label, share in pool.cells]
            for pool in result.differences
        ]
    )
    bars = {bar.label: bar for bar in result.charts[0].rows}
    totals = np.array(
        [-1 if bars[label].hidden else round((bars[label].value or 0) * result.n) for label in labels]
    )
    return counts, totals, np.array([pool.n for pool in result.differences])


@pytest.fixture
def survey(cast):
    return make.survey(cast)


@pytest.mark.parametrize("seed", range(12))
def test_no_question_tells_on_a_few(survey, seed):
    dice = random.Random(seed)
    size = dice.choice([60, 90, 200])
    everything = [
        i
        for i in items(survey.questionnaire, survey.cluster, "da")
        if i.kind not in ("text", "matrix", "village")
    ]
    leaning = dice.choice([0.2, 0.7, 0.97])
    values = [{i.code: v for i in everything if (v := answered(i, dice, leaning))} for _each in range(size)]
    rows = [dice.randrange(4) for _each in values]
    answers = results._Answers(values, rows, POOLS, 400)
    for item in everything:
        result = results._result(survey, item, answers, "da")
        if not result.differences:
            assert few_answered(item, answers)
            continue
        shown, totals, base = published(result, result.labels)
        true, counted = results._count(
            item.choices, [results._codes(v.get(item.code)) for v in values], answers
        )
        assert (base == counted).all()
        assert ((shown == true) | (shown < 0)).all() and ((totals == true.sum(axis=0)) | (totals < 0)).all()
        assert not attack(item, shown, totals, true, base), (item.code, shown, totals)


def few_answered(item, answers):
    _counts, base = results._count(
        item.choices, [results._codes(v.get(item.code)) for v in answers.values], answers
    )
    return (base < LEAST).any()


def attack(item, shown, totals, true, base):
    """What a reader could tell: by the network of all sums, and by plain subtraction."""
    if item.kind in results.EXCLUSIVE:
        return audit(true, Protected(shown < 0, totals < 0)) + subtracted(shown, totals, base)
    told = []
    for k in range(true.shape[1]):
        pair = np.column_stack([true[:, k], base - true[:, k]])
        hidden = np.column_stack([shown[:, k] < 0] * 2)
        told += audit(pair, Protected(hidden, np.array([totals[k] < 0] * 2)))
    return told


def subtracted(shown, totals, base):
    """Rows and columns where one number alone is hidden."""
    told = []
    for i, row in enumerate(shown):
        if (row < 0).sum() == 1 and 0 < base[i] - row[row >= 0].sum() < LEAST:
            told.append(("row", i))
    for k, column in enumerate(shown.T):
        if totals[k] >= 0 and (column < 0).sum() == 1 and 0 < totals[k] - column[column >= 0].sum() < LEAST:
            told.append(("column", k))
    return told


def test_the_cluster_minus_its_villages_reveals_nothing_on_the_real_pages(cast, client):
    made = make.closed_survey(cast, answers=90)
    assert {v.id for pool in queries.pools(made.round) for v in pool.villages} == set(
        made.cluster.villages.values_list("id", flat=True)
    )
    for code in ("hvorfor-her", "tilfreds"):
        result = results.result_of(made, code, "da")
        page = client.get(reverse("survey:result", args=["fjordlandet", code])).content.decode()
        assert page.count("for få") >= sum(
            place.share is None for option in result.options for place in option.places
        )
        for option in result.options:
            for place in option.shown:
                assert place.share == 0 or place.share * place.n >= LEAST
                assert (
                    place.share == 0
                    or place.n - place.share * place.n >= LEAST
                    or place.share * place.n == place.n
                )


def test_villages_stay_together_as_chosen_before_the_opening(cast):
    made = make.closed_survey(cast, answers=90)
    before = [pool.name for pool in queries.pools(made.round)]
    first, second = list(made.cluster.villages.order_by("name"))[:2]
    first.pooled_with = second
    first.save()
    Answer.objects.filter(village=first)[:1].get().delete()
    assert [pool.name for pool in queries.pools(made.round)] == before


def test_a_result_page_asks_the_database_a_few_things_only(cast, client, django_assert_max_num_queries):
    make.closed_survey(cast, answers=90)
    with django_assert_max_num_queries(16):
        client.get(reverse("survey:results", args=["fjordlandet"]))
    with django_assert_max_num_queries(16):
        client.get(reverse("survey:result", args=["fjordlandet", "tilfreds"]))
