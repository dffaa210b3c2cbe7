import io

from PIL import Image

from klynge.demo.motifs import DRAWINGS
from klynge.demo.texts.news import news


def test_a_drawing_is_a_handsome_size_and_light_to_carry():
    content = DRAWINGS["village"].jpeg()
    assert Image.open(io.BytesIO(content)).size == (1280, 720)
    assert len(content) < 400_000


def test_every_drawing_is_told_in_words():
    assert len(DRAWINGS) == 16
    assert len({d.alt for d in DRAWINGS.values()}) == 16


def test_the_news_name_drawings_that_exist():
    assert {piece.drawing for piece in news()} - {""} <= set(DRAWINGS)
