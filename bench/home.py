"""A demonstration to measure on, served by the production server on a free port."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "build" / "bench"
KLYNGE = [sys.executable, "-m", "klynge"]


def environment() -> dict[str, str]:
    return {**os.environ, "KLYNGE_DATA": str(DATA)}


def build() -> None:
    """Build the demonstration if it is not there."""
    if not (DATA / "demo.json").exists():
        print(f"Building a demonstration in {DATA} …", flush=True)
        subprocess.run(
            [*KLYNGE, "demo", "--no-serve"], env=environment(), check=True, stdout=subprocess.DEVNULL
        )


@contextmanager
def served() -> Iterator[str]:
    """The address at which it is served."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port = asked.getsockname()[1]
    command = [*KLYNGE, "serve", "--port", str(port)]
    process = subprocess.Popen(command, env=environment(), stdout=subprocess.DEVNULL)
    try:
        wait_for(f"http://localhost:{port}/sundhed/")
        yield f"http://localhost:{port}"
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)


def wait_for(address: str, seconds: float = 60) -> float:
    """Seconds until the address answers that all is well."""
    begun = time.monotonic()
    while time.monotonic() - begun < seconds:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return time.monotonic() - begun
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)
    raise TimeoutError(address)
