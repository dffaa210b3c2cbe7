"""What the components show: any object with these attributes will do."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any


@dataclass(frozen=True)
class Task:
    """A line in a task list; `state_kind` is a tag kind: plain, ok, late."""

    title: str
    url: str = ""
    note: str = ""
    state: str = ""
    state_kind: str = "plain"


@dataclass(frozen=True)
class Phase:
    """A phase of the process; `state` is done, now or next; `share` how much of it is done, 0–1."""

    name: str
    note: str = ""
    state: str = "next"
    share: float = 0.0
    url: str = ""


@dataclass(frozen=True)
class Happening:
    """An event in a list: which day, what time, what, where."""

    day: date
    title: str
    url: str = ""
    clock: time | None = None
    place: str = ""
    note: str = ""
    is_cancelled: bool = False


@dataclass(frozen=True)
class Story:
    """A piece of news; without a picture it gets a drawn one, always the same for the same `url`."""

    title: str
    url: str
    lead: str = ""
    byline: str = ""
    day: date | None = None
    picture_id: Any = None


@dataclass(frozen=True)
class ChainLink:
    """One step from a voice to what became of it."""

    kind: str
    title: str
    url: str = ""
    note: str = ""
    is_now: bool = False


@dataclass(frozen=True)
class Area:
    """An outline on a map (GeoJSON geometry, WGS84)."""

    name: str
    outline: dict[str, Any]
    url: str = ""
    note: str = ""


@dataclass(frozen=True)
class Point:
    """A place on a map (WGS84)."""

    name: str
    lon: float
    lat: float
    url: str = ""
    note: str = ""
    kind: str = ""


@dataclass(frozen=True)
class Table:
    """Rows of plain cells under a head."""

    head: Sequence[str]
    rows: Sequence[Sequence[str]] = field(default_factory=list)
