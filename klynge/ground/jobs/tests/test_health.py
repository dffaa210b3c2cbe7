from datetime import timedelta

import pytest

from klynge import clock
from klynge.ground.jobs import changes, queries
from klynge.ground.jobs.models import JobRun

pytestmark = pytest.mark.django_db


def test_it_is_well_when_a_worker_has_been_seen(client):
    changes.run_due(clock.now())
    answer = client.get("/sundhed/")
    assert (answer.status_code, answer.json()) == (200, {"well": True})


def test_it_is_not_well_without_a_worker_and_says_no_more_than_that(client):
    JobRun.objects.create(
        name=queries.HEARTBEAT, due_at=clock.now(), last_run_at=clock.now() - timedelta(hours=1)
    )
    answer = client.get("/sundhed/")
    assert (answer.status_code, answer.json()) == (503, {"well": False})


def test_it_is_not_well_when_a_migration_is_missing(client, monkeypatch):
    changes.run_due(clock.now())
    monkeypatch.setattr(queries, "missing_migrations", lambda: ["news.0002_more"])
    assert client.get("/sundhed/").status_code == 503


def test_it_is_asked_and_not_told(client):
    assert client.post("/sundhed/").status_code == 405


def test_the_heartbeat_is_the_job_that_is_on_the_timetable():
    assert queries.HEARTBEAT in changes.run_due(clock.now())
