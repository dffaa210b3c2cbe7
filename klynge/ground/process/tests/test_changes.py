from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from klynge import clock
from klynge.ground.journal.models import Entry
from klynge.ground.people import personal
from klynge.ground.process import changes, queries, registry, templates_builtin
from klynge.ground.process.models import Deliverable, Template
from klynge.ground.process.outline import from_body, month_end, month_number, month_start, to_body
from klynge.ground.process.registry import Met
from klynge.ground.process.tests import make
from klynge.ground.ui.refusal import Refused


@pytest.fixture(autouse=True)
def _march():
    with clock.travel(clock.at(date(2026, 3, 10))):
        yield


@pytest.fixture(autouse=True)
def alone(monkeypatch):
    monkeypatch.setattr(registry, "_checks", {})
    monkeypatch.setattr(registry, "_providers", [])


@pytest.fixture
def process(cast):
    return make.process(cluster=cast.cluster)


# --- templates -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", templates_builtin.BUILT_IN)
def test_built_in_templates_are_whole_and_end_with_the_process(code):
    outline = templates_builtin.outline(code)
    months = templates_builtin.BUILT_IN[code][2]
    assert from_body(to_body(outline)) == outline
    assert outline[-1].last == months
    for phase in outline:
        assert all(phase.first <= item.due <= phase.last for item in phase.deliverables)
        assert all(item.name_en and item.why_en for item in phase.deliverables)


def test_loading_the_built_in_templates_twice_changes_nothing(db):
    before = set(Template.objects.values_list("id", flat=True))
    changes.load_builtin_templates()
    assert set(Template.objects.values_list("id", flat=True)) == before and len(before) == 2


def test_a_version_of_a_template_is_unique(db):
    source = make.template()
    with pytest.raises(IntegrityError), transaction.atomic():
        Template.objects.create(code=source.code, version=1, name_da="x", months=12, body=source.body)


@pytest.mark.parametrize("body", [{}, {"phases": []}, {"phases": [{"number": 1}]}, [], "x"])
def test_a_body_that_is_no_outline_is_refused(body):
    with pytest.raises(ValidationError):
        from_body(body)


def test_the_next_version_of_an_own_template_leaves_running_processes_alone(cast):
    outline = queries.outline_of(make.template())
    kw = {"by": cast.frida, "months": 18, "outline": outline}
    first = changes.make_template(copy_of=make.template(), name_da="Vores", **kw)
    process = make.process(cluster=cast.cluster, template=first)
    second = changes.make_template(copy_of=first, name_da="Vores nye", new_version=True, **kw)
    assert (first.code, second.version) == (second.code, 2)
    process.refresh_from_db()
    assert process.template == first
    assert second in queries.template_choices() and first not in queries.template_choices()


def test_only_the_secretariat_makes_templates(cast):
    source = make.template()
    with pytest.raises(PermissionDenied):
        changes.make_template(
            by=cast.anna, copy_of=source, name_da="x", months=18, outline=queries.outline_of(source)
        )


# --- days ----------------------------------------------------------------------------------------------


def test_months_are_counted_from_the_start_and_short_months_end_early():
    start = date(2026, 1, 31)
    assert month_start(start, 2) == date(2026, 2, 28)
    assert month_end(start, 1) == date(2026, 2, 27)
    assert month_number(start, date(2026, 2, 27)) == 1
    assert month_number(start, date(2026, 2, 28)) == 2
    assert month_number(start, date(2026, 1, 30)) == 0


def test_a_process_gets_its_days_from_the_template(process):
    second = process.phases.get(number=2)
    assert (second.starts_on, second.ends_on) == (date(2026, 3, 1), date(2026, 9, 30))
    assert process.deliverables.get(key="survey_closed").due_on == date(2026, 8, 31)


def test_a_cluster_has_one_process(cast, process):
    with pytest.raises(Refused):
        make.process(cluster=cast.cluster)


def test_moving_the_start_moves_every_open_day_by_the_same_number_of_days(cast, process):
    signed = process.deliverables.get(key="steering_group")
    changes.sign_off(by=cast.anna, deliverable=signed, note="Nok til at begynde")
    shown = {row.name: row.after for row in queries.moved(process, date(2026, 1, 11))}
    before = dict(process.deliverables.values_list("key", "due_on"))
    changes.move_start(by=cast.anna, process=process, starts_on=date(2026, 1, 11))
    for item in Deliverable.objects.filter(process=process):
        days = (item.due_on - before[item.key]).days
        assert days == (0 if item.key == "steering_group" else 10)
        assert item.key == "steering_group" or shown[item.name_da] == item.due_on
    assert process.phases.get(number=2).starts_on == date(2026, 3, 11)


def test_moving_the_start_nowhere_is_refused(cast, process):
    with pytest.raises(Refused):
        changes.move_start(by=cast.anna, process=process, starts_on=process.starts_on)


def test_a_phase_cannot_end_before_it_begins(cast, process):
    phase = process.phases.get(number=1)
    with pytest.raises(Refused) as refusal:
        changes.change_phase_dates(
            by=cast.anna, phase=phase, starts_on=date(2026, 5, 1), ends_on=date(2026, 4, 1)
        )
    assert refusal.value.field == "ends_on"


def test_what_is_signed_off_keeps_its_day(cast, process):
    item = process.deliverables.get(key="volunteers")
    changes.sign_off(by=cast.anna, deliverable=item, note="Nok")
    with pytest.raises(Refused):
        changes.change_due(by=cast.anna, deliverable=item, due_on=date(2026, 6, 1))


# --- who may -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["bent", "carla", "erik", "frida", "gerda", "helge", "dorte"])
def test_only_the_clusters_own_coordinator_changes_the_plan(cast, process, who):
    person = getattr(cast, who)
    item = make.own(process=process)
    phase = process.phases.get(number=1)
    day = date(2026, 5, 1)
    for change in (
        lambda: changes.move_start(by=person, process=process, starts_on=day),
        lambda: changes.change_phase_dates(by=person, phase=phase, starts_on=day, ends_on=day),
        lambda: changes.change_due(by=person, deliverable=item, due_on=day),
        lambda: changes.assign_owner(by=person, deliverable=item, owner=None),
        lambda: changes.add_deliverable(by=person, phase=phase, name="x", due_on=day),
        lambda: changes.set_fulfilled(by=person, deliverable=item, is_met=True),
        lambda: changes.sign_off(by=person, deliverable=item, note="x"),
        lambda: changes.undo_sign_off(by=person, deliverable=item),
        lambda: changes.remove_deliverable(by=person, deliverable=item),
    ):
        with pytest.raises(PermissionDenied):
            change()


# --- what is in place ----------------------------------------------------------------------------------


def test_whether_something_is_in_place_is_asked_every_time(cast, process):
    answers = [Met(False, "1 af 3", done=1, wanted=3)]
    registry.deliverable("steering_group", lambda cluster: answers[0])
    assert "steering_group" in {item.key for item in queries.missing(cast.cluster, 1)}
    answers[0] = Met(True, "3 af 3")
    assert "steering_group" not in {item.key for item in queries.missing(cast.cluster, 1)}


def test_what_is_in_place_is_signed_off_without_a_reason(cast, process):
    registry.deliverable("volunteers", lambda cluster: Met(True, "42 frivillige"))
    item = changes.sign_off(by=cast.anna, deliverable=process.deliverables.get(key="volunteers"))
    assert item.signed_off_by == cast.anna
    with pytest.raises(Refused):
        changes.sign_off(by=cast.anna, deliverable=item)


def test_what_is_not_in_place_is_signed_off_only_with_a_reason(cast, process):
    item = process.deliverables.get(key="volunteers")
    with pytest.raises(Refused) as refusal:
        changes.sign_off(by=cast.anna, deliverable=item, note="  ")
    assert refusal.value.field == "note"
    changes.sign_off(by=cast.anna, deliverable=item, note="Vi går videre")
    assert "volunteers" not in {d.key for d in queries.missing(cast.cluster, 1)}


def test_only_own_deliverables_are_set_by_hand_and_removed(cast, process):
    item = process.deliverables.get(key="volunteers")
    with pytest.raises(Refused):
        changes.set_fulfilled(by=cast.anna, deliverable=item, is_met=True)
    with pytest.raises(Refused):
        changes.remove_deliverable(by=cast.anna, deliverable=item)
    item.fulfilled_at = clock.now()
    with pytest.raises(IntegrityError), transaction.atomic():
        item.save()


def test_two_apps_cannot_answer_for_one_deliverable():
    registry.deliverable("profile", lambda cluster: Met(True, ""))
    with pytest.raises(ValueError, match="profile"):
        registry.deliverable("profile", lambda cluster: Met(False, ""))


def test_changes_are_journaled_without_names(cast, process):
    item = process.deliverables.get(key="volunteers")
    changes.assign_owner(by=cast.anna, deliverable=item, owner=cast.bent)
    changes.sign_off(by=cast.anna, deliverable=item, note="Bent ringede rundt")
    lines = list(Entry.objects.filter(cluster_id=cast.cluster.id).values_list("what", "words"))
    assert {what for what, _ in lines} >= {
        "process.started",
        "deliverable.assigned",
        "deliverable.signed_off",
    }
    assert not any("Bent" in words for _, words in lines)


# --- persons -------------------------------------------------------------------------------------------


def test_an_erased_person_leaves_the_plan_but_the_plan_stays(cast, process):
    item = process.deliverables.get(key="volunteers")
    changes.assign_owner(by=cast.anna, deliverable=item, owner=cast.anna)
    changes.sign_off(by=cast.anna, deliverable=item, note="Nok")
    key = personal.key_of(cast.anna)
    assert len(personal.export(key)["process"]) == 2
    personal.handlers["process"].erase(key)
    item.refresh_from_db()
    assert item.owner is None and item.signed_off_by is None and item.signed_off_at
