"""What time it is: the machine's own, or the one a test or the demo has travelled to."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
_moment: ContextVar[datetime | None] = ContextVar("moment", default=None)


def now() -> datetime:
    """The instant, in UTC."""
    return _moment.get() or datetime.now(UTC)  # noqa: TID251


def today() -> date:
    """The day it is in Denmark."""
    return now().astimezone(COPENHAGEN).date()


def at(day: date, hour: int = 12, minute: int = 0) -> datetime:
    """The instant when a Danish clock shows this on that day."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=COPENHAGEN).astimezone(UTC)


@contextmanager
def travel(moment: datetime) -> Iterator[None]:
    """Everything inside happens at that moment (an aware datetime)."""
    token = _moment.set(moment.astimezone(UTC))
    try:
        yield
    finally:
        _moment.reset(token)
