"""Work that comes round again. The worker asks every second what is due."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class Job:
    """`run` takes nothing and bears being run twice; `every` is the time from one start to the next."""

    name: str
    every: timedelta
    run: Callable[[], object]


_jobs: dict[str, Job] = {}


def every(*, minutes: int, run: Callable[[], object]) -> None:
    """Put a function on the timetable; its name is its module and its own."""
    name = f"{run.__module__.removeprefix('klynge.')}.{run.__qualname__}"
    _jobs[name] = Job(name=name, every=timedelta(minutes=minutes), run=run)


def jobs() -> list[Job]:
    """Everything on the timetable, in the order it was put there."""
    return list(_jobs.values())
