"""Bytes, requests and server time of the pages in `budgets.PAGES`, in a browser that has never been there."""

import contextlib
import os
import sys
import time
import urllib.request
from dataclasses import dataclass, field

import brotli

from bench import home
from bench.budgets import PAGES, Page
from e2e import chromium

TEXTS = ("text/", "application/javascript", "application/json", "image/svg")
TIMES = 30


@dataclass
class Cost:
    """What a page cost."""

    bytes: int = 0
    script_bytes: int = 0
    requests: int = 0
    milliseconds: float = 0.0
    strangers: list[str] = field(default_factory=list)

    def exceeds(self, page: Page) -> list[str]:
        budget = page.budget
        pairs = [
            ("bytes", self.bytes, budget.bytes),
            ("bytes of script", self.script_bytes, budget.script_bytes),
            ("requests", self.requests, budget.requests),
            ("ms", round(self.milliseconds), budget.milliseconds),
        ]
        said = [f"{got} {what} of {most}" for what, got, most in pairs if got > most]
        return said + [f"asks a stranger: {host}" for host in self.strangers]


def main() -> int:
    from playwright.sync_api import sync_playwright

    home.build()
    addresses, sessions = prepare()
    path = chromium.find()
    exceeding = 0
    with home.served() as root, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=chromium.FLAGS)
        print(f"{'page':28}{'kB':>7}{'script':>8}{'requests':>10}{'p95 ms':>8}")
        for page in PAGES:
            if page.address not in addresses:
                print(f"{page.address:28} no such page")
                exceeding += 1
                continue
            cost = measure(browser, root, addresses[page.address], sessions.get(page.role))
            said = cost.exceeds(page)
            exceeding += bool(said)
            sizes = f"{cost.bytes / 1000:7.1f}{cost.script_bytes / 1000:8.1f}"
            print(
                f"{page.address:28}{sizes}{cost.requests:10}{cost.milliseconds:8.0f}  {'; '.join(said)}",
                flush=True,
            )
        browser.close()
    print(f"{exceeding} of {len(PAGES)} exceed their budget" if exceeding else "all within their budgets")
    return 1 if exceeding else 0


def prepare() -> tuple[dict[str, str], dict[str, str]]:
    """The path of each page, and a session for each role, read from the demonstration."""
    os.environ["KLYNGE_DATA"] = str(home.DATA)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "klynge.settings")
    import django

    django.setup()
    from django.urls import NoReverseMatch, reverse

    from klynge.ground.clusters.models import Cluster

    cluster = Cluster.objects.order_by("started_on").last()
    addresses = {}
    for page in PAGES:
        with contextlib.suppress(NoReverseMatch):
            addresses[page.address] = reverse(page.address, args=[cluster.slug] if page.in_cluster else [])
    return addresses, {role: sign_in(role) for role in {page.role for page in PAGES} - {""}}


def sign_in(role: str) -> str:
    """The cookie of somebody who holds the role and has passed both factors."""
    from django.conf import settings
    from django.test import Client

    from klynge.ground.clusters.models import Role

    client = Client()
    person = Role.objects.filter(kind=Role.Kind[role.upper()]).order_by("starts_on")[0].person
    client.force_login(person, backend=settings.AUTHENTICATION_BACKENDS[0])
    session = client.session
    session["demo_both_factors"] = True
    session.save()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}"


def measure(browser, root: str, path: str, cookie: str | None) -> Cost:
    """One first visit in a browser, then many plain requests for the time."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    if cookie:
        name, value = cookie.split("=", 1)
        context.add_cookies([{"name": name, "value": value, "url": root}])
    responses = []
    visit = context.new_page()
    visit.on("response", responses.append)
    visit.goto(root + path, wait_until="networkidle")
    cost = Cost(requests=len(responses), milliseconds=server_time(root + path, cookie))
    for response in responses:
        if not response.url.startswith((root, "data:")):
            cost.strangers.append(response.url)
        size = sent(response)
        cost.bytes += size
        if "javascript" in response.headers.get("content-type", ""):
            cost.script_bytes += size
    context.close()
    return cost


def sent(response) -> int:
    """Headers and body as they go over the line when what can be is packed with brotli."""
    headers = sum(len(name) + len(value) + 4 for name, value in response.headers.items())
    if 300 <= response.status < 400:
        return headers
    body = response.body()
    if response.headers.get("content-type", "").startswith(TEXTS):
        static = "immutable" in response.headers.get("cache-control", "")
        body = brotli.compress(body, quality=11 if static else 5)
    return headers + len(body)


def server_time(address: str, cookie: str | None) -> float:
    """The 95th percentile in milliseconds, warm."""
    taken = []
    for _ in range(TIMES + 3):
        request = urllib.request.Request(address, headers={"Cookie": cookie} if cookie else {})
        begun = time.perf_counter()
        with urllib.request.urlopen(request, timeout=30) as answer:
            answer.read()
        taken.append((time.perf_counter() - begun) * 1000)
    return sorted(taken[3:])[int(TIMES * 0.95)]


if __name__ == "__main__":
    sys.exit(main())
