"""What lies above the process tells here what a phase expects and what people have to do.

Called in `AppConfig.ready()`. What is missing is always asked, never a stored flag; only a sign-off is stored.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from klynge.ground.clusters.models import Cluster
from klynge.ground.people.models import Person

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise

StateKind = Literal["plain", "late", "ok"]


@dataclass(frozen=True)
class Met:
    """Is it there? `words` say how far («5 af 7 landsbyer»); `url` is where one does it."""

    is_met: bool
    words: str
    url: str = ""
    done: int | None = None
    wanted: int | None = None

    @property
    def share(self) -> float:
        """From 0 to 1."""
        if self.is_met:
            return 1.0
        if not self.wanted:
            return 0.0
        return min(max((self.done or 0) / self.wanted, 0.0), 1.0)


@dataclass(frozen=True)
class Task:
    """One thing to do: title, where, and how it stands. `who` is a name or a group, for the small line.

    A warning («Ørum har kun én i styregruppen») stands in a notice above the list; its `state` is the link's words.
    """

    title: str
    url: str
    note: str = ""
    state: str = ""
    state_kind: StateKind = "plain"
    due_on: date | None = None
    who: str = ""
    is_warning: bool = False


@dataclass(frozen=True)
class WayIn:
    """How somebody can join, on the public page of the process. Title and note are lazy translations."""

    order: int
    title: "StrPromise | str"
    note: "StrPromise | str"
    url_name: str


Check = Callable[[Cluster], Met]
Provider = Callable[[Cluster, Person], list[Task]]

_checks: dict[str, Check] = {}
_providers: list[Provider] = []
_ways_in: list[WayIn] = []


def deliverable(key: str, is_met: Check) -> None:
    """Say how the deliverable `key` is asked for; few queries each, for a page asks them all."""
    if _checks.setdefault(key, is_met) is not is_met:
        raise ValueError(f"The deliverable {key!r} is already asked by {_checks[key].__qualname__}.")


def tasks(provider: Provider) -> None:
    """Register `provider(cluster, person)`: what that person should do; one query each."""
    if provider not in _providers:
        _providers.append(provider)


def way_in(order: int, title: "StrPromise | str", note: "StrPromise | str", url_name: str) -> None:
    """Register a public page where people join: «Meld dig som frivillig». Its address takes the cluster's slug."""
    way = WayIn(order, title, note, url_name)
    _ways_in[:] = sorted([*(old for old in _ways_in if old.url_name != url_name), way], key=lambda w: w.order)


def ways_in() -> list[WayIn]:
    return list(_ways_in)


def keys() -> list[str]:
    """Every deliverable some app can answer for."""
    return list(_checks)


def ask(cluster: Cluster, key: str) -> Met | None:
    """How it stands, or None when no app answers for that key."""
    check = _checks.get(key)
    return check(cluster) if check else None


def tasks_of(cluster: Cluster, person: Person) -> list[Task]:
    """What every app gives the person to do, in no order."""
    return [task for provider in _providers for task in provider(cluster, person)]
