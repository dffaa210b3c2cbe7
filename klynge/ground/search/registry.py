"""What apps tell the search in `AppConfig.ready()`."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise


@dataclass(frozen=True)
class Row:
    """A public thing, with the same names as `changes.put` takes."""

    cluster: UUID
    kind: str
    thing: UUID
    title: str
    text: str
    url_name: str
    url_args: dict[str, str]
    published_on: date | None = None
    language: str = "da"


Source = Callable[[], Iterable[Row]]
_sources: list[Source] = []
_kinds: dict[str, "StrPromise | str"] = {}


def source(rows_of_app: Source) -> None:
    """All public rows of an app, asked by `klynge reindex`."""
    if rows_of_app not in _sources:
        _sources.append(rows_of_app)


def kind(key: str, label: "StrPromise | str") -> None:
    """What a hit of the kind is called on the page (may be lazy)."""
    _kinds[key] = label


def rows() -> Iterator[Row]:
    for rows_of_app in _sources:
        yield from rows_of_app()


def label(key: str) -> str:
    return str(_kinds.get(key, ""))
