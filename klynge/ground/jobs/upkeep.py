"""What other apps need done when the installation is restored or its keys are rotated. Register in `ready()`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Rotated:
    """A key that may be rotated. With `encrypt_anew` the old key goes at once; without, it stays one rotation more."""

    name: str
    encrypt_anew: Callable[[], int] | None


@dataclass(frozen=True)
class Carried:
    """What goes past the archive from the database that is replaced to the one that is put back."""

    take: Callable[[], Any]
    give: Callable[[Any], None]


_rotated: dict[str, Rotated] = {}
_carried: dict[str, Carried] = {}
_survivors: list[str] = ["keys/rounds"]


def rotates(name: str, encrypt_anew: Callable[[], int] | None = None) -> None:
    """This key may be rotated; `encrypt_anew` rewrites what it closed and returns how many rows."""
    _rotated[name] = Rotated(name, encrypt_anew)


def rotated() -> list[Rotated]:
    return list(_rotated.values())


def carries(name: str, *, take: Callable[[], Any], give: Callable[[Any], None]) -> None:
    """Rows that a restore must not lose: `take` returns them (as JSON holds it) from the database that goes,
    `give` gets them in the one that came back. So people erases again whom an older backup still knows."""
    _carried[name] = Carried(take, give)


def carried() -> dict[str, Carried]:
    return dict(_carried)


def survives_restore(path: str) -> None:
    """A file or folder in the data folder that a restore leaves as it is, and a backup leaves out.

    Link keys of rounds are such: destroyed must mean destroyed.
    """
    _survivors.append(path)


def survivors() -> list[str]:
    return list(_survivors)
