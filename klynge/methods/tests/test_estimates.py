import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from klynge.methods import estimates


@given(st.integers(0, 500), st.integers(1, 500), st.integers(0, 5000))
def test_the_interval_holds_the_share_and_narrows_with_the_population(count, n, more):
    assume(count <= n)
    low, high = estimates.interval(count, n, n + more)
    wide_low, wide_high = estimates.interval(count, n)
    assert 0 <= low <= count / n <= high <= 1
    assert high - low <= wide_high - wide_low + 1e-12


def test_known_values():
    low, high = estimates.interval(10, 20)
    assert (round(low, 4), round(high, 4)) == (0.2993, 0.7007)
    assert estimates.interval(7, 20, 20) == (0.35, 0.35)


def test_shares_leave_out_those_who_did_not_answer():
    yes, no = estimates.shares(["ja", "ja", None, "nej", "ja"], ["ja", "nej"])
    assert (yes.count, yes.n, yes.share, no.share) == (3, 4, 0.75, 0.25)


def test_several_choices_are_shares_of_persons():
    a, b = estimates.several_shares([["a", "b"], ["a"], None, []], ["a", "b"])
    assert (a.count, b.count, a.n) == (2, 1, 3)


def test_without_answers_there_is_no_share():
    assert estimates.shares([None], ["a"])[0] == estimates.Share("a", 0, 0, None, None, None)


@pytest.mark.parametrize("asked", [(3, 2, None), (-1, 2, None), (0, 0, None)])
def test_it_refuses_what_is_not_a_share(asked):
    with pytest.raises(ValueError, match="not a share"):
        estimates.interval(*asked)


def test_it_refuses_an_unknown_answer():
    with pytest.raises(ValueError, match="not a category"):
        estimates.shares(["x"], ["a"])
