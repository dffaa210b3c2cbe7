from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from klynge.ground.clusters.models import Cluster, Role
from klynge.ground.post.models import Mail
from klynge.ground.process.models import Process
from klynge.ground.ui.refusal import Refused
from klynge.secretariat import access, changes
from klynge.secretariat.changes import Beginning
from klynge.secretariat.models import Application
from klynge.secretariat.tests import make

pytestmark = pytest.mark.django_db
YES = {
    "name": "Lyngholt", "template": "18-maaneder", "starts_on": "2026-03-01", "name_1": "Bo", "email_1": "bo@eksempel.dk",
    "name_2": "Ea", "email_2": "ea@eksempel.dk", "invite_municipality": "on",
}  # fmt: skip


def write(client, token, section, **values):
    return client.post(reverse("secretariat:section", kwargs={"token": token, "section": section}), values)


def test_an_application_is_written_part_by_part_behind_its_link_and_sent(client, client_for, cast):
    inquiry = make.inquiry()
    client_for(cast.frida).post(reverse("secretariat:invite", kwargs={"pk": inquiry.pk}))
    application = Application.objects.get()
    token = access.token_of(application)
    home = reverse("secretariat:apply", kwargs={"token": token})
    assert "/ansoegning/" in Mail.objects.get(to=inquiry.email).text
    write(client, token, "omraadet", working_name="Lyngholt", villages="Lyng 1.620\nVang\nHolt: 80", area="")
    assert "Der mangler noget i" in client.post(home).content.decode()
    write(
        client, token, "kommunen", municipality="Fjordby", contact_name="Gitte", contact_email="g@eksempel.dk"
    )
    write(client, token, "baggrunden", challenges="Skolen lukkede", potentials="Heden")
    write(client, token, "sammen", people_behind="Foreningerne")
    write(client, token, "indsatsen", amount="75.000", hours="200")
    assert client.post(home).status_code == 302
    application.refresh_from_db()
    assert application.status == "received"
    assert application.villages == [["Lyng", 1620], ["Vang", None], ["Holt", 80]]
    assert application.amount == 7_500_000


def test_what_is_sent_is_not_changed_behind_the_link(client, cast):
    application = make.application()
    write(client, access.token_of(application), "omraadet", working_name="Noget andet")
    application.refresh_from_db()
    assert application.working_name == "Lyngholt"


def test_a_link_of_another_kind_opens_nothing(client, cast):
    assert client.get(reverse("secretariat:apply", kwargs={"token": "falsk"})).status_code == 404


def test_a_yes_makes_the_cluster_with_villages_process_and_people(client_for, cast):
    application = make.application()
    page = client_for(cast.frida).post(reverse("secretariat:accept", kwargs={"pk": application.pk}), YES)
    assert page["Location"] == reverse("secretariat:index")
    cluster = Cluster.objects.get(slug="lyngholt")
    assert {v.name: v.inhabitants for v in cluster.villages.all()} == {"Lyng": 620, "Vang": None, "Holt": 80}
    assert Process.objects.get(cluster=cluster).months == 18
    kinds = sorted(Role.objects.filter(cluster=cluster).values_list("kind", flat=True))
    assert kinds == ["coordinator", "coordinator", "municipal"]
    application.refresh_from_db()
    assert application.status == "accepted" and application.cluster == cluster


def test_a_refused_yes_makes_nothing(client_for, cast):
    application = make.application()
    url = reverse("secretariat:accept", kwargs={"pk": application.pk})
    page = client_for(cast.frida).post(url, {**YES, "name": "Fjordlandet"})
    assert "Der er allerede en klynge" in page.content.decode()
    application.refresh_from_db()
    assert application.is_open


def test_a_no_gives_its_reason(client_for, cast):
    application = make.application()
    url = reverse("secretariat:decline", kwargs={"pk": application.pk})
    assert client_for(cast.frida).post(url, {"reason": ""}).status_code == 200
    client_for(cast.frida).post(url, {"reason": "For få landsbyer endnu."})
    assert "For få landsbyer endnu." in Mail.objects.get(to=application.contact_email).text
    with pytest.raises(Refused):
        changes.decline(by=cast.frida, application=Application.objects.get(), reason="igen")


def test_questions_open_it_again(client, client_for, cast):
    application = make.application()
    url = reverse("secretariat:dialogue", kwargs={"pk": application.pk})
    client_for(cast.frida).post(url, {"words": "Hvad siger kommunen?"})
    write(client, access.token_of(application), "indsatsen", amount="1.000", policy="Den siger ja.")
    application.refresh_from_db()
    assert application.policy == "Den siger ja." and application.status == "dialogue"


def test_only_the_secretariat_decides(cast):
    application = make.application()
    beginning = Beginning("Lyngholt", "18-maaneder", date(2026, 3, 1), (("Bo", "bo@eksempel.dk"),))
    for act in (
        lambda: changes.accept(by=cast.anna, application=application, beginning=beginning),
        lambda: changes.decline(by=cast.anna, application=application, reason="nej"),
        lambda: changes.open_dialogue(by=cast.anna, application=application, words="?"),
        lambda: changes.start_application(by=cast.anna, inquiry=make.inquiry()),
        lambda: changes.answer_inquiry(by=cast.anna, inquiry=make.inquiry()),
    ):
        with pytest.raises(PermissionDenied):
            act()
