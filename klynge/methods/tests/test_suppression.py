"""Hidden counts cannot be got back: checked against a reader who tries every table."""

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from klynge.methods.suppression import Protected, alike, audit, largest, protect

tables = (
    st.integers(1, 6)
    .flatmap(
        lambda r: st.integers(1, 6).flatmap(
            lambda c: st.lists(st.lists(st.integers(0, 40), min_size=c, max_size=c), min_size=r, max_size=r)
        )
    )
    .map(lambda rows: np.array(rows, dtype=np.int64))
)


def reader_reckons(table, hidden):
    """By brute force: the largest value of each hidden cell over all tables with the same published numbers."""
    rows, columns = table.shape
    places = [(i, j) for i in range(rows) for j in range(columns) if hidden.cells[i, j]]
    most = {place: 0 for place in places}
    for values in product(*[range(int(table[i].sum()) + 1) for i, _ in places]):
        other = table.copy()
        for place, value in zip(places, values, strict=True):
            other[place] = value
        same_rows = (other.sum(axis=1) == table.sum(axis=1)).all()
        open_totals = ~hidden.totals
        if same_rows and (other.sum(axis=0)[open_totals] == table.sum(axis=0)[open_totals]).all():
            most = {place: max(most[place], int(other[place])) for place in places}
    return most


@settings(max_examples=150, deadline=None)
@given(tables)
def test_no_small_count_is_shown_and_no_shown_number_gives_one_away(table):
    hidden = protect(table)
    small = (table > 0) & (table < 5)
    assert (hidden.cells | ~small).all()
    assert (hidden.cells | ~alike(table)[:, None]).all()
    told = audit(table, hidden)
    # Only where everything that could help is hidden already may a reader still tell: a row with under five answers.
    for i, j in told:
        few = i >= 0 and table[i].sum() < 5
        assert few or table.sum() < 5 or hidden_everything(table, hidden), (i, j)


def hidden_everything(table, hidden):
    return bool((hidden.cells | (table == 0)).all() and (hidden.totals | (table.sum(axis=0) == 0)).all())


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(st.integers(0, 7), min_size=2, max_size=3), min_size=2, max_size=2).filter(
        lambda rows: len(rows[0]) == len(rows[1])
    )
)
def test_what_a_reader_reckons_with_equals_trying_every_table(rows):
    table = np.array(rows, dtype=np.int64)
    hidden = protect(table)
    if hidden.cells.sum() > 5:
        return
    for place, most in reader_reckons(table, hidden).items():
        assert largest(table, hidden, place) == most


def test_one_hidden_cell_never_stands_alone_in_its_row_or_column():
    hidden = protect(np.array([[3, 40, 30], [25, 30, 20], [40, 41, 42]]))
    assert hidden.cells[0, 0]
    assert hidden.cells[0].sum() >= 2
    assert hidden.cells[:, 0].sum() >= 2 or hidden.totals[0]
    assert not hidden.cells[2].all()


def test_a_group_that_all_answered_alike_is_hidden():
    table = np.array([[30, 0, 0], [10, 20, 15]])
    assert alike(table).tolist() == [True, False]
    assert protect(table).cells[0, 0]


def test_a_group_that_answered_alike_cannot_be_read_back_from_its_total():
    table = np.array([[30, 0, 0], [10, 20, 15], [12, 9, 14]])
    hidden = protect(table)
    assert hidden.cells[0].all()
    assert largest(table, hidden, (0, 1)) >= 5
    assert audit(table, hidden) == []
    only_the_thirty = Protected(table == 30, np.zeros(3, dtype=bool))
    assert audit(table, only_the_thirty) == [(0, 0)]


def test_a_table_that_is_all_alike_is_hidden_whole():
    hidden = protect(np.array([[30, 0], [20, 0]]))
    assert hidden.cells.all() and hidden.totals.all()


def test_a_table_without_small_counts_is_shown_whole():
    hidden = protect(np.array([[10, 20], [30, 40]]))
    assert not hidden.cells.any() and not hidden.totals.any()


def test_audit_tells_what_was_shown_by_mistake():
    table = np.array([[3, 40], [25, 30]])
    open_ = Protected(np.zeros((2, 2), dtype=bool), np.zeros(2, dtype=bool))
    assert audit(table, open_) == [(0, 0)]


def test_no_more_is_hidden_than_a_partner_row_needs():
    chosen = np.array([28, 20, 30, 15, 3, 9])
    base = np.array([257, 204, 256, 170, 50, 84])
    hidden = protect(np.column_stack([chosen, base - chosen]))
    assert hidden.cells.any(axis=1).tolist() == [False, False, False, False, True, True]
    assert not hidden.totals.any()
