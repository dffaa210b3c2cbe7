"""The whole demonstration in a real browser: every page each role finds in its menus, on a phone and at a desk."""

import subprocess
from urllib.parse import urljoin, urlparse

import pytest

from e2e.browser import flaws

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("ignore"), pytest.mark.xdist_group("demo")]
LEFT_OUT = (
    "/ud/",
    ".ics",
    ".atom",
    ".pdf",
    ".csv",
    ".json",
    ".xml",
    "/api/",
    "#",
    "tel:",
    "mailto:",
    "/billede/",
)
PUBLIC = ["/", "/fjordlandet/", "/demo/"]


def links(page) -> list[str]:
    """Addresses of the same site that the page links to."""
    base = page.url
    found = page.eval_on_selector_all("a[href]", "all => all.map(a => a.getAttribute('href'))")
    whole = [
        urljoin(base, href).split("#")[0] for href in found if not any(part in href for part in LEFT_OUT)
    ]
    return [address for address in dict.fromkeys(whole) if urlparse(address).netloc == urlparse(base).netloc]


def one_of_each(addresses: list[str]) -> list[str]:
    """One address of each shape: ids, numbers and queries differ, pages do not."""
    shapes: dict[tuple[str, ...], str] = {}
    for address in addresses:
        parts = urlparse(address).path.strip("/").split("/")
        shape = tuple("*" if len(part) > 24 or part.isdigit() else part for part in parts)
        shapes.setdefault(shape, address.split("?")[0])
    return list(shapes.values())


def walk(page, starts: list[str], inside: str, most: int) -> tuple[list[str], list[tuple[str, str, str]]]:
    """Follow links breadth first within `inside`; the pages seen and their flaws."""
    queue, seen, found = list(starts), [], []
    while queue and len(seen) < most:
        address = queue.pop(0)
        response = page.goto(address)
        if response is None or "text/html" not in response.headers.get("content-type", ""):
            continue
        if response.status != 200:
            found.append((address, f"answered {response.status}", ""))
            continue
        seen.append(address)
        found += flaws(page)
        inner = [link for link in links(page) if inside in urlparse(link).path]
        queue = [a for a in one_of_each([*seen, *queue, *inner]) if a not in seen]
    return seen, found


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_the_public_pages(demo, new_page, width, scheme):
    page = new_page(width=width, scheme=scheme)
    seen, found = walk(page, [demo.url + path for path in PUBLIC], "/fjordlandet/", most=45)
    assert not found
    assert len(seen) > 20


def test_the_public_pages_in_english(demo, new_page):
    page = new_page(width=390)
    seen, found = walk(page, [f"{demo.url}/en/", f"{demo.url}/en/fjordlandet/"], "/en/fjordlandet/", most=20)
    assert not found
    assert len(seen) > 15


def test_each_role_finds_its_way_and_axe_finds_nothing(demo, new_page):
    found = []
    for number, door in enumerate(demo.doors):
        page = new_page(width=1280 if number % 2 else 390)
        page.goto(demo.url + door["path"])
        page.locator("main button").first.click()
        page.wait_for_load_state()
        inside = "/sekretariat/" if "/sekretariat/" in page.url else "/arbejdsrum/"
        seen, flawed = walk(
            page, [page.url], inside, most=12 if number else 45
        )  # coordinators find everything
        found += [(door["role"], *flaw) for flaw in flawed]
        assert len(seen) > 1, door
    assert not found


def test_pages_work_without_scripts(demo, new_page):
    page = new_page(scripts=False)
    for path in PUBLIC:
        assert page.goto(demo.url + path).status == 200
        assert page.get_by_role("heading", level=1).count() == 1


def test_the_strategy_plans_pdf_is_there_and_tagged(demo):
    from pypdf import PdfReader

    reader = PdfReader(demo.pdf)
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].lower().startswith("da")
    assert len(reader.pages) >= 12
    assert subprocess.run(["head", "-c", "5", demo.pdf], capture_output=True, check=True).stdout == b"%PDF-"
