"""`klynge serve`: the web server and one worker, each a child process that is started again when it dies."""

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from types import FrameType

logger = logging.getLogger("klynge.jobs")
FIRST_WAIT, LONGEST_WAIT = 1.0, 30.0
SOUND = 60.0  # a child that has lived so many seconds is well again
PATIENCE = 20.0  # seconds a child has to end by itself


class Child:
    """One child in a process group of its own, so that its children can be ended with it."""

    def __init__(self, *arguments: str) -> None:
        self.arguments = arguments
        self.process: subprocess.Popen[bytes] | None = None
        self.wait = FIRST_WAIT
        self.begun = 0.0
        self.start_at = 0.0

    def start(self) -> None:
        command = [sys.executable, "-m", "klynge", *self.arguments, "--lifeline"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True)
        self.begun = time.monotonic()

    def look_after(self) -> None:
        """Start it if it should run and does not, with longer pauses the oftener it dies."""
        if self.process is not None and self.process.poll() is not None:
            code, lived = self.process.returncode, time.monotonic() - self.begun
            self.wait = FIRST_WAIT if lived > SOUND else min(self.wait * 2, LONGEST_WAIT)
            self.start_at = time.monotonic() + self.wait
            logger.error("%s ended (%s); starting it again in %.0f s", self.arguments[0], code, self.wait)
            self.end_group(signal.SIGKILL)
            self.process = None
        if self.process is None and time.monotonic() >= self.start_at:
            self.start()

    def end_group(self, number: int) -> None:
        if self.process is not None:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, number)

    def stop(self) -> None:
        """Ask it to end; `finish` sees that it did."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()

    def finish(self, deadline: float) -> None:
        if self.process is None:
            return
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(max(0.1, deadline - time.monotonic()))
        self.end_group(signal.SIGKILL)
        self.process.wait()


def supervise(*, host: str, port: int, on_start: Callable[[], None] | None = None) -> None:
    """Run both until SIGTERM or SIGINT; `on_start` is called when both have been started."""
    children = [Child("web", "--host", host, "--port", str(port)), Child("worker")]
    stop = threading.Event()

    def told_to_stop(number: int, frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGTERM, told_to_stop)
    signal.signal(signal.SIGINT, told_to_stop)
    try:
        for child in children:
            child.start()
        if on_start:
            on_start()
        while not stop.wait(0.3):
            for child in children:
                child.look_after()
    finally:
        for child in children:
            child.stop()
        deadline = time.monotonic() + PATIENCE
        for child in children:
            child.finish(deadline)
