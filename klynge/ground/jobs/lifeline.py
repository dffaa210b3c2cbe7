"""A child that outlives its supervisor is an orphan nobody stops; so it holds on to a line."""

import os
import signal
import threading


def hold() -> None:
    """End this process when its standard input does: the supervisor holds the other end and never writes."""
    threading.Thread(target=_watch, daemon=True, name="lifeline").start()


def _watch() -> None:
    while os.read(0, 1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
