"""From an empty folder to a whole demonstration; a second time nothing is built."""

import time

from django.conf import settings
from django.core.management import call_command

from klynge.demo import geography, marker
from klynge.demo.marker import Marker
from klynge.demo.walk.run import walk
from klynge.demo.walk.story import Say
from klynge.ground.jobs.queries import missing_migrations
from klynge.ground.jobs.serving import only_one


def build(*, areas: str, where: str, reset: bool, say: Say, is_timed: bool = False) -> Marker:
    """The demonstration of this data folder: the one that stands there, or a new one."""
    standing = marker.read()
    wanted = f"{areas} {where}".strip()
    if standing and standing.is_whole and not reset and wanted in ("", standing.areas):
        say("Demonstrationen er bygget i forvejen. «--reset» begynder forfra.")
        if missing_migrations():
            call_command("migrate", verbosity=0)
        return standing
    with only_one():
        return _build(wanted, geography.ground(areas, where), say, is_timed)


def _build(wanted: str, ground: geography.Ground, say: Say, is_timed: bool) -> Marker:
    begun = time.monotonic()
    made = marker.claim(wanted)
    settings.DEMO = settings.KLYNGE_MAIL_OFF = True
    say("Databasen lægges …")
    call_command("migrate", verbosity=0)
    walk(ground=ground, marker=made, say=say, is_timed=is_timed)
    made.is_whole = True
    marker.write(made)
    say(f"Bygget på {time.monotonic() - begun:.0f} sekunder.")
    return made
