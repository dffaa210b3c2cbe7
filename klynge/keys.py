"""Keys that lie outside the database: made once, readable by the owner only.

`KLYNGE_DATA/keys/` holds one file a key. A backup never takes `rounds/` along (see `ground/fielding/seal.py`).
"""

import os
import secrets
from pathlib import Path


def data_folder() -> Path:
    """The folder that holds everything an installation owns: `KLYNGE_DATA`, by default `var/`."""
    folder = Path(os.environ.get("KLYNGE_DATA", "var")).absolute()
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def key_folder() -> Path:
    folder = data_folder() / "keys"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def key(name: str, size: int = 32) -> bytes:
    """The key of that name; made at first use, and then always the same."""
    path = key_folder() / f"{name}.key"
    try:
        return bytes.fromhex(path.read_text().split("\n")[0])
    except FileNotFoundError:
        return _make(path, size)


def keys(name: str) -> list[bytes]:
    """All keys of a name, newest first; the older ones still open what they once closed."""
    key(name)
    path = key_folder() / f"{name}.key"
    return [bytes.fromhex(line) for line in path.read_text().split("\n") if line]


def rotate(name: str, size: int = 32) -> None:
    """Put a new key in front; the older ones stay and open what they closed."""
    path = key_folder() / f"{name}.key"
    kept = keys(name)
    lines = [secrets.token_hex(size), *(k.hex() for k in kept)]
    temporary = path.with_suffix(".new")
    _write(temporary, "\n".join(lines) + "\n")
    temporary.replace(path)


def keep(name: str, *, newest: int) -> None:
    """Forget the oldest keys of a name, when nothing is left that only they open."""
    path = key_folder() / f"{name}.key"
    temporary = path.with_suffix(".new")
    _write(temporary, "\n".join(k.hex() for k in keys(name)[:newest]) + "\n")
    temporary.replace(path)


def destroy(name: str) -> bool:
    """Overwrite and remove a key; False if there was none."""
    path = key_folder() / f"{name}.key"
    if not path.exists():
        return False
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.write(b"\0" * size)
        file.flush()
        os.fsync(file.fileno())
    path.unlink()
    return True


def _make(path: Path, size: int) -> bytes:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    made = secrets.token_bytes(size)
    try:
        _write(path, made.hex() + "\n")
    except FileExistsError:
        return bytes.fromhex(path.read_text().split("\n")[0])
    return made


def _write(path: Path, text: str) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
