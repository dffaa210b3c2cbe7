"""Text as people write it, and every text in English too."""

import pytest
from django.core.management import call_command
from django.utils import translation
from django.utils.translation import trans_real
from hypothesis import given
from hypothesis import strategies as st

from klynge.ground.ui import catalogue, richtext

APPS = catalogue.folders()


@pytest.mark.parametrize("label", APPS)
def test_every_text_has_an_english_translation(label):
    untold = catalogue.missing(APPS[label])
    assert not untold, (
        f"write the English of these in {catalogue.po_path(APPS[label])} (after `klynge messages {label}`)"
    )


@pytest.mark.parametrize("label", APPS)
def test_a_translation_keeps_the_places_to_fill_in(label):
    for message in catalogue.translated(APPS[label]):
        if message.id and message.string:
            assert not list(message.check()), message.id


def test_texts_are_found_in_code_and_templates(tmp_path):
    (tmp_path / "templates").mkdir()
    (tmp_path / "views.py").write_text(
        'from x import gettext as _\nA = _("Gem")\nB = ngettext("%(n)s by", "%(n)s byer", 2)\n'
    )
    (tmp_path / "templates" / "a.html").write_text(
        '<p>  it\'s (not) {# a comment #} code</p>\n   {% translate "Kalender" %}\n'
        "{% blocktranslate trimmed count n=x %}\n  {{ n }} svar\n{% plural %}\n"
        "  {{ n }} svar i alt\n{% endblocktranslate %}"
        '{% if a == "b" %}{% translate "Vis" context "knap" %}{% endif %}'
    )
    found = {
        (m.id if isinstance(m.id, str) else m.id[0], m.context) for m in catalogue.extracted(tmp_path) if m.id
    }
    assert found == {
        ("Gem", None),
        ("%(n)s by", None),
        ("Kalender", None),
        ("%(n)s svar", None),
        ("Vis", "knap"),
    }


def test_compiled_texts_are_shown_in_english(client):
    call_command("compile_messages", verbosity=0)
    trans_real._translations.clear()
    with translation.override("en"):
        assert translation.gettext("Gem") == "Save"
    assert "Style guide" in client.get("/en/styleguide/").content.decode()


@given(st.text())
def test_whatever_is_written_becomes_clean_html(text):
    html = richtext.from_plain(text)
    assert html == richtext.clean(html)
    assert "<script" not in html


def test_plain_text_becomes_paragraphs_lists_and_headings():
    text = "## Det gør vi\nFørste linje\nanden linje\n\n- et\n- to\n\n1. først\n2. så\n\n> sagt\n\n"
    text += "Læs **mere** på https://eks.dk/a?b=1&c=2."
    html = richtext.from_plain(text)
    assert html.startswith(
        "<h2>Det gør vi</h2><p>Første linje<br>anden linje</p><ul><li>et</li><li>to</li></ul>"
    )
    assert "<ol><li>først</li><li>så</li></ol><blockquote><p>sagt</p></blockquote>" in html
    assert 'href="https://eks.dk/a?b=1&amp;c=2"' in html and "<strong>mere</strong>" in html
    assert richtext.from_plain(richtext.to_plain(html)) == html


LINES = st.lists(
    st.text(st.characters(categories=["Ll", "Lu", "Nd"]), min_size=1, max_size=9), min_size=1, max_size=4
)
BLOCKS = st.one_of(
    LINES.map("\n".join),
    LINES.map(lambda lines: "\n".join(f"- {line}" for line in lines)),
    LINES.map(lambda lines: "\n".join(f"{at}. {line}" for at, line in enumerate(lines, 1))),
    st.sampled_from(["## Overskrift", "### Mindre", "> citat\n> mere"]),
)


@given(st.lists(BLOCKS, max_size=5))
def test_text_comes_back_to_the_box_as_it_was_meant(blocks):
    html = richtext.from_plain("\n\n".join(blocks))
    assert richtext.from_plain(richtext.to_plain(html)) == html


def test_scripts_and_odd_links_are_taken_out():
    assert richtext.clean('<p onclick="x">a<script>b</script><a href="javascript:x">c</a></p>').startswith(
        "<p>a<a"
    )
    assert "javascript" not in richtext.clean('<a href="javascript:x">c</a>')
