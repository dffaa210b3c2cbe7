from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse

from klynge.front import first_start
from klynge.ground.clusters.models import Cluster, Role
from klynge.ground.people.models import Person
from klynge.ground.post.models import Mail
from klynge.ground.process.models import Process

pytestmark = pytest.mark.django_db
CLUSTER = {
    "name": "Fjordlandet",
    "villages": "Hvidsø\nKærby\n\nØrum",
    "template": "12-maaneder",
    "starts_on": "2026-03-01",
}


def step(name):
    return reverse(f"front:{name}")


def walk_to_check(client):
    client.post(step("start"), {"noegle": first_start.token()})
    client.post(
        step("start_administrator"), {"name": "Ida Ny", "email": "ida@eksempel.dk", "phone": "12345678"}
    )
    number = client.session["first_start"]["number"]
    client.post(step("start_mail"), {"number": number})
    client.post(step("start_cluster"), CLUSTER)
    two = {"is_own": "on", "name_1": "Bo Berg", "email_1": "bo@eksempel.dk"}
    return client.post(step("start_coordinators"), two)


def test_an_empty_installation_is_started_first(client):
    assert client.get("/")["Location"] == step("start")


def test_nobody_gets_past_the_first_page_without_the_key(client):
    for name in (
        "start_settings",
        "start_administrator",
        "start_mail",
        "start_cluster",
        "start_coordinators",
        "start_check",
    ):
        assert client.get(step(name))["Location"] == step("start")
    assert "Nøglen er forkert" in client.post(step("start"), {"noegle": "gæt"}).content.decode()


def test_the_whole_walk_makes_administrator_and_cluster_and_signs_in(client):
    assert walk_to_check(client)["Location"] == step("start_check")
    assert not Person.objects.exists()
    shown = client.get(step("start_check")).content.decode()
    assert "Fjordlandet" in shown and "Bo Berg" in shown
    assert client.post(step("start_check"))["Location"] == reverse("people:second_factor")
    ida = Person.objects.get(email="ida@eksempel.dk")
    cluster = Cluster.objects.get()
    assert sorted(v.name for v in cluster.villages.all()) == ["Hvidsø", "Kærby", "Ørum"]
    assert Role.objects.filter(person=ida, kind="administrator").exists()
    assert Role.objects.filter(cluster=cluster, kind="coordinator").count() == 2
    assert Process.objects.get(cluster=cluster).months == 12
    assert client.session["_auth_user_id"] == str(ida.pk)
    assert Mail.objects.filter(to="bo@eksempel.dk").exists()


def test_the_door_is_shut_once_somebody_answers_for_it(client, cast):
    for name in ("start", "start_settings", "start_check"):
        assert client.get(step(name)).status_code == 404


def test_a_refusal_leaves_nothing_behind(client):
    walk_to_check(client)
    visit = client.session
    visit["first_start"]["cluster"]["coordinators"] = [["Ida igen", "ida@eksempel.dk"]]
    visit.save()
    page = client.post(step("start_check"))
    assert "har rollen i forvejen" in page.content.decode()
    assert not Person.objects.exists() and not Cluster.objects.exists()


def test_a_wrong_number_is_told_and_one_may_go_on_without(client):
    client.post(step("start"), {"noegle": first_start.token()})
    client.post(step("start_administrator"), {"name": "Ida", "email": "ida@eksempel.dk"})
    assert "ikke tallet" in client.post(step("start_mail"), {"number": "x"}).content.decode()
    assert client.post(step("start_mail"), {"without": "1"})["Location"] == step("start_cluster")
    assert client.post(step("start_cluster"), {"later": "1"})["Location"] == step("start_check")
    assert client.post(step("start_check")).status_code == 302
    assert not Cluster.objects.exists()


def test_the_console_tells_the_way_in_until_it_is_used(cast):
    assert first_start.invitation() == ""
    Role.objects.all().delete()
    assert "/start/?noegle=" in first_start.invitation()
    said = StringIO()
    call_command("check", stdout=said, stderr=StringIO())
    assert "/start/?noegle=" in said.getvalue()
