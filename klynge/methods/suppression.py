"""Hiding small counts so that nothing can be got back by subtraction.

A table of counts (groups × categories) is published with its row totals (how many answered in each group), its
column totals and its grand total. Counts from 1 to `least − 1` are hidden (primary suppression), and so are all
counts of a group whose answers are all alike. Then further cells are hidden (secondary suppression) until, for every
primary cell, a reader who knows all published numbers must reckon with a value of at least `least`.

What a reader can reckon with is exact: the largest value a hidden cell can take, given the published numbers and
that counts are whole and not negative, is found by maximum flow in the network of hidden cells (Fischetti and
Salazar-González, "Models and algorithms for the 2-dimensional cell suppression problem", 1999).
"""

from collections import deque
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

LEAST = 5
_MANY = 10**9
Counts = NDArray[np.int64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Protected:
    """`cells` (groups × categories) and `totals` (categories): True where the count must not be shown."""

    cells: Mask
    totals: Mask


def protect(table: Counts, least: int = LEAST) -> Protected:
    """Which cells and column totals of `table` (groups × categories, counts ≥ 0) to hide.

    Row totals and the grand total are taken as published. Raises `ValueError` for negative counts or a wrong shape.
    """
    counts = np.asarray(table, dtype=np.int64)
    if counts.ndim != 2 or (counts < 0).any():
        raise ValueError("a table of counts has two dimensions and no negative numbers")
    totals = counts.sum(axis=0)
    small = (counts > 0) & (counts < least)
    same = alike(counts)
    small_totals = (totals > 0) & (totals < least)
    everything_alike = np.count_nonzero(totals) == 1 and counts.shape[1] > 1
    cells, hidden_totals = small | same[:, None], small_totals | everything_alike
    guarded = _worst_first(counts, small)
    guarded += [(int(row), _likeliest_other(counts, int(row))) for row in np.flatnonzero(same)]
    guarded += [(-1, int(column)) for column in np.flatnonzero(small_totals)]
    for cell in guarded:
        _guard(counts, cells, hidden_totals, cell, least)
    return Protected(cells, hidden_totals)


def alike(table: Counts) -> Mask:
    """Groups (rows) with answers that all fall in one category: to show them tells what each of them answered."""
    counts = np.asarray(table)
    same: Mask = (np.count_nonzero(counts, axis=1) == 1) & (counts.shape[1] > 1)
    return same


def _likeliest_other(counts: Counts, row: int) -> int:
    """For a group that answered alike: the other category that most in the whole table chose."""
    totals = counts.sum(axis=0)
    totals[int(counts[row].argmax())] = -1
    return int(totals.argmax())


def largest(table: Counts, hidden: Protected, cell: tuple[int, int], enough: int = _MANY) -> int:
    """The largest value a reader must reckon with for a cell (row −1 is the column total); stops at `enough`."""
    counts = np.asarray(table, dtype=np.int64)
    row, column = cell
    value = int(counts[:, column].sum() if row < 0 else counts[row, column])
    if value >= enough:
        return value
    return value + _flow(_Network(counts, hidden.cells, hidden.totals), cell, enough - value)


def audit(table: Counts, hidden: Protected, least: int = LEAST) -> list[tuple[int, int]]:
    """Small cells (row, column) that a reader could tell are small; empty when the table is safe."""
    counts = np.asarray(table, dtype=np.int64)
    small = [(int(i), int(j)) for i, j in np.argwhere((counts > 0) & (counts < least))]
    totals = counts.sum(axis=0)
    small += [(-1, int(j)) for j in np.flatnonzero((totals > 0) & (totals < least))]
    told = [
        (int(i), int(counts[i].argmax()))
        for i in np.flatnonzero(alike(counts))
        if not _is_vague(counts, hidden, int(i), least)
    ]
    for i, j in small:
        is_hidden = hidden.totals[j] if i < 0 else hidden.cells[i, j]
        if not is_hidden or largest(counts, hidden, (i, j), least) < least:
            told.append((i, j))
    return told


def _is_vague(counts: Counts, hidden: Protected, row: int, least: int) -> bool:
    """Must a reader reckon that a group which answered alike has `least` or more in another category too?"""
    others = [j for j in range(counts.shape[1]) if counts[row, j] == 0 and hidden.cells[row, j]]
    return any(largest(counts, hidden, (int(row), j), least) >= least for j in others)


def _worst_first(counts: Counts, primary: Mask) -> list[tuple[int, int]]:
    cells = [(int(i), int(j)) for i, j in np.argwhere(primary)]
    return sorted(cells, key=lambda c: (-int(counts[c]), c))


def _guard(counts: Counts, cells: Mask, totals: Mask, cell: tuple[int, int], least: int) -> None:
    """Hide further cells until the reader must reckon with `least` or more, or nothing is left to hide."""
    while largest(counts, Protected(cells, totals), cell, least) < least:
        further = _next_to_hide(counts, cells, totals, cell)
        if further is None:
            return
        if further[0] < 0:
            totals[further[1]] = True
        else:
            cells[further] = True


def _next_to_hide(counts: Counts, cells: Mask, totals: Mask, cell: tuple[int, int]) -> tuple[int, int] | None:
    """A partner where a row or column has just one hidden cell, else one beside a hidden cell, else any.

    Of those equally near the smallest count, so that as little as possible is lost.
    """
    row, column = cell
    alone_in_row = cells.sum(axis=1) == 1
    alone_in_column = cells.sum(axis=0) + totals == 1
    beside = cells.any(axis=0) | totals
    candidates: list[tuple[int, int, int, tuple[int, int]]] = []
    for i, j in np.argwhere(~cells & (counts > 0)):
        near = (
            0
            if alone_in_row[i]
            else 1
            if alone_in_column[j]
            else 2
            if i == row or j == column
            else 4 - beside[j]
        )
        candidates.append((int(near), int(counts[i, j]), int(j), (int(i), int(j))))
    sums = counts.sum(axis=0)
    for j in np.flatnonzero(~totals & (sums > 0)):
        near = 0 if row < 0 and totals.sum() == 1 else 5 if beside[j] else 6
        candidates.append((near, int(sums[j]), int(j), (-1, int(j))))
    return min(candidates)[3] if candidates else None


class _Network:
    """Residual arcs: a row to a column raises a hidden cell, back lowers it by at most its value.

    Nodes are the rows, then the columns, then the row of totals.
    """

    def __init__(self, counts: Counts, cells: Mask, totals: Mask) -> None:
        rows, columns = counts.shape
        self.rows, self.total = rows, rows + columns
        size = rows + columns + 1
        self.capacity = np.zeros((size, size), dtype=np.int64)
        for i, j in np.argwhere(cells):
            self.capacity[i, rows + j] = _MANY
            self.capacity[rows + j, i] = counts[i, j]
        for j in np.flatnonzero(totals):
            self.capacity[rows + j, self.total] = _MANY
            self.capacity[self.total, rows + j] = counts[:, j].sum()


def _flow(network: _Network, cell: tuple[int, int], enough: int) -> int:
    """How much the cell can be raised while all published sums stay: flow back from its end to its beginning."""
    row, column = cell
    node = network.rows + column
    source, sink = (network.total, node) if row < 0 else (node, row)
    capacity = network.capacity.copy()
    capacity[source, sink] = capacity[sink, source] = 0
    raised = 0
    while raised < enough:
        path = _path(capacity, source, sink)
        if not path:
            break
        step = min(enough - raised, *(int(capacity[a, b]) for a, b in path))
        for a, b in path:
            capacity[a, b] -= step
            capacity[b, a] += step
        raised += step
    return raised


def _path(capacity: Counts, source: int, sink: int) -> list[tuple[int, int]]:
    before = {source: source}
    queue = deque([source])
    while queue and sink not in before:
        node = queue.popleft()
        for other in np.flatnonzero(capacity[node] > 0):
            if int(other) not in before:
                before[int(other)] = node
                queue.append(int(other))
    if sink not in before:
        return []
    path, node = [], sink
    while node != source:
        path.append((before[node], node))
        node = before[node]
    return path[::-1]
