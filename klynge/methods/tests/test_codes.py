import pytest
from hypothesis import given
from hypothesis import strategies as st

from klynge.methods import codes

serials = st.integers(0, 2**40)


def test_the_test_vector_passes_however_it_is_typed():
    for typed in ("WM26K-CP252", "wm26k cp252", " wm26kcp252 ", "W M 2 6 K – C P 2 5 2"):
        assert codes.check(typed) == "WM26KCP252"
    assert codes.show("WM26KCP252") == "WM26K-CP252"


@pytest.mark.parametrize("typed", ["", "WM26K", "WM26K-CP2522", "OM26K-CP252", "WM26K-CP253"])
def test_what_is_not_a_code_is_mistyped(typed):
    with pytest.raises(codes.Mistyped):
        codes.check(typed)


@given(serials, st.integers(0, 99))
def test_every_wrong_character_and_every_swap_of_neighbours_is_caught(serial, generation):
    code = codes.derive(b"key", b"round", serial, generation)
    assert codes.check(codes.show(code)) == code
    wrong = {code[:i] + letter + code[i + 1 :] for i in range(10) for letter in codes.ALPHABET}
    wrong |= {code[:i] + code[i + 1] + code[i] + code[i + 2 :] for i in range(9)}
    for typed in wrong - {code}:
        with pytest.raises(codes.Mistyped):
            codes.check(typed)


def test_codes_and_tokens_depend_on_key_round_serial_and_generation():
    asked = [
        (b"k", b"r", 1, 0),
        (b"l", b"r", 1, 0),
        (b"k", b"s", 1, 0),
        (b"k", b"r", 2, 0),
        (b"k", b"r", 1, 1),
    ]
    assert len({codes.derive(*one) for one in asked}) == len({codes.token(*one) for one in asked}) == 5
    assert codes.derive(*asked[0]) == codes.derive(*asked[0])
    assert len(codes.token(*asked[0])) == 32


def test_every_letter_is_drawn_about_equally_often():
    drawn = "".join(codes.derive(b"key", b"round", serial, 0)[:9] for serial in range(5000))
    expected = len(drawn) / 23
    assert sum((drawn.count(one) - expected) ** 2 / expected for one in codes.ALPHABET) < 60
