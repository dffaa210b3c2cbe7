"""What lies above tells here what belongs on a person's own page, and who cannot simply leave."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from klynge.ground.people.models import Person


@dataclass(frozen=True)
class Place:
    """Somewhere the person works: a cluster or the secretariat. `tasks` are shapes of `ui` (title, url, note …)."""

    name: str
    url: str
    roles: Sequence[str]
    tasks: Sequence[Any] = field(default_factory=tuple)


Places = Callable[[Person], list[Place]]
Stays = Callable[[Person], str]
_places: list[Places] = []
_stays: list[Stays] = []


def places(provider: Places) -> None:
    """Called from `AppConfig.ready()`: where the person works, and what is to be done there."""
    if provider not in _places:
        _places.append(provider)


def stays(why: Stays) -> None:
    """`why(person)`: a sentence on what must happen before the account can be erased, or "" when it may."""
    if why not in _stays:
        _stays.append(why)


def places_of(person: Person) -> list[Place]:
    return [place for provider in _places for place in provider(person)]


def reasons_to_stay(person: Person) -> list[str]:
    return [reason for why in _stays if (reason := why(person))]
