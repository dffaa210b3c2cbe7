"""What kinds of rounds there are: the apps above say what a code opens and how answers are handed over."""

from collections.abc import Callable
from dataclasses import dataclass

from klynge.ground.fielding.models import Round


@dataclass(frozen=True)
class Kind:
    """`start` is the URL name of the first citizen page; `hand_over` moves all answers, shuffled and without
    reference, and returns how many; it runs inside the closing
    transaction. `receipt` is the template of the receipt page. `ready` names what is missing."""

    code: str
    start: str
    enter: str
    desk: str
    hand_over: Callable[[Round], int]
    missing: Callable[[Round], list[str]]
    letter_text: Callable[[Round], str]
    receipt: str


_kinds: dict[str, Kind] = {}


def kind(made: Kind) -> None:
    """Register a kind of round from `AppConfig.ready()`."""
    _kinds[made.code] = made


def kinds() -> dict[str, Kind]:
    return _kinds


def of(round_: Round) -> Kind:
    return _kinds[round_.kind]
