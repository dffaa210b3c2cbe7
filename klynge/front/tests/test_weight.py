"""The budget of a public page, measured without a browser: what the page itself asks for, as brotli sends it."""

import re

import brotli
import pytest
from django.contrib.staticfiles import finders
from django.urls import reverse

from klynge.front.tests.reach import citing_candidate
from klynge.ground.process.tests import make as process

pytestmark = pytest.mark.django_db
ASKED = re.compile(r'<(?:link rel="(?:stylesheet|icon)" href|script[^>]* src|img[^>]* src)="([^"]+)"')


def weight(text):
    return len(brotli.compress(text.encode() if isinstance(text, str) else text))


def measure(client, url):
    page = client.get(url)
    asked = ASKED.findall(page.content.decode())
    total = weight(page.content)
    for address in asked:
        path = finders.find(address.removeprefix("/statisk/"))
        if path:
            with open(path, "rb") as file:
                total += weight(file.read())
        else:
            total += weight(b"".join(client.get(address)))  # a built file comes in pieces
    return total, 1 + len(asked)


@pytest.mark.parametrize("name", ["show", "voices", "about", "privacy", "accessibility"])
def test_a_page_of_text_keeps_its_budget(name, client, cast):
    process.process(cluster=cast.cluster)
    citing_candidate(cast)
    size, requests = measure(client, reverse(f"front:{name}", kwargs={"slug": cast.cluster.slug}))
    assert size < 60_000 and requests <= 6


def test_the_installations_front_page_keeps_its_budget(client, cast):
    size, requests = measure(client, "/")
    assert size < 60_000 and requests <= 6


@pytest.mark.parametrize(
    "name", ["show", "voices", "action_voices", "search", "about", "privacy", "accessibility"]
)
def test_no_public_page_sets_a_cookie_or_runs_another_script(name, client, cast):
    kwargs = {"thing": citing_candidate(cast).id} if name == "action_voices" else {}
    page = client.get(reverse(f"front:{name}", kwargs={"slug": cast.cluster.slug, **kwargs}))
    words = page.content.decode()
    assert page.status_code == 200 and not page.cookies
    assert "<style" not in words and " style=" not in words and "<script>" not in words


@pytest.mark.parametrize("name", ["show", "voices", "about", "privacy", "accessibility", "search"])
def test_every_page_is_there_in_english(name, client, cast):
    address = reverse(f"front:{name}", kwargs={"slug": cast.cluster.slug})
    page = client.get(f"/en{address}")
    assert page.status_code == 200 and '<html lang="en">' in page.content.decode()


def test_a_cluster_that_is_not_public_has_no_front_page(client, client_for, cast):
    cast.cluster.is_public = False
    cast.cluster.save()
    address = reverse("front:show", kwargs={"slug": cast.cluster.slug})
    assert client.get(address).status_code == 404
    assert client_for(cast.erik).get(address).status_code == 404
    assert client_for(cast.anna).get(address).status_code == 200


def test_search_finds_within_the_cluster_alone(client, cast):
    citing_candidate(cast)
    here = client.get(reverse("front:search", kwargs={"slug": cast.cluster.slug}), {"ord": "mødes"})
    there = client.get(reverse("front:search", kwargs={"slug": cast.other.slug}), {"ord": "mødes"})
    assert "1 fund" in here.content.decode() and "Vi fandt ikke noget" in there.content.decode()
    assert here["Cache-Control"] == "no-store"


def test_machines_are_told_what_is_public(client, cast):
    assert "Sitemap:" in client.get("/robots.txt").content.decode()
    assert f"/{cast.cluster.slug}/</loc>" in client.get("/sitemap.xml").content.decode()
