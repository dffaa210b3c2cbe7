"""Whatever colour a cluster picks, its text can be read, by day and by night."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klynge.ground.ui import colours, frame

HEX = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(HEX, HEX)
def test_a_corrected_colour_always_reaches_the_contrast_it_can(colour, background):
    corrected = colours.correct(colour, background, 4.5)
    best = max(colours.contrast("#000000", background), colours.contrast("#ffffff", background))
    assert colours.contrast(corrected, background) >= min(4.5, best) - 1e-9


@given(HEX)
def test_a_palette_is_readable_by_day_and_by_night(accent):
    day, night = (colours.palette(accent)[part] for part in ("light", "dark"))
    for name in ("accent", "accent-2"):
        for paper in (colours.PAPER, colours.SHEET, day["leaf"]):
            assert colours.contrast(day[name], paper) >= 4.5, (name, paper)
        for paper in (colours.DARK_PAPER, colours.DARK_SHEET, night["leaf"]):
            assert colours.contrast(night[name], paper) >= 4.5, (name, paper)
    for part in (day, night):
        assert colours.contrast(part["on-accent"], part["accent"]) >= 4.5
        assert colours.contrast(part["on-accent"], part["accent-2"]) >= 4.5
    assert colours.contrast("#ffffff", day["foot"]) >= 4.5
    assert colours.contrast("#f0ece2", night["foot"]) >= 4.5
    assert colours.contrast(colours.INK, day["leaf"]) >= 4.5
    assert colours.contrast("#f0ece2", night["leaf"]) >= 4.5


@given(HEX)
def test_a_colour_that_is_readable_already_is_left_alone(colour):
    if colours.contrast(colour, colours.PAPER) >= 4.6:
        assert colours.correct(colour, colours.PAPER) == colour


@given(HEX)
def test_colours_survive_the_way_through_oklch(colour):
    back = colours.from_lch(colours.to_lch(colour))
    assert all(abs(int(colour[at : at + 2], 16) - int(back[at : at + 2], 16)) <= 1 for at in (1, 3, 5))


@given(st.text(max_size=12))
def test_what_is_no_colour_becomes_the_houses_own(text):
    assert colours.normal(text).startswith("#") and len(colours.normal(text)) == 7


@pytest.fixture
def fjordlandet(monkeypatch):
    cluster = SimpleNamespace(slug="fjordlandet", name="Fjordlandet", accent="#e9c46a", id=None)
    monkeypatch.setattr(frame, "_find", [lambda slug: cluster if slug == "fjordlandet" else None])
    monkeypatch.setattr(frame, "_contacts", [lambda _cluster: []])
    return cluster


def test_a_clusters_stylesheet_may_be_kept_for_ever(client, fjordlandet):
    response = client.get(f"/fjordlandet/farver-{colours.mark('#e9c46a')}.css")
    assert response.headers["Content-Type"].startswith("text/css")
    assert "immutable" in response.headers["Cache-Control"]
    assert "--accent:" in response.content.decode()


def test_an_old_address_of_it_still_works_but_is_not_kept(client, fjordlandet):
    response = client.get("/fjordlandet/farver-000000000000.css")
    assert response.status_code == 200
    assert "immutable" not in response.headers["Cache-Control"]


def test_a_cluster_that_does_not_exist_has_no_stylesheet(client, fjordlandet):
    assert client.get("/andet/farver-000000000000.css").status_code == 404
