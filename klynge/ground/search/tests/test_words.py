from hypothesis import given
from hypothesis import strategies as st

from klynge.ground.search import words

LETTERS = st.text("abcdefgæøå", min_size=4, max_size=12)


@given(st.text())
def test_stems_are_plain_letters_and_digits_only(text):
    for stem in words.stems(text):
        assert stem.isascii()
        assert stem.isalnum()
        assert stem == stem.lower()
        assert len(stem) <= words.LONGEST


@given(st.text())
def test_what_is_typed_gives_at_most_eight_words(text):
    assert len(words.asked(text)) <= 8


@given(LETTERS, st.data())
def test_one_mistake_is_near(word, data):
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("abcdefgæøå"))
    assert words.is_near(word, word[:at] + letter + word[at + 1 :])
    assert words.is_near(word, word[:at] + letter + word[at:])
    assert words.is_near(word, word[:at] + word[at + 1 :])
    swapped = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
    assert words.is_near(word, swapped)
    assert words.is_near(swapped, word)


@given(LETTERS, LETTERS)
def test_near_goes_both_ways(one, other):
    assert words.is_near(one, other) == words.is_near(other, one)


def test_two_mistakes_are_not_near():
    assert not words.is_near("legeplads", "lugeplots")
    assert not words.is_near("bro", "broerne")


def test_the_short_words_of_a_village_have_a_stem_too():
    forms = {"by": "byen", "sti": "stierne", "å": "åen", "bro": "broerne", "sø": "søens", "træ": "træet"}
    for one, other in forms.items():
        assert words.stem(one) == words.stem(other)
    assert words.stem("hver") == "hver"
