"""The walk from the first day to the last, and how far it has come."""

import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.db import connection

from klynge import clock
from klynge.demo.geography import Ground
from klynge.demo.marker import Marker
from klynge.demo.walk import (
    asking,
    beginning,
    choosing,
    concluding,
    doors,
    gathering,
    living,
    mapped,
    meeting,
    neighbour,
    office,
    planning,
    signing,
    visioning,
)
from klynge.demo.walk.story import MONTHS_BACK, Say, Story

SEED = 1
PARTS: tuple[Callable[[Story], object], ...] = (
    beginning.begin,
    gathering.gather,
    beginning.dress,
    meeting.hold_until_survey,
    living.register_associations,
    mapped.fill_map,
    asking.survey_everyone,
    mapped.pin_potentials,
    meeting.hold_until_vote,
    visioning.adopt,
    choosing.vote,
    planning.choose,
    planning.describe,
    meeting.hold_the_rest,
    living.publish_news_before,
    living.fill_calendar_before,
    concluding.adopt_plan,
    living.publish_news_after,
    living.fill_calendar,
    living.send_newsletter,
    neighbour.walk_neighbour,
    office.receive,
    signing.sign_off,
    doors.open_doors,
)


def walk(*, ground: Ground, marker: Marker, say: Say, is_timed: bool = False) -> Story:
    """Walk all five phases; returns what came of it."""
    today = clock.today()
    story = Story(SEED, today, today - timedelta(days=MONTHS_BACK), ground, say, marker, random.Random(SEED))
    with quick_writes():
        for part in PARTS:
            story.chance.seed(f"{SEED} {part.__name__}")
            begun = time.monotonic()
            part(story)
            if is_timed:
                say(
                    f"  {part.__module__.rsplit('.', 1)[1]}.{part.__name__}: {time.monotonic() - begun:.1f} s"
                )
    return story


@contextmanager
def quick_writes() -> Iterator[None]:
    """While building, nothing is lost that could not be built again: the disk need not confirm each write."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous=OFF")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA synchronous=FULL")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
