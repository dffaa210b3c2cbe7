"""What other apps need done when the installation is restored or its keys are rotated. Register in `ready()`."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Rotated:
    """A key that may be rotated. With `encrypt_anew` the old key goes at once; without, it stays one rotation more."""

    name: str
    encrypt_anew: Callable[[], int] | None


_rotated: dict[str, Rotated] = {}
_after_restore: list[Callable[[], object]] = []
_survivors: list[str] = ["keys/rounds"]


def rotates(name: str, encrypt_anew: Callable[[], int] | None = None) -> None:
    """This key may be rotated; `encrypt_anew` rewrites what it closed and returns how many rows."""
    _rotated[name] = Rotated(name, encrypt_anew)


def rotated() -> list[Rotated]:
    return list(_rotated.values())


def after_restore(run: Callable[[], object]) -> None:
    """Called when a backup has been put back, in order of registration; people replays erasures here."""
    _after_restore.append(run)


def run_after_restore() -> None:
    for run in _after_restore:
        run()


def survives_restore(path: str) -> None:
    """A file or folder in the data folder that a restore leaves as it is, and a backup leaves out.

    Link keys of rounds are such (destroyed must mean destroyed), and so is the list of erasures to replay.
    """
    _survivors.append(path)


def survivors() -> list[str]:
    return list(_survivors)
