from uuid import uuid4

import pytest
from django.core.management import call_command
from django.template.loader import render_to_string

from klynge.ground.search import changes, registry
from klynge.ground.search.models import SearchRow
from klynge.ground.search.queries import find
from klynge.ground.search.tests import make
from klynge.ground.search.tests.make import HERE

pytestmark = pytest.mark.django_db


def test_put_again_replaces_what_was_said():
    thing = uuid4()
    make.row("Bålhytte", thing=thing)
    make.row("Badebro", thing=thing)
    assert SearchRow.objects.count() == 1
    assert find(HERE, "bålhytte") == []
    assert find(HERE, "badebro")


def test_taken_out_it_is_found_no_more():
    row = make.row("Bålhytte")
    changes.take_out(row.thing)
    changes.take_out(row.thing)
    assert find(HERE, "bålhytte") == []


def test_a_cluster_can_be_taken_out_whole():
    make.row("Bålhytte")
    make.row("Bålhytte", cluster=uuid4())
    changes.take_out_cluster(HERE)
    assert len(find(None, "bålhytte")) == 1


def test_a_change_that_is_rolled_back_leaves_nothing():
    from django.db import transaction

    with pytest.raises(ZeroDivisionError), transaction.atomic():
        make.row("Bålhytte")
        raise ZeroDivisionError
    assert find(HERE, "bålhytte") == []


def test_reindex_asks_every_app_and_forgets_the_rest(monkeypatch, capsys):
    make.row("Gammel nyhed")
    thing = uuid4()
    address = {"slug": "fjordlandet", "pk": str(thing)}
    row = registry.Row(HERE, "news", thing, "Ny bålhytte", "Kom og se", "files:attachment", address)
    monkeypatch.setattr(registry, "_sources", [])
    registry.source(lambda: [row])
    call_command("reindex")
    assert "1" in capsys.readouterr().out
    assert find(HERE, "gammel") == []
    assert find(HERE, "bålhytte")


def test_very_long_texts_and_strange_letters_are_taken(monkeypatch):
    make.row("Referat", "bålhytte " + "x" * 5_000 + " " + "ord " * 50_000 + "\U0001f600 漢字 \ufffd")
    assert find(HERE, "bålhytte")


def test_a_kind_has_a_name_on_the_page(monkeypatch):
    monkeypatch.setattr(registry, "_kinds", {})
    registry.kind("news", "Nyheder")
    make.row("Bålhytte")
    hits = find(HERE, "bålhytte")
    page = render_to_string(
        "search/_results.html", {"hits": hits, "words": "bålhytte", "LANGUAGE_CODE": "da"}
    )
    assert "Nyheder" in page
    assert f'<a href="{hits[0].url}"><mark>Bålhytte</mark></a>' in page


def test_no_hits_say_so_and_repeat_the_words_escaped():
    page = render_to_string("search/_results.html", {"hits": [], "words": "<b>"})
    assert "«&lt;b&gt;»" in page
