"""`python -m klynge.tests.postgres COMMAND …`: run a command against a private PostgreSQL server that ends with it.

The server lies in a temporary folder, listens on a socket in it and nowhere else, and forgets everything.
Where PostgreSQL is not installed the command is not run, and one line says so.
"""

import glob
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=60 -c listen_addresses=''"


def binaries() -> Path | None:
    """The newest folder that holds initdb and pg_ctl, or None."""
    folders = sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=_version, reverse=True)
    folders += sorted(
        glob.glob("/opt/homebrew/opt/postgresql*/bin") + glob.glob("/usr/local/opt/postgresql*/bin")
    )
    if shutil.which("pg_config"):
        said = subprocess.run(["pg_config", "--bindir"], capture_output=True, text=True, check=False)
        folders.append(said.stdout.strip())
    return next((Path(folder) for folder in folders if folder and (Path(folder) / "initdb").exists()), None)


def _version(folder: str) -> float:
    try:
        return float(Path(folder).parent.name)
    except ValueError:
        return 0


@contextmanager
def server(programs: Path) -> Iterator[str]:
    """A running server; yields its DATABASE_URL."""
    home = Path(tempfile.mkdtemp(prefix="klynge-pg-", dir="/tmp"))
    data = home / "data"
    as_owner = _become(home)
    try:
        _quietly(
            *as_owner, str(programs / "initdb"), "-D", str(data), "-U", "klynge", "-A", "trust", "-E", "UTF8"
        )
        options = f"{FAST} -c unix_socket_directories='{home}'"
        log = str(home / "log")
        _quietly(
            *as_owner, str(programs / "pg_ctl"), "-D", str(data), "-l", log, "-w", "-o", options, "start"
        )
        try:
            yield f"postgresql://klynge@/postgres?host={home}"
        finally:
            _quietly(*as_owner, str(programs / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop")
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _become(home: Path) -> list[str]:
    """PostgreSQL refuses to run as root: then the `postgres` user owns the folder and runs it."""
    if os.geteuid() != 0:
        return []
    shutil.chown(home, "postgres")
    if shutil.which("runuser"):
        return ["runuser", "-u", "postgres", "--"]
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"]


def _quietly(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd="/tmp")
    if done.returncode:
        sys.exit(f"{command}: {done.stdout}{done.stderr}")


def main(command: list[str]) -> int:
    programs = binaries()
    if programs is None:
        print("PostgreSQL is not installed here: the suite ran on SQLite only.")
        return 0
    print(f"The whole suite on PostgreSQL ({programs})", flush=True)
    with server(programs) as url:
        return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
