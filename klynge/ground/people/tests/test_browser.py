"""A passkey made and used in a real browser; nothing for axe to find on the way, and nothing too wide."""

from pathlib import Path

import axe_core_python
import pytest

from e2e import chromium
from klynge.ground.people import changes
from klynge.ground.people.models import Person

AXE = (Path(axe_core_python.__file__).parent / "axe.min.js").read_text()
RULES = "['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']"
WIDER = "document.documentElement.scrollWidth - innerWidth"
KEY = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
PAGES = ("", "oplysninger/", "sikkerhed/", "steder/", "data/", "mail/", "sikkerhed/app/", "sikkerhed/noegle/")

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("ignore")]


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright

    path = chromium.find()
    if path is None:
        pytest.skip("no Chromium here: python -m e2e.chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=chromium.FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser, live_server, settings):
    # The test server finds files by their plain names alone; with hashed ones pages would come without style and script.
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    context = browser.new_context(viewport={"width": 320, "height": 800}, bypass_csp=True, locale="da-DK")
    page = context.new_page()
    page.set_default_timeout(8000)
    yield page
    context.close()


def enter(page, base, person):
    page.goto(f"{base}/ind/link/" + changes.link_for(person).split("/ind/link/")[1])
    page.get_by_role("button", name="Log ind").click()
    page.wait_for_url("**/mine/")


def flaws(page):
    page.evaluate(AXE)
    found = page.evaluate(f"axe.run(document, {{runOnly: {RULES}}})")["violations"]
    wide = [("too wide", page.url)] if page.evaluate(WIDER) > 0 else []
    return [(page.url, one["id"], one["nodes"][0]["html"]) for one in found] + wide


def test_ones_own_pages_have_nothing_for_axe_to_find(live_server, page):
    base = live_server.url.replace("127.0.0.1", "localhost")
    person = Person.objects.create(email="anna@eksempel.dk", name="Anna Kirkegaard", phone="23456789")
    page.goto(f"{base}/ind/")
    found = flaws(page)
    enter(page, base, person)
    for address in PAGES:
        page.goto(f"{base}/mine/{address}")
        found += flaws(page)
    assert not found


def test_a_passkey_is_made_and_signs_in(live_server, page):
    base = live_server.url.replace("127.0.0.1", "localhost")
    person = Person.objects.create(email="anna@eksempel.dk", name="Anna")
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})
    enter(page, base, person)
    page.goto(f"{base}/mine/sikkerhed/noegle/")
    page.get_by_role("button", name="Lav nøglen").click()
    page.wait_for_url("**/noedkoder/")
    page.context.clear_cookies()
    page.goto(f"{base}/ind/")
    page.get_by_role("button", name="Log ind med adgangsnøgle").click()
    page.wait_for_url("**/mine/")
    page.goto(f"{base}/mine/sikkerhed/")
    assert "beskyttet af to ting" in page.content()
