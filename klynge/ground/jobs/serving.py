"""Serving an installation: what must hold before it starts, and that only one does."""

import fcntl
import socket
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

from django.conf import settings
from django.core.management.base import CommandError
from django.db import connections

from klynge import keys
from klynge.ground.jobs import queries
from klynge.ground.jobs.supervisor import supervise


def serve(*, host: str = "127.0.0.1", port: int = 8000, on_start: Callable[[], None] | None = None) -> None:
    """Serve until told to stop. Refuses when migrations are missing, the port is taken or it is served already."""
    missing = queries.missing_migrations()
    if missing:
        raise CommandError(f"The database lacks {len(missing)} migrations. Run: klynge migrate")
    if not port_is_free(host, port):
        raise CommandError(f"Port {port} on {host} is taken. Choose another: klynge serve --port {port + 1}")
    connections.close_all()
    with only_one():
        supervise(host=host, port=port, on_start=on_start)


@contextmanager
def only_one() -> Iterator[None]:
    """Hold the data folder for as long as it is served, restored or has its keys rotated."""
    with (keys.data_folder() / "in-use.lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise CommandError(f"{keys.data_folder()} is in use: stop the server first.") from error
        yield


def port_is_free(host: str, port: int) -> bool:
    with closing(socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)) as asked:
        asked.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            asked.bind((host, port))
        except OSError:
            return False
    return True


def run_web(*, host: str, port: int) -> None:
    """The web server alone. SQLite has one writer: one worker with four threads was the steadiest."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    workers, threads = (2, 2) if settings.DATABASE_URL else (1, 4)
    Granian(
        "klynge.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=threads,
        websockets=False,
        log_access=False,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
        workers_kill_timeout=5,
    ).serve()
