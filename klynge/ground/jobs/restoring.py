"""Putting a backup back. The old data leave first when all of the new have been unpacked and checked."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection, connections

from klynge import keys
from klynge.ground.jobs import archive, upkeep


def restore(source: Path, *, replace: bool) -> archive.Contents:
    """Put the backup back, bring the database up to date and replay erasures; what it held."""
    if not replace and not is_empty():
        raise CommandError(f"{keys.data_folder()} holds an installation already. To replace it: --replace")
    folder = keys.data_folder() / ".restoring"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    carried = {} if is_empty() else {name: one.take() for name, one in upkeep.carried().items()}
    try:
        contents = archive.unpack(source, folder)
        if contents.database != connection.vendor:
            raise CommandError(
                f"The backup is of {contents.database}, but the installation uses {connection.vendor}."
            )
        _put_in_place(folder)
    except archive.Broken as error:
        raise CommandError(str(error)) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    # A new process, for this one has read its settings with the keys that were replaced.
    command = [sys.executable, "-m", "klynge", "restore", "--finish"]
    subprocess.run(command, input=json.dumps(carried), text=True, check=True)
    return contents


def finish(said: str) -> None:
    """The second half, with the keys that came back: migrations, then what was carried past the archive."""
    call_command("migrate", verbosity=0)
    given = json.loads(said)
    for name, one in upkeep.carried().items():
        if name in given:
            one.give(given[name])


def is_empty() -> bool:
    """Whether nothing has been put in the database yet."""
    return not connection.introspection.table_names()


def _put_in_place(folder: Path) -> None:
    home = keys.data_folder()
    connections.close_all()
    if connection.vendor == "postgresql":
        archive.run_postgres(
            "pg_restore", "--clean", "--if-exists", "--no-owner", "--exit-on-error", "--single-transaction",
            f"--dbname={connection.settings_dict['NAME']}", str(folder / archive.DATABASE),
        )  # fmt: skip
    else:
        _place_sqlite(folder / archive.DATABASE, Path(connection.settings_dict["NAME"]))
    for path in sorted(home.rglob("*"), reverse=True):
        _remove(path, path.relative_to(home).as_posix())
    new = folder / "data"
    for path in sorted(new.rglob("*")):
        if path.is_file():
            goal = home / path.relative_to(new)
            goal.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.replace(goal)


def _place_sqlite(copy: Path, database: Path) -> None:
    for ending in ("-wal", "-shm"):  # of the old database; they would be played into the new one
        database.with_name(database.name + ending).unlink(missing_ok=True)
    copy.chmod(0o600)
    copy.replace(database)


def _remove(path: Path, name: str) -> None:
    if path.is_file() and archive.belongs_in_backup(name):
        path.unlink()
