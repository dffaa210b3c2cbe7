"""The styleguide and every frame in a real browser: nothing for axe to find, nothing wider than the screen."""

import pytest

from e2e.browser import WIDER, flaws
from klynge.ground.ui import examples

PAGES = ["", *[f"{name}/" for name in examples.FRAMES]]

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("ignore")]


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_axe_finds_nothing(site, new_page, width, scheme):
    page, found = new_page(width=width, scheme=scheme), []
    for address in PAGES:
        page.goto(f"{site}/styleguide/{address}")
        found += flaws(page)
    assert not found


def test_nothing_is_wider_than_a_small_phone(site, new_page):
    page, too_wide = new_page(width=320, height=700), []
    for address in PAGES:
        page.goto(f"{site}/styleguide/{address}")
        if page.evaluate(WIDER) > 0:
            too_wide.append(address)
    assert not too_wide


def test_the_menu_opens_on_a_phone_without_scripts(site, browser):
    context = browser.new_context(viewport={"width": 390, "height": 800}, java_script_enabled=False)
    page = context.new_page()
    for address, link in (("forside/", "Kalender"), ("arbejdsrum/", "Tidsplan")):
        page.goto(f"{site}/styleguide/{address}")
        assert not page.get_by_role("link", name=link, exact=True).is_visible()
        page.get_by_text("Menu", exact=True).click()
        assert page.get_by_role("link", name=link, exact=True).is_visible()
    context.close()


def test_the_policy_of_safety_stops_nothing_of_ours(site, browser):
    context = browser.new_context()
    page, said = context.new_page(), []
    page.on("console", lambda message: said.append(message.text))
    for address in PAGES:
        page.goto(f"{site}/styleguide/{address}")
    context.close()
    assert not [text for text in said if "Content Security Policy" in text or "Error" in text]


def test_a_lost_connection_is_told_in_words(site, browser):
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{site}/styleguide/spoergsmaal/")
    context.set_offline(True)
    page.get_by_text("ingen forbindelse").wait_for(state="visible", timeout=5000)
    context.set_offline(False)
    page.get_by_text("ingen forbindelse").wait_for(state="hidden", timeout=5000)
    context.close()
