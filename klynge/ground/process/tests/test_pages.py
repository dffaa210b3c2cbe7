from datetime import date, timedelta

import pytest
from django.urls import reverse

from klynge import clock
from klynge.ground.process import changes, registry
from klynge.ground.process.models import Deliverable, Process, Template
from klynge.ground.process.registry import Met, Task
from klynge.ground.process.tests import make


@pytest.fixture(autouse=True)
def _march():
    with clock.travel(clock.at(date(2026, 3, 10))):
        yield


@pytest.fixture(autouse=True)
def alone(monkeypatch):
    """Only what a test registers: other apps have their own tests."""
    monkeypatch.setattr(registry, "_checks", {})
    monkeypatch.setattr(registry, "_providers", [])
    monkeypatch.setattr(registry, "_ways_in", [])


def url(name, cluster, **kw):
    return reverse(f"process:{name}", kwargs={"slug": cluster.slug, **kw})


def page(client, name, cluster, **kw):
    response = client.get(url(name, cluster, **kw))
    assert response.status_code == 200
    return response.content.decode()


# --- the desk ------------------------------------------------------------------------------------------


def test_an_empty_workspace_teaches_the_first_step(cast, client_for):
    html = page(client_for(cast.anna), "desk", cast.cluster)
    assert "Forløbet er ikke begyndt endnu" in html
    assert url("start", cast.cluster) in html
    assert url("start", cast.cluster) not in page(client_for(cast.bent), "desk", cast.cluster)


def test_the_desk_says_which_month_it_is_and_what_the_phase_lacks(cast, client_for):
    make.process(cluster=cast.cluster)
    html = page(client_for(cast.anna), "desk", cast.cluster)
    assert "måned 3 af 18" in html
    assert "Fase 1 mangler" in html and "Styregruppen er på plads" in html
    assert "10 dage for sent" in html


def test_the_desk_gathers_what_every_app_wants_of_the_person(cast, client_for):
    registry.tasks(
        lambda cluster, person: [Task("Godkend referatet", "/x/", due_on=date(2026, 3, 12), who="Anna")]
    )
    make.process(cluster=cast.cluster)
    html = page(client_for(cast.bent), "desk", cast.cluster)
    assert "Godkend referatet" in html and "12. marts 2026" in html


def test_a_warning_stands_in_a_notice_and_not_in_the_list(cast, client_for):
    warning = Task("Ørum har kun én i styregruppen", "/x/", note="Find en stedfortræder.", is_warning=True)
    registry.tasks(lambda cluster, person: [warning])
    html = page(client_for(cast.anna), "desk", cast.cluster)
    assert html.count("Ørum har kun én i styregruppen") == 1
    assert "notice--warn" in html


def test_one_coordinator_alone_is_told_so(cast, client_for):
    assert "Kun én koordinator" in page(client_for(cast.anna), "desk", cast.cluster)


def test_a_citizen_does_not_come_to_the_desk(cast, client_for):
    assert client_for(cast.dorte).get(url("desk", cast.cluster)).status_code == 404
    assert client_for(cast.erik).get(url("desk", cast.cluster)).status_code == 404


# --- the schedule --------------------------------------------------------------------------------------


def test_the_coordinator_begins_the_process(cast, client_for):
    template = make.template(code="12-maaneder")
    response = client_for(cast.anna).post(
        url("start", cast.cluster), {"template": template.pk, "starts_on": "2026-03-01"}
    )
    assert response.status_code == 302
    process = Process.objects.get(cluster=cast.cluster)
    assert process.starts_on == date(2026, 3, 1)
    assert process.phases.count() == 5 and process.deliverables.count() == 15


def test_the_schedule_shows_all_phases_with_days_and_owners(cast, client_for):
    process = make.process(cluster=cast.cluster)
    item = process.deliverables.get(key="announcement")
    changes.assign_owner(by=cast.anna, deliverable=item, owner=cast.carla)
    html = page(client_for(cast.bent), "schedule", cast.cluster)
    for name in ("Opstart", "Kortlægning og kommunikation", "Afrunding", "Carla", "31. marts 2026"):
        assert name in html
    assert url("add", cast.cluster) not in html


def test_moving_the_start_is_shown_before_it_is_done(cast, client_for):
    process = make.process(cluster=cast.cluster)
    client = client_for(cast.anna)
    html = client.get(url("move_start", cast.cluster) + "?starts_on=2026-01-15").content.decode()
    assert "14. februar 2026" not in html and "14. marts 2026" in html
    process.refresh_from_db()
    assert process.starts_on == date(2026, 1, 1)
    client.post(url("move_start", cast.cluster), {"starts_on": "2026-01-15"})
    process.refresh_from_db()
    assert process.starts_on == date(2026, 1, 15)


def test_a_wrong_day_for_the_start_is_told(cast, client_for):
    make.process(cluster=cast.cluster)
    html = client_for(cast.anna).get(url("move_start", cast.cluster) + "?starts_on=snart").content.decode()
    assert "Skriv datoen som" in html


def test_a_phase_gets_other_days(cast, client_for):
    process = make.process(cluster=cast.cluster)
    answer = client_for(cast.anna).post(
        url("change_phase", cast.cluster, number=1), {"starts_on": "2026-01-01", "ends_on": "2026-06-30"}
    )
    assert answer.status_code == 302
    assert process.phases.get(number=1).ends_on == date(2026, 6, 30)


def test_day_and_owner_are_changed_on_one_page(cast, client_for):
    item = make.process(cluster=cast.cluster).deliverables.get(key="volunteers")
    data = {"due_on": "2026-05-01", "owner": cast.bent.pk}
    client_for(cast.anna).post(url("edit", cast.cluster, pk=item.pk), data)
    item.refresh_from_db()
    assert item.due_on == date(2026, 5, 1) and item.owner == cast.bent


def test_somebody_without_a_role_cannot_be_chosen_as_owner(cast, client_for):
    item = make.process(cluster=cast.cluster).deliverables.get(key="volunteers")
    data = {"due_on": "2026-05-01", "owner": cast.erik.pk}
    assert client_for(cast.anna).post(url("edit", cast.cluster, pk=item.pk), data).status_code == 200
    item.refresh_from_db()
    assert item.owner is None


def test_the_cluster_adds_something_of_its_own_and_says_when_it_is_done(cast, client_for):
    process = make.process(cluster=cast.cluster)
    client = client_for(cast.anna)
    client.post(
        url("add", cast.cluster),
        {
            "name": "Høstfesten er holdt",
            "phase": process.phases.get(number=2).pk,
            "due_on": "2026-09-01",
        },
    )
    item = Deliverable.objects.get(name_da="Høstfesten er holdt")
    assert item.is_own and item.phase.number == 2
    client.post(url("fulfil", cast.cluster, pk=item.pk), {"is_met": "ja"})
    assert "Det er ikke på plads alligevel" in page(client, "edit", cast.cluster, pk=item.pk)
    client.post(url("fulfil", cast.cluster, pk=item.pk), {"is_met": "nej"})
    client.post(url("remove", cast.cluster, pk=item.pk))
    assert not Deliverable.objects.filter(pk=item.pk).exists()


def test_signing_off_what_is_missing_needs_a_reason(cast, client_for):
    item = make.process(cluster=cast.cluster).deliverables.get(key="volunteers")
    client = client_for(cast.anna)
    html = client.post(url("sign_off", cast.cluster, pk=item.pk), {"note": ""}).content.decode()
    assert "Hvorfor går I videre" in html
    client.post(url("sign_off", cast.cluster, pk=item.pk), {"note": "Vi er nok til at begynde."})
    item.refresh_from_db()
    assert item.signed_off_by == cast.anna
    assert "Vi er nok til at begynde." in page(client, "schedule", cast.cluster)
    client.post(url("undo_sign_off", cast.cluster, pk=item.pk))
    item.refresh_from_db()
    assert item.signed_off_at is None


def test_a_deliverable_of_another_cluster_is_not_found(cast, client_for):
    item = make.process(cluster=cast.other).deliverables.first()
    make.process(cluster=cast.cluster)
    assert client_for(cast.anna).get(url("edit", cast.cluster, pk=item.pk)).status_code == 404


# --- everybody -----------------------------------------------------------------------------------------


def test_everybody_sees_where_the_cluster_is_and_how_to_join(cast, client):
    registry.way_in(10, "Meld dig som frivillig", "Du bestemmer selv hvor meget.", "process:show")
    make.process(cluster=cast.cluster)
    response = client.get(url("show", cast.cluster))
    html = response.content.decode()
    assert "Her er vi: Opstart" in html and "Meld dig som frivillig" in html
    assert "public" in response["Cache-Control"] and not response.cookies


def test_before_it_begins_the_public_page_says_so(cast, client):
    assert "Vi er ikke begyndt endnu" in page(client, "show", cast.cluster)


def test_the_public_page_is_there_in_english(cast, client):
    make.process(cluster=cast.cluster)
    html = client.get(f"/en{url('show', cast.cluster)}").content.decode()
    assert "Mapping and communication" in html


# --- history -------------------------------------------------------------------------------------------


def test_history_names_who_did_what(cast, client_for):
    process = make.process(cluster=cast.cluster)
    changes.move_start(by=cast.anna, process=process, starts_on=date(2026, 1, 8))
    html = page(client_for(cast.bent), "history", cast.cluster)
    assert "Starten er flyttet til 8. januar 2026" in html and "Anna" in html


def test_history_does_not_show_another_clusters_lines(cast, client_for):
    make.process(cluster=cast.other)
    assert "Forløbet er begyndt" not in page(client_for(cast.anna), "history", cast.cluster)


@pytest.mark.parametrize("moves", [1, 10])
def test_history_asks_the_same_few_questions_however_long_it_is(
    cast, client_for, moves, django_assert_max_num_queries
):
    process = make.process(cluster=cast.cluster)
    for n in range(moves):
        changes.move_start(by=cast.anna, process=process, starts_on=date(2026, 2, 1) + timedelta(days=n))
    client = client_for(cast.bent)
    with django_assert_max_num_queries(12):
        page(client, "history", cast.cluster)


@pytest.mark.parametrize("count", [1, 10])
def test_the_desk_and_schedule_ask_as_many_questions_at_ten_times_the_rows(
    cast, client_for, count, django_assert_max_num_queries
):
    process = make.process(cluster=cast.cluster)
    registry.deliverable("steering_group", lambda cluster: Met(False, "5 af 7", done=5, wanted=7))
    for n in range(count):
        make.own(process=process, key=f"own-{n}", name_da=f"Ting {n}", owner=cast.anna)
    client = client_for(cast.anna)
    for name in ("desk", "schedule"):
        with django_assert_max_num_queries(20):
            page(client, name, cast.cluster)


# --- the secretariat -----------------------------------------------------------------------------------


def test_the_secretariat_makes_its_own_template_from_a_copy(cast, client_for):
    client = client_for(cast.frida)
    source = make.template(code="12-maaneder")
    address = reverse("process:new_template", kwargs={"pk": source.pk})
    shown = client.get(address)
    data = {b.html_name: b.value() if b.value() is not None else "" for b in shown.context["form"]}
    data |= {"name_da": "Vores 14 måneder", "months": "14", "last_5": "14", "due_strategy_adopted": "14"}
    data |= {"new_1_da": "Fælles sommerfest", "new_1_due": "2"}
    assert client.post(address, data).status_code == 302
    made = Template.objects.get(name_da="Vores 14 måneder")
    process = make.process(cluster=cast.cluster, template=made)
    assert process.months == 14
    assert process.deliverables.get(name_da="Fælles sommerfest").due_on == date(2026, 2, 28)
    listed = client.get(reverse("process:templates")).content.decode()
    assert "Vores 14 måneder" in listed


def test_a_template_that_does_not_add_up_is_shown_again(cast, client_for):
    client = client_for(cast.frida)
    address = reverse("process:new_template", kwargs={"pk": make.template().pk})
    shown = client.get(address)
    data = {b.html_name: b.value() if b.value() is not None else "" for b in shown.context["form"]}
    answer = client.post(address, data | {"name_da": "Kort", "months": "10"})
    assert "slutter efter forløbet" in answer.content.decode()
    assert not Template.objects.filter(name_da="Kort").exists()


def test_only_the_secretariat_sees_the_templates(cast, client_for):
    assert client_for(cast.anna).get(reverse("process:templates")).status_code == 403
