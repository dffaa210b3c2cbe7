"""What an installation lacks, in plain words with what to do."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.core.mail import get_connection
from django.db import DatabaseError

from klynge import keys
from klynge.ground.jobs import queries
from klynge.ground.jobs.announcing import announcements


@dataclass(frozen=True)
class Found:
    """A fault stops safe running; a note is something to do."""

    text: str
    is_fault: bool = False


def look_over() -> list[Found]:
    """Everything that is worth a word, faults first."""
    found = [*_data_folder(), *_address(), *_mail(), *_database()]
    return sorted(found, key=lambda one: not one.is_fault)


def _data_folder() -> Iterator[Found]:
    folder = keys.data_folder()
    if not os.access(folder, os.W_OK):
        yield Found(f"{folder} cannot be written to: give it to the user that runs klynge.", True)
    for path in [keys.key_folder(), *keys.key_folder().rglob("*.key")]:
        if stat.S_IMODE(path.stat().st_mode) & 0o077:
            yield Found(f"{path} can be read by others: chmod -R go-rwx {keys.key_folder()}", True)
    if not (settings.STATIC_ROOT / "staticfiles.json").exists():
        yield Found("Styles and scripts are not built: make install (or klynge collectstatic).")


def _address() -> Iterator[Found]:
    if settings.DEMO:
        return
    if settings.KLYNGE_URL.startswith("http://localhost"):
        yield Found("Only this machine can reach it: set KLYNGE_URL to the address people will use.")
    elif not settings.KLYNGE_URL.startswith("https://"):
        yield Found("KLYNGE_URL is not https: codes and sign-ins would travel in the open.", True)
    if settings.DEBUG:
        yield Found("KLYNGE_DEBUG is on: errors show the inside to everyone.", True)


def _mail() -> Iterator[Found]:
    if settings.KLYNGE_MAIL_OFF:
        yield Found("Mail is kept in the outbox and not sent (KLYNGE_MAIL_OFF, or a demonstration).")
        return
    try:
        connection = get_connection(timeout=5)
        connection.open()
        connection.close()
    except OSError as error:
        where = f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT}"
        yield Found(
            f"The mail server {where} does not answer ({type(error).__name__}): set KLYNGE_SMTP_HOST."
        )


def _database() -> Iterator[Found]:
    try:
        missing = queries.missing_migrations()
        if missing:
            yield Found(f"The database lacks {len(missing)} migrations: klynge migrate")
            return
        if not queries.worker_is_alive():
            yield Found(
                "No worker has given a sign of life for ten minutes: klynge serve (or klynge worker)."
            )
        yield from (Found(words) for words in announcements())
        for job in queries.failing():
            yield Found(f"The job {job.name} failed last: {job.last_error}")
    except DatabaseError as error:
        yield Found(f"The database does not answer ({type(error).__name__}): see DATABASE_URL.", True)
