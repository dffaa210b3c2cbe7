"""A passkey made and used in a real browser; nothing for axe to find on the way, and nothing too wide."""

import pytest

from e2e.browser import flaws
from klynge.ground.people import changes
from klynge.ground.people.models import Person

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


def enter(page, base, person):
    page.goto(f"{base}/ind/link/" + changes.link_for(person).split("/ind/link/")[1])
    page.get_by_role("button", name="Log ind").click()
    page.wait_for_url("**/mine/")


def test_ones_own_pages_have_nothing_for_axe_to_find(site, new_page):
    base, page = site, new_page(width=320)
    person = Person.objects.create(email="anna@eksempel.dk", name="Anna Kirkegaard", phone="23456789")
    page.goto(f"{base}/ind/")
    found = flaws(page)
    enter(page, base, person)
    for address in PAGES:
        page.goto(f"{base}/mine/{address}")
        found += flaws(page)
    assert not found


def test_a_passkey_is_made_and_signs_in(site, new_page):
    base, page = site, new_page(width=320)
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
