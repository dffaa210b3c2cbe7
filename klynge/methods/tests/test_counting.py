from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klynge.methods import counting

NAMES = ["a", "b", "c", "d", "e", "f"]
elections = st.lists(st.frozensets(st.sampled_from(NAMES), max_size=5), max_size=40)


def oracle(ballots, winners, tie_order):
    chosen = []
    for _ in range(winners):
        best = max(
            (name for name in tie_order if name not in chosen),
            key=lambda name: (
                sum((Fraction(1, 1 + len(b & set(chosen))) for b in ballots if name in b), Fraction(0)),
                -tie_order.index(name),
            ),
        )
        chosen.append(best)
    return tuple(chosen)


@given(elections, st.integers(1, 6), st.permutations(NAMES))
def test_thiele_chooses_as_fractions_do_ballot_by_ballot(ballots, winners, order):
    count = counting.thiele(ballots, NAMES, winners, order)
    assert count.winners == oracle(ballots, winners, order)
    assert count.voters == len(ballots)
    assert sum(counting.got(ballots, count.winners)) == len(ballots) - count.blank


@given(elections, st.permutations(NAMES))
def test_the_first_round_of_thiele_is_the_plain_count(ballots, order):
    count = counting.thiele(ballots, NAMES, 3, order)
    plain = counting.marks(ballots, NAMES)
    assert {s.candidate: s.score for s in count.rounds[0].scores} == {n: m * 6 for n, m in plain.items()}
    assert counting.most_marked(plain, 1, order)[0] == count.winners[0]


@given(elections)
def test_each_score_can_be_added_up_with_pencil(ballots):
    count = counting.thiele(ballots, NAMES, 4, NAMES)
    for one in count.rounds:
        for score in one.scores:
            assert score.score == sum(n * count.unit // (j + 1) for j, n in enumerate(score.by_share))


def test_a_second_group_gets_its_candidate_where_plain_marks_give_all_to_the_first():
    ballots = [{"a", "b", "c"}] * 60 + [{"d"}] * 40
    assert counting.most_marked(counting.marks(ballots, NAMES), 3, NAMES) == ("a", "b", "c")
    count = counting.thiele(ballots, NAMES, 3, NAMES)
    assert count.winners == ("a", "d", "b")
    assert count.rounds[0].tied == ("a", "b", "c")
    assert count.rounds[1].tied == ()


def test_the_lot_is_the_same_whatever_order_the_candidates_come_in():
    assert counting.lot("seed", NAMES) == counting.lot("seed", reversed(NAMES))
    assert sorted(counting.lot("seed", NAMES)) == NAMES
    assert len({counting.lot(str(seed), NAMES) for seed in range(50)}) > 30


def test_support_is_counted_per_village():
    found = counting.support({"x": [{"a"}, {"a", "b"}], "y": []}, ["a", "b"])
    assert found == {"x": {"a": 2, "b": 1}, "y": {"a": 0, "b": 0}}


@pytest.mark.parametrize(
    ("code", "ballots", "candidates", "winners", "order"),
    [
        ("foreign_mark", [{"z"}], ["a"], 1, ["a"]),
        ("duplicate_candidate", [], ["a", "a"], 1, ["a", "a"]),
        ("winners", [], ["a"], 2, ["a"]),
        ("winners", [], ["a"], 0, ["a"]),
        ("tie_order", [], ["a", "b"], 1, ["a"]),
    ],
)
def test_it_names_what_cannot_be_counted(code, ballots, candidates, winners, order):
    with pytest.raises(counting.Uncountable) as refused:
        counting.thiele(ballots, candidates, winners, order)
    assert refused.value.code == code
