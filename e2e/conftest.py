"""A whole demonstration, built and served as `make demo` does; once for all journeys that only look."""

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass
class Demo:
    """Where it is served, the doors of its roles, and the strategy plan's PDF."""

    url: str
    doors: list[dict[str, str]]
    pdf: str


@pytest.fixture(scope="session")
def demo() -> Iterator[Demo]:
    with tempfile.TemporaryDirectory(prefix="klynge-e2e-") as folder:
        port = _free_port()
        surroundings = {
            **os.environ,
            "KLYNGE_DATA": folder,
            "KLYNGE_URL": f"http://localhost:{port}",
            "DJANGO_SETTINGS_MODULE": "klynge.settings",
        }
        surroundings.pop("DATABASE_URL", None)
        klynge = [sys.executable, "-m", "klynge"]
        built = subprocess.run(
            [*klynge, "demo", "--no-serve"], env=surroundings, capture_output=True, text=True, check=False
        )
        assert built.returncode == 0, built.stdout[-2000:] + built.stderr[-4000:]
        server = subprocess.Popen(
            [*klynge, "serve", "--port", str(port)], env=surroundings, stdout=subprocess.DEVNULL
        )
        try:
            _wait_for(f"http://localhost:{port}/sundhed/")
            links = json.loads((Path(folder) / "demo.json").read_text())["links"]
            doors = [{**door, "path": f"/demo/ind/{token}/"} for token, door in links.items()]
            yield Demo(f"http://localhost:{port}", doors, built.stdout.strip().splitlines()[-1])
        finally:
            server.terminate()
            server.wait(timeout=30)


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _wait_for(address: str, seconds: int = 60) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            urllib.request.urlopen(address, timeout=5)
        except OSError:
            time.sleep(0.3)
        else:
            return
    raise AssertionError(f"{address} did not answer")
