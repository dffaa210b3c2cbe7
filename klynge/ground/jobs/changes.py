"""Running what is due, and tidying the queue. Nothing here is done by a person, so nothing is journaled."""

import logging
import traceback
from datetime import datetime, timedelta

from django_tasks_db.models import DBTaskResult

from klynge import clock
from klynge.ground.jobs.models import JobRun
from klynge.ground.jobs.timetable import Job, jobs

logger = logging.getLogger("klynge.jobs")
TRY_AGAIN = timedelta(minutes=15)
LOST = timedelta(hours=1)
REMEMBERED = timedelta(days=30)


def run_due(now: datetime) -> list[str]:
    """Run what is due; the names of what ran. Two workers never run the same job at the same time."""
    ran = []
    for job in jobs():
        if _claim(job, now):
            _run(job, now)
            ran.append(job.name)
    return ran


def _claim(job: Job, now: datetime) -> bool:
    JobRun.objects.get_or_create(name=job.name, defaults={"due_at": now})
    due = JobRun.objects.filter(name=job.name, due_at__lte=now)
    return due.update(due_at=now + job.every, last_run_at=now) == 1


def _run(job: Job, now: datetime) -> None:
    try:
        job.run()
    except Exception as error:
        what = where_it_went_wrong(error)
        logger.error("%s failed: %s", job.name, what)
        again = now + min(job.every, TRY_AGAIN)
        JobRun.objects.filter(name=job.name).update(last_error=what, due_at=again)
    else:
        JobRun.objects.filter(name=job.name).exclude(last_error="").update(last_error="")


def where_it_went_wrong(error: BaseException) -> str:
    """The error's type and place. Its text is left out: it may quote a name, an address or an answer."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{frames[-1].filename.rpartition('/')[2]}:{frames[-1].lineno}" if frames else "?"
    return f"{type(error).__name__} ({place})"[:300]


def note_heartbeat() -> None:
    """Being run is the sign of life: the claim has noted the time."""


def take_up_lost_tasks() -> int:
    """Tasks that a dead worker had begun go back in the queue; how many."""
    lost = DBTaskResult.objects.filter(status="RUNNING", started_at__lt=clock.now() - LOST)
    return lost.update(status="READY", started_at=None)


def forget_finished_tasks() -> int:
    """Finished tasks are kept a month, for finding faults; how many went."""
    finished = DBTaskResult.objects.filter(finished_at__lt=clock.now() - REMEMBERED)
    return finished.delete()[0]
