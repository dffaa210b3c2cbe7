from datetime import timedelta

import pytest

from klynge import clock
from klynge.ground.jobs import changes, timetable
from klynge.ground.jobs.models import JobRun

pytestmark = pytest.mark.django_db


@pytest.fixture
def ran(monkeypatch):
    """A timetable of its own with one job every five minutes; the list grows when it runs."""
    monkeypatch.setattr(timetable, "_jobs", {})
    runs = []

    def water_the_flowers():
        runs.append("watered")

    timetable.every(minutes=5, run=water_the_flowers)
    return runs


def test_a_job_runs_at_once_and_then_not_before_its_time(ran):
    now = clock.now()
    changes.run_due(now)
    changes.run_due(now + timedelta(minutes=4))
    assert len(ran) == 1
    changes.run_due(now + timedelta(minutes=5))
    assert len(ran) == 2


def test_a_job_that_another_worker_has_claimed_is_left_alone(ran):
    now = clock.now()
    (job,) = timetable.jobs()
    assert changes._claim(job, now)
    assert not changes._claim(job, now)
    assert changes.run_due(now) == []


def test_its_name_is_its_module_and_its_own(ran):
    assert timetable.jobs()[0].name.startswith("ground.jobs.tests.test_run_due.")


def test_an_error_is_kept_without_its_text_and_the_others_still_run(ran, monkeypatch, caplog):
    def quote_a_name():
        raise ValueError("Dorte Jensen, 12 34 56 78")

    timetable.every(minutes=60, run=quote_a_name)
    now = clock.now()
    assert len(changes.run_due(now)) == 2
    row = JobRun.objects.exclude(last_error="").get()
    assert row.last_error.startswith("ValueError (test_run_due.py:")
    assert "Dorte" not in caplog.text + row.last_error
    assert row.due_at == now + timedelta(minutes=15)


def test_an_error_is_forgotten_when_the_job_runs_well_again(ran):
    now = clock.now()
    changes.run_due(now)
    JobRun.objects.update(last_error="ValueError (x.py:1)")
    changes.run_due(now + timedelta(minutes=6))
    assert JobRun.objects.get().last_error == ""
