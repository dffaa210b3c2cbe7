from dataclasses import dataclass
from datetime import timedelta

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from klynge import clock
from klynge.ground.jobs.models import JobRun

HEARTBEAT = "ground.jobs.changes.note_heartbeat"
ALIVE = timedelta(
    minutes=10
)  # a long job, such as thousands of letters, may keep the worker from its heartbeat


@dataclass(frozen=True)
class Health:
    """What a watchman needs to know; `is_well` is the whole answer for those who may not see the parts."""

    database_answers: bool
    migrations_missing: int
    worker_is_alive: bool

    @property
    def is_well(self) -> bool:
        return self.database_answers and not self.migrations_missing and self.worker_is_alive


def health() -> Health:
    """Asked of the running installation; never raises."""
    try:
        missing = len(missing_migrations())
        return Health(True, missing, not missing and worker_is_alive())
    except DatabaseError:
        return Health(False, 0, False)


def missing_migrations() -> list[str]:
    """Migrations that the code has and the database has not."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


def worker_is_alive() -> bool:
    """Whether a worker has given a sign of life lately."""
    return JobRun.objects.filter(name=HEARTBEAT, last_run_at__gte=clock.now() - ALIVE).exists()


def failing() -> list[JobRun]:
    """Jobs whose last run ended in an error."""
    return list(JobRun.objects.exclude(last_error="").order_by("name"))
