"""Backup and restore as the commands do them, in data folders of their own, on the database of this run."""

import os
import subprocess
import sys
import tarfile
from pathlib import Path

import psycopg
import pytest

PROGRAM = [sys.executable, "-m", "klynge"]
URL = os.environ.get("DATABASE_URL", "")


def klynge(home, *arguments):
    return subprocess.run(
        [*PROGRAM, *arguments], env=home, capture_output=True, text=True, timeout=120, check=False
    )


@pytest.fixture
def home(tmp_path, request):
    """An installation with one row, one file, one key of a round and one list that survives."""
    folder = tmp_path / "data"
    environment = {**os.environ, "KLYNGE_DATA": str(folder), "KLYNGE_MAIL_OFF": "1"}
    if URL:
        name = f"backup_{os.environ.get('PYTEST_XDIST_WORKER', 'gw0')}"
        with psycopg.connect(URL, autocommit=True) as server:
            server.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
            server.execute(f"CREATE DATABASE {name}")
        environment["DATABASE_URL"] = URL.replace("/postgres?", f"/{name}?")
    done = klynge(environment, "migrate", "--verbosity", "0")
    assert done.returncode == 0, done.stderr
    (folder / "files").mkdir()
    (folder / "files" / "picture").write_bytes(b"a picture")
    (folder / "keys" / "rounds").mkdir()
    (folder / "keys" / "rounds" / "one.key").write_text("ab" * 32)
    klynge(environment, "worker", "--once")
    return environment


def data(home):
    return Path(home["KLYNGE_DATA"])


def test_what_is_backed_up_comes_back(home, tmp_path):
    target = tmp_path / "backup.tgz"
    assert klynge(home, "backup", str(target)).returncode == 0
    assert target.stat().st_mode & 0o077 == 0
    key = (data(home) / "keys" / "session.key").read_text()
    (data(home) / "files" / "picture").write_bytes(b"spoiled")
    (data(home) / "files" / "later").write_bytes(b"added later")
    done = klynge(home, "restore", str(target), "--replace")
    assert done.returncode == 0, done.stderr
    assert (data(home) / "files" / "picture").read_bytes() == b"a picture"
    assert not (data(home) / "files" / "later").exists()
    assert (data(home) / "keys" / "session.key").read_text() == key
    assert "worker alive: yes" in klynge(home, "health").stdout


def test_the_link_key_of_a_round_is_in_no_backup_and_stays_through_a_restore(home, tmp_path):
    target = tmp_path / "backup.tgz"
    klynge(home, "backup", str(target))
    with tarfile.open(target) as tar:
        assert not [name for name in tar.getnames() if "rounds" in name]
    assert klynge(home, "restore", str(target), "--replace").returncode == 0
    assert (data(home) / "keys" / "rounds" / "one.key").exists()


def test_an_installation_in_use_is_not_replaced_unasked(home, tmp_path):
    target = tmp_path / "backup.tgz"
    klynge(home, "backup", str(target))
    done = klynge(home, "restore", str(target))
    assert done.returncode == 1
    assert "--replace" in done.stderr


def test_a_damaged_backup_changes_nothing(home, tmp_path):
    target = tmp_path / "backup.tgz"
    klynge(home, "backup", str(target))
    folder = tmp_path / "opened"
    with tarfile.open(target) as tar:
        tar.extractall(folder, filter="data")
    (folder / "data" / "files" / "picture").write_bytes(b"tampered with")
    with tarfile.open(target, "w:gz") as tar:
        tar.add(folder, arcname=".")
    (data(home) / "files" / "picture").write_bytes(b"as it is now")
    done = klynge(home, "restore", str(target), "--replace")
    assert done.returncode == 1
    assert "damaged" in done.stderr
    assert (data(home) / "files" / "picture").read_bytes() == b"as it is now"
    assert not (data(home) / ".restoring").exists()


def test_half_a_backup_is_refused(home, tmp_path):
    target = tmp_path / "backup.tgz"
    klynge(home, "backup", str(target))
    target.write_bytes(target.read_bytes()[: target.stat().st_size // 2])
    assert "cut short" in klynge(home, "restore", str(target), "--replace").stderr
