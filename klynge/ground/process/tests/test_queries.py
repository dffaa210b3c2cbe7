from datetime import date, timedelta

import pytest

from klynge import clock
from klynge.ground.clusters.models import Role
from klynge.ground.clusters.tests import make as clusters
from klynge.ground.process import changes, queries, registry
from klynge.ground.process.registry import Met, Task
from klynge.ground.process.tests import make


@pytest.fixture(autouse=True)
def _before_it_all():
    """The cast takes its roles before the first day that is travelled to."""
    with clock.travel(clock.at(date(2025, 12, 1))):
        yield


@pytest.fixture(autouse=True)
def alone(monkeypatch):
    monkeypatch.setattr(registry, "_checks", {})
    monkeypatch.setattr(registry, "_providers", [])


@pytest.fixture
def process(cast):
    return make.process(cluster=cast.cluster)


def on(day):
    return clock.travel(clock.at(day))


def states(cluster):
    return [phase.state for phase in queries.plan(cluster).phases]


def test_before_the_process_begins_there_is_no_plan(cast):
    assert queries.plan(cast.cluster) is None
    assert queries.current_phase(cast.cluster) is None
    assert queries.stuck(cast.cluster) == [] and queries.missing(cast.cluster, 1) == []
    assert queries.month_of(cast.cluster) == ""


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2025, 12, 30), "begynder om 2 dage"),
        (date(2026, 1, 1), "måned 1 af 18"),
        (date(2026, 6, 15), "måned 6 af 18"),
        (date(2027, 8, 1), "måned 20, planen var 18"),
    ],
)
def test_the_month_is_told_in_words(cast, process, day, words):
    with on(day):
        assert queries.month_of(cast.cluster) == words


def test_phases_overlap_and_none_waits_for_another(cast, process):
    with on(date(2026, 3, 10)):
        assert states(cast.cluster) == ["now", "now", "next", "next", "next"]


def test_a_phase_is_done_when_all_is_in_place_even_before_its_days(cast, process):
    for key in ("vision_adopted", "focus_areas"):
        registry.deliverable(key, lambda cluster: Met(True, "vedtaget"))
    with on(date(2026, 3, 10)):
        assert states(cast.cluster)[2] == "done"


def test_the_current_phase_is_the_one_whose_days_it_is(cast, process):
    with on(date(2026, 3, 10)):
        assert queries.current_phase(cast.cluster).number == 1
    with on(date(2026, 6, 10)):
        found = queries.plan(cast.cluster)
        assert found.current.number == 2
        assert [phase.number for phase in found.lagging] == [1]


def test_long_after_the_plan_the_last_open_phase_is_current(cast, process):
    with on(date(2030, 1, 1)):
        assert queries.current_phase(cast.cluster).number == 5


def test_a_thing_half_done_counts_half(cast, process):
    registry.deliverable("steering_group", lambda cluster: Met(False, "3 af 6", done=3, wanted=6))
    with on(date(2026, 2, 1)):
        assert queries.plan(cast.cluster).phases[0].share == pytest.approx(0.125)


def test_what_a_cluster_is_stuck_in_comes_longest_first(cast, process):
    with on(date(2026, 4, 10)):
        late = queries.stuck(cast.cluster)
        assert [item.name for item in late] == ["Styregruppen er på plads", "Alle har hørt om klyngen"]
        assert late[0].days == 41 and late[0].owner == "Klyngekoordinator"


def test_the_next_date_is_the_first_that_is_not_late(cast, process):
    with on(date(2026, 3, 10)):
        assert queries.next_date(cast.cluster).key == "announcement"


def test_nobody_sees_another_clusters_plan(cast, process):
    assert queries.plan(cast.other) is None


# --- tasks ---------------------------------------------------------------------------------------------


def test_tasks_come_late_first_then_this_week_then_later(cast):
    today = date(2026, 3, 10)  # a Tuesday
    offered = [
        Task("Senere", "/", due_on=date(2026, 3, 16)),
        Task("Nu", "/"),
        Task("Søndag", "/", due_on=date(2026, 3, 15)),
        Task("For sent", "/", due_on=date(2026, 3, 7)),
        Task("I dag", "/", due_on=today),
    ]
    registry.tasks(lambda cluster, person: offered)
    with on(today):
        tasks = queries.tasks_for(cast.cluster, cast.carla)
        groups = queries.grouped(tasks)
    assert [t.title for t in groups.late] == ["For sent"] and groups.late[0].state == "3 dage for sent"
    assert [t.title for t in groups.this_week] == ["I dag", "Nu", "Søndag"]
    assert [t.title for t in groups.later] == ["Senere"]


def test_a_deliverable_is_a_task_for_its_owner_and_else_for_its_role(cast, process):
    with on(date(2026, 3, 10)):
        titles = [t.title for t in queries.tasks_for(cast.cluster, cast.carla)]
        assert "Alle har hørt om klyngen" in titles
        item = process.deliverables.get(key="announcement")
        changes.assign_owner(by=cast.anna, deliverable=item, owner=cast.bent)
        assert "Alle har hørt om klyngen" not in [
            t.title for t in queries.tasks_for(cast.cluster, cast.carla)
        ]
        assert "Alle har hørt om klyngen" in [t.title for t in queries.tasks_for(cast.cluster, cast.bent)]


def test_the_coordinator_is_asked_to_sign_off_what_is_in_place(cast, process):
    registry.deliverable("volunteers", lambda cluster: Met(True, "42"))
    with on(date(2026, 3, 10)):
        assert any(t.title.startswith("Godkend 1 ting") for t in queries.tasks_for(cast.cluster, cast.anna))
        assert not any(t.title.startswith("Godkend") for t in queries.tasks_for(cast.cluster, cast.bent))


def test_a_role_that_ends_soon_asks_for_a_successor(cast):
    person = clusters.person(name="Inger")
    clusters.role(
        person=person,
        cluster=cast.cluster,
        kind=Role.Kind.STEERING,
        ends_on=clock.today() + timedelta(days=30),
    )
    assert "Find en afløser for Inger" in [t.title for t in queries.tasks_for(cast.cluster, cast.anna)]
    assert "Find en afløser for Inger" not in [t.title for t in queries.tasks_for(cast.cluster, cast.carla)]


def test_shortages_are_warnings_for_those_who_can_mend_them(cast):
    warned = [t.title for t in queries.warnings_for(queries.tasks_for(cast.cluster, cast.anna))]
    assert warned == ["Kun én koordinator", "Kun én redaktør"]
    assert queries.warnings_for(queries.tasks_for(cast.cluster, cast.carla)) == []


@pytest.mark.parametrize("count", [1, 10])
def test_the_plan_asks_as_many_questions_at_ten_times_the_rows(
    cast, process, count, django_assert_max_num_queries
):
    for n in range(count):
        make.own(process=process, key=f"own-{n}", owner=cast.anna)
    with django_assert_max_num_queries(3):
        queries.plan(cast.cluster)
