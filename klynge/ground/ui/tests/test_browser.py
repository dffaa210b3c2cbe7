"""The styleguide and every frame in a real browser: nothing for axe to find, nothing wider than the screen."""

from pathlib import Path

import axe_core_python
import pytest

from e2e import chromium
from klynge.ground.ui import examples

AXE = (Path(axe_core_python.__file__).parent / "axe.min.js").read_text()
RULES = "['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']"
PAGES = ["", *[f"{name}/" for name in examples.FRAMES]]
WIDER = "document.documentElement.scrollWidth - innerWidth"

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


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_axe_finds_nothing(live_server, browser, width, scheme):
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True, locale="da-DK"
    )
    page, found = context.new_page(), []
    for address in PAGES:
        page.goto(f"{live_server.url}/styleguide/{address}")
        page.evaluate(AXE)
        result = page.evaluate(f"axe.run(document, {{runOnly: {RULES}}})")
        found += [(address, one["id"], one["nodes"][0]["html"]) for one in result["violations"]]
    context.close()
    assert not found


def test_nothing_is_wider_than_a_small_phone(live_server, browser):
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    too_wide = []
    for address in PAGES:
        page.goto(f"{live_server.url}/styleguide/{address}")
        if page.evaluate(WIDER) > 0:
            too_wide.append(address)
    context.close()
    assert not too_wide


def test_the_menu_opens_on_a_phone_without_scripts(live_server, browser):
    context = browser.new_context(viewport={"width": 390, "height": 800}, java_script_enabled=False)
    page = context.new_page()
    for address, link in (("forside/", "Kalender"), ("arbejdsrum/", "Tidsplan")):
        page.goto(f"{live_server.url}/styleguide/{address}")
        assert not page.get_by_role("link", name=link, exact=True).is_visible()
        page.get_by_text("Menu", exact=True).click()
        assert page.get_by_role("link", name=link, exact=True).is_visible()
    context.close()


def test_the_policy_of_safety_stops_nothing_of_ours(live_server, browser):
    context = browser.new_context()
    page, said = context.new_page(), []
    page.on("console", lambda message: said.append(message.text))
    for address in PAGES:
        page.goto(f"{live_server.url}/styleguide/{address}")
    context.close()
    assert not [text for text in said if "Content Security Policy" in text or "Error" in text]


def test_a_lost_connection_is_told_in_words(live_server, browser):
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{live_server.url}/styleguide/spoergsmaal/")
    context.set_offline(True)
    page.get_by_text("ingen forbindelse").wait_for(state="visible", timeout=5000)
    context.set_offline(False)
    page.get_by_text("ingen forbindelse").wait_for(state="hidden", timeout=5000)
    context.close()
