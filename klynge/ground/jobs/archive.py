"""A backup: one consistent archive of database, files and keys, with the hash of each.

The database is copied first: files are only ever added under new names, so each file a row names is there.
What must not come back (the link keys of rounds) is left out: see `upkeep.survives_restore`.
"""

import hashlib
import io
import json
import os
import sqlite3
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

import klynge
from klynge import clock, keys
from klynge.ground.jobs import upkeep

MANIFEST = "manifest.json"
DATABASE = "database"
NOT_DATA = {"in-use.lock", ".restoring", "static", "styles"}  # made anew, or of the moment


class Broken(Exception):
    """The archive is not one of ours, or not whole."""


@dataclass(frozen=True)
class Contents:
    """What a backup holds."""

    made_at: str
    version: str
    database: str
    files: dict[str, str]


def back_up(target: Path) -> Contents:
    """Write the archive; it replaces nothing until it is whole, and only its owner may read it."""
    with tempfile.TemporaryDirectory(dir=keys.data_folder(), prefix=".backup-") as folder:
        copy = Path(folder) / DATABASE
        copy_database(copy)
        unfinished = target.with_name(target.name + ".unfinished")
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with (
            os.fdopen(descriptor, "wb") as file,
            tarfile.open(fileobj=file, mode="w:gz", compresslevel=3) as tar,
        ):
            hashes = {name: _add(tar, path, name) for name, path in [(DATABASE, copy), *_data_files()]}
            contents = Contents(clock.now().isoformat(), klynge.__version__, connection.vendor, hashes)
            _add_text(tar, MANIFEST, json.dumps(vars(contents), indent=1))
        unfinished.replace(target)
    return contents


def copy_database(target: Path) -> None:
    """One moment's picture of the database while it is in use."""
    if connection.vendor == "postgresql":
        run_postgres("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={target}")
        return
    connection.ensure_connection()
    copy = sqlite3.connect(target)
    try:
        connection.connection.backup(copy)
    finally:
        copy.close()


def run_postgres(program: str, *arguments: str) -> None:
    """One of PostgreSQL's own programs against our database; the password goes in the environment, not in sight."""
    at: dict[str, Any] = settings.DATABASES["default"]
    names = {
        "PGHOST": "HOST",
        "PGPORT": "PORT",
        "PGUSER": "USER",
        "PGPASSWORD": "PASSWORD",
        "PGDATABASE": "NAME",
    }
    known = {variable: str(at[name]) for variable, name in names.items() if at.get(name)}
    subprocess.run([program, *arguments], env={**os.environ, **known}, check=True)


def _data_files() -> Iterator[tuple[str, Path]]:
    folder = keys.data_folder()
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not path.is_symlink() and belongs_in_backup(name):
            yield f"data/{name}", path


def belongs_in_backup(name: str) -> bool:
    """By path in the data folder."""
    survives = any(name == kept or name.startswith(f"{kept}/") for kept in upkeep.survivors())
    return (
        not survives
        and name.split("/", maxsplit=1)[0] not in NOT_DATA
        and not name.startswith(("klynge.sqlite3", ".backup-"))
    )


def _add(tar: tarfile.TarFile, path: Path, name: str) -> str:
    digest = _digest(path)
    tar.add(path, arcname=name, recursive=False)
    return digest


def _add_text(tar: tarfile.TarFile, name: str, text: str) -> None:
    data = text.encode()
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = len(data), 0o600
    tar.addfile(entry, io.BytesIO(data))


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def unpack(archive: Path, folder: Path) -> Contents:
    """Unpack into an empty folder and compare every hash; raises Broken before anything is replaced."""
    try:
        with tarfile.open(archive) as tar:
            tar.extractall(folder, filter="data")
        said = json.loads((folder / MANIFEST).read_text())
        contents = Contents(**said)
    except (OSError, tarfile.TarError, EOFError, ValueError, TypeError) as error:
        raise Broken(f"{archive} is not a backup made by klynge, or it is cut short.") from error
    found = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()} - {MANIFEST}
    wrong = sorted(found ^ set(contents.files))
    wrong += sorted(
        name for name in found & set(contents.files) if _digest(folder / name) != contents.files[name]
    )
    if wrong:
        raise Broken(f"{archive} is damaged: {', '.join(wrong[:5])}. Nothing was changed.")
    return contents
