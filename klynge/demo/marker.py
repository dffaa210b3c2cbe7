"""The file `demo.json`: this data folder was made by `klynge demo`, and holds nothing else."""

import json
import secrets
import shutil
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from klynge import keys

NAME = "demo.json"
MADE_AT_START = {"keys", "in-use.lock", NAME}  # reading the settings makes the session key


class NotOurs(Exception):
    """The folder holds data that the demonstration did not make."""


@dataclass
class Marker:
    """What a second run needs: is it whole, who may enter by which link, and where the plan's PDF lies."""

    is_whole: bool = False
    areas: str = ""
    links: dict[str, dict[str, str]] = field(default_factory=dict)  # token → person, role, name
    extra: dict[str, str] = field(default_factory=dict)

    def link(self, person: str, role: str, name: str, path: str) -> str:
        """A new token that signs this person in and shows that page."""
        token = secrets.token_urlsafe(18)
        self.links[token] = {"person": person, "role": role, "name": name, "path": path}
        return token


def path() -> Path:
    return keys.data_folder() / NAME


def read() -> Marker | None:
    """The marker of this data folder; None when it is not a demonstration's."""
    if not path().exists():
        return None
    found: dict[str, Any] = json.loads(path().read_text())
    return Marker(**found)


def write(marker: Marker) -> None:
    temporary = path().with_suffix(".new")
    temporary.write_text(json.dumps(asdict(marker), ensure_ascii=False, indent=1))
    temporary.replace(path())


def claim(areas: str) -> Marker:
    """Make this folder a demonstration's; refused when somebody else's data lie in it."""
    if path().exists():
        clear()
    others = sorted(p.name for p in keys.data_folder().iterdir() if p.name not in MADE_AT_START)
    if others or _other_keys():
        raise NotOurs(", ".join(others or _other_keys()))
    marker = Marker(areas=areas)
    write(marker)
    return marker


def clear() -> None:
    """Empty a folder that we made: all but the session key, with which this very process was started."""
    if not path().exists():
        raise NotOurs(NAME)
    folder = keys.data_folder()
    for item in folder.iterdir():
        if item.name in MADE_AT_START:
            continue
        shutil.rmtree(item) if item.is_dir() else item.unlink()
    for name in _other_keys():
        item = keys.key_folder() / name
        shutil.rmtree(item) if item.is_dir() else item.unlink()


def _other_keys() -> list[str]:
    return sorted(p.name for p in keys.key_folder().iterdir() if p.name != "session.key")
