"""Where the browser is that the journeys use; `python -m e2e.chromium` installs one where it may."""

import os
import shutil
import subprocess
import sys

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"


def find() -> str | None:
    """The path of an installed Chromium (KLYNGE_CHROMIUM first, then the machine's, then Playwright's)."""
    candidates = [os.environ.get("KLYNGE_CHROMIUM"), *map(shutil.which, NAMES), MAC, _playwrights()]
    return next((path for path in candidates if path and os.path.exists(path)), None)


def install() -> str | None:
    """Install one: with apt as root, else with Playwright's own installer. The path, or None."""
    if os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get"):
        _run("apt-get", "update", "-qq")
        _run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium")
    if not find():
        _run(sys.executable, "-m", "playwright", "install", "chromium")
    return find()


def _playwrights() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def _run(*command: str) -> None:
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    if not (find() or install()):
        sys.exit(
            "The browser journeys need Chromium: sudo apt-get install chromium (Debian), "
            "brew install --cask google-chrome (macOS), or set KLYNGE_CHROMIUM to its path."
        )
