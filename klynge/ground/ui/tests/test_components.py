"""Every component example renders, says what it should, and keeps pages cookieless."""

import re
from datetime import date, time

import pytest
from django.core.paginator import Paginator
from django.template import engines
from django.test import Client, RequestFactory

from klynge.ground.ui import examples, styles
from klynge.ground.ui.shapes import Area, Happening, Point

EXAMPLES = [(group.key, example) for group in examples.groups() for example in group.examples]


def drawn(source: str, **values) -> str:
    return engines["django"].from_string(source).render(values)


@pytest.mark.parametrize(
    "example", [one for _key, one in EXAMPLES], ids=[f"{k}-{e.title}" for k, e in EXAMPLES]
)
def test_every_example_renders_without_inline_style_or_script(example):
    html = example.html
    assert html.strip()
    assert "style=" not in html and "<script" not in html and "onclick" not in html


@pytest.mark.parametrize("name", examples.FRAMES)
def test_every_frame_renders_with_one_heading_and_a_title(client, name):
    html = client.get(f"/styleguide/{name}/").content.decode()
    assert html.count("<h1") == 1
    assert re.search(r"<title>[^<]+</title>", html)
    assert 'id="indhold"' in html


def test_the_styleguide_sets_no_cookie_and_varies_on_nothing(client):
    response = client.get("/styleguide/")
    assert response.status_code == 200
    assert not response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")
    assert "Accept-Language" not in response.headers.get("Vary", "")


def test_the_address_alone_decides_the_language(client: Client):
    danish = client.get("/styleguide/", headers={"accept-language": "en"})
    english = client.get("/en/styleguide/")
    assert danish.headers["Content-Language"] == "da"
    assert '<html lang="da">' in danish.content.decode()
    assert english.headers["Content-Language"] == "en"
    assert 'href="/styleguide/"' in english.content.decode()


def test_the_language_switch_keeps_the_question_after_the_address(client):
    assert 'href="/en/styleguide/?side=2"' in client.get("/styleguide/?side=2").content.decode()


def test_a_page_with_a_refused_form_says_so_in_its_title(client):
    html = client.get("/styleguide/formular/").content.decode()
    assert "<title>Fejl: Ny nyhed" in html
    assert 'value="Den gamle skole i Ørum får nyt tag"' in html
    assert "Udfyld «Landsby»." in html
    for anchor in re.findall(r'class="errors".*?</div>', html, re.S)[0].split('href="#')[1:]:
        assert f'id="{anchor.split(chr(34))[0]}"' in html


def test_happenings_are_written_the_danish_way():
    html = drawn(
        "{% happenings events %}", events=[Happening(date(2027, 3, 11), "Gåtur", "/x", time(19), "Kærby")]
    )
    assert "11<small>marts</small>" in html
    assert "Torsdag kl. 19.00 · Kærby" in html


def test_a_map_writes_no_danish_commas_and_has_an_equal_list():
    ring = [[9.8, 56.0], [9.95, 55.99], [9.9, 56.1], [9.8, 56.0]]
    area = Area("Kærby", {"type": "Polygon", "coordinates": [ring]})
    html = drawn("{% area_map areas points %}", areas=[area], points=[Point("Hallen <b>", 9.87, 56.02, "/h")])
    assert not re.search(r'(?:cx|cy|x|y|viewBox)="[^"]*\d,\d', html)
    assert '<a href="/h">Hallen &lt;b&gt;</a>' in html


def test_a_map_of_nothing_is_left_out():
    assert drawn("{% area_map areas points %}", areas=[], points=[]).strip() == ""


def test_the_pager_keeps_what_was_searched_for():
    request = RequestFactory().get("/x/?q=hal&side=3")
    page = Paginator(range(100), 10).page(3)
    html = drawn("{% pager page %}", page=page, request=request)
    assert 'href="?q=hal&amp;side=4"' in html
    assert "Side 3 af 10" in html


def test_tabs_mark_the_page_we_are_on():
    request = RequestFactory().get("/mine/?vis=alle")
    html = drawn('{% tabs "Alle" "/mine/?vis=alle" "Kun mine" "/mine/" %}', request=request)
    assert html.count("aria-current") == 1
    assert '<a href="/mine/?vis=alle" aria-current="page">' in html


def test_a_phone_number_can_be_dialled():
    html = drawn('{% person_card "Anna" "Koordinator" "12345678" %}')
    assert 'href="tel:+4512345678"' in html
    assert "12\xa034\xa056\xa078" in html


def test_what_people_wrote_is_escaped_everywhere():
    html = drawn(
        "{% notice title=t %}{{ t }}{% endnotice %}{% tag %}{{ t }}{% endtag %}", t="<script>x</script>"
    )
    assert "<script>" not in html


def test_the_citizens_stylesheet_is_small():
    assert len(styles.sheet("citizen.css")) < 14_000
    assert "\n" not in styles.sheet("citizen.css").strip()


def test_raw_colours_stand_in_the_tokens_alone():
    for path in styles.SOURCES.glob("*.css"):
        if path.name in {"tokens.css", "hero.css", "print.css"}:
            continue
        assert not re.search(r"#[0-9a-fA-F]{3,6}\b", path.read_text()), path.name


def test_every_stylesheet_is_in_use():
    named = {f"{part}.css" for parts in styles.SHEETS.values() for part in parts}
    assert {path.name for path in styles.SOURCES.glob("*.css")} == named
