"""Charts: text for every bar, nothing of what is hidden, no style, easy scales."""

from datetime import date
from xml.etree import ElementTree

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from klynge.ground.paper import charts
from klynge.ground.paper.charts import bars, pen, scales
from klynge.ground.paper.tests import make

SHARES = st.floats(min_value=0, max_value=1, allow_nan=False)


@pytest.mark.parametrize(
    "chart", [*make.charts(), *make.empty_charts()], ids=lambda chart: type(chart).__name__
)
@pytest.mark.parametrize("width", [None, 320, 640])
def test_every_chart_is_well_formed_and_without_style(chart, width):
    drawn = charts.svg(chart, width=width)
    root = ElementTree.fromstring(drawn)
    assert root.get("role") == "img"
    assert root[0].tag.endswith("title") and root[0].text == chart.title
    assert "style" not in drawn
    assert "nan" not in drawn


@pytest.mark.parametrize("chart", make.charts(), ids=lambda chart: type(chart).__name__)
def test_a_table_has_as_many_cells_as_heads(chart):
    table = chart.as_table()
    assert table.rows
    assert {len(row) for row in table.rows} == {len(table.head)}


def test_an_empty_chart_says_so():
    assert "Der er ingen tal endnu." in charts.svg(charts.Bars(title="Tom"))


def test_a_hidden_number_is_never_written():
    chart = charts.Bars(
        title="Skjult", rows=[charts.Bar(0.8765, 0.8, 0.9, 4, hidden=True, label="Bakkehuse")]
    )
    drawn = charts.svg(chart)
    assert "for få svar" in drawn
    assert chart.as_table().rows == (("Bakkehuse", "for få svar"),)
    for told in ("88", "87", "80", "90"):
        assert told not in "".join(node.text or "" for node in ElementTree.fromstring(drawn).iter())


def test_hidden_parts_and_ages_are_not_written():
    for chart in (
        charts.Stacked(
            title="", answers=("Ja", "Nej"), rows=[charts.Scale("A", (0.77, 0.23), 4, hidden=True)]
        ),
        charts.Diverging(
            title="", answers=("Ja", "Nej"), rows=[charts.Scale("A", (0.77, 0.23), 4, hidden=True)]
        ),
        charts.Pyramid(title="", rows=[charts.AgeGroup("80+", 77, 23, hidden=True)]),
    ):
        words = charts.svg(chart) + str(chart.as_table())
        assert ">77" not in words and "77 %" not in words and "'77'" not in words


def test_a_fluid_chart_keeps_its_text_size():
    drawn = charts.svg(make.charts()[0])
    assert "viewBox" not in drawn and 'width="100%"' in drawn


def test_names_are_escaped():
    chart = charts.Bars(title="<b>", rows=[charts.Bar(0.5, label="<script>&")])
    assert "<script>" not in charts.svg(chart)


def test_numbers_follow_the_language():
    chart = charts.Bars(title="", unit="number", rows=[charts.Bar(1234, label="Svar")])
    assert chart.as_table().rows[0][1] == "1.234"
    with override("en"):
        assert chart.as_table().rows[0][1] == "1,234"


def test_the_accent_colours_a_printed_chart():
    assert "#27566b" in charts.for_paper(make.charts()[0], "#27566b")
    assert charts.with_accent("red;") == charts.LIGHT


@given(st.floats(min_value=1e-6, max_value=1e9))
def test_an_easy_number_is_not_smaller_and_not_twice_as_large(value):
    assert value * (1 - 1e-9) <= bars.round_up(value) <= value * 2


@given(st.lists(SHARES, max_size=8))
def test_bars_stay_inside_the_scale(values):
    top = bars.top_of(values, None, "percent")
    assert all(0 <= pen.Plot(0.2, 0.8).at(value / top) <= 0.8 for value in values)


@given(st.text(alphabet="abcæøå W-", max_size=200), st.floats(min_value=60, max_value=600))
def test_wrapped_lines_fit_and_lose_no_letter(text, pixels):
    lines = pen.wrapped(text, pixels)
    assert all(pen.width_of(line) <= pixels or len(line) <= 4 for line in lines)
    assert "".join(lines).replace("-", "").replace(" ", "") == text.replace("-", "").replace(" ", "")


@given(st.lists(SHARES, min_size=1, max_size=7))
def test_both_sides_and_the_middle_are_the_whole(shares):
    row = charts.Scale("", shares)
    left, right = scales.sides(row)
    neutral = shares[len(shares) // 2] if len(shares) % 2 else 0
    assert left + right + neutral == pytest.approx(sum(shares))


@given(st.integers(min_value=1, max_value=12))
def test_a_scale_begins_and_ends_in_the_darkest(count):
    kinds = scales.part_kinds(count)
    assert len(kinds) == count and kinds == sorted(kinds) and kinds[-1] == 4


def test_a_timeline_tells_dates_and_state():
    row = charts.Span("Opstart", date(2026, 9, 1), date(2026, 12, 31), "done")
    assert charts.Timeline(title="", rows=[row]).as_table().rows[0][1:] == (
        "1. sep. 2026",
        "31. dec. 2026",
        "færdig",
    )
