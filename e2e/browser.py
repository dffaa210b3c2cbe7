"""One browser for every journey, pages of a phone, a desk or without scripts, and what axe and the width say."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import axe_core_python
import pytest

from e2e import chromium

AXE = (Path(axe_core_python.__file__).parent / "axe.min.js").read_text()
RULES = "['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']"
WIDER = "document.documentElement.scrollWidth - innerWidth"
PLAIN = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    path = chromium.find()
    if path is None:
        pytest.skip("no Chromium here: python -m e2e.chromium")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=chromium.FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def new_page(browser: Any) -> Iterator[Callable[..., Any]]:
    """A page of its own visitor: `new_page(width=390, scripts=True, scheme="light")`."""
    contexts = []

    def make(width: int = 390, height: int = 844, scripts: bool = True, scheme: str = "light") -> Any:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            java_script_enabled=scripts,
            bypass_csp=True,
            color_scheme=scheme,
            locale="da-DK",
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        return page

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def site(live_server: Any, settings: Any) -> str:
    """The address of a server on the test's own database; passkeys refuse a bare IP address.

    Django's test server finds static files by their plain names alone.
    """
    settings.STORAGES = {**settings.STORAGES, "staticfiles": PLAIN}
    return str(live_server.url).replace("127.0.0.1", "localhost")


def flaws(page: Any) -> list[tuple[str, str, str]]:
    """What axe finds on the page, and whether it is wider than the screen."""
    page.evaluate(AXE)
    found = page.evaluate(f"axe.run(document, {{runOnly: {RULES}}})")["violations"]
    wide = [(page.url, "wider than the screen", "")] if page.evaluate(WIDER) > 0 else []
    return [(page.url, one["id"], one["nodes"][0]["html"][:160]) for one in found] + wide
