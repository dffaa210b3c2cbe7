from datetime import timedelta

import pytest
from django.urls import reverse

from klynge import clock
from klynge.ground.findings.models import Finding
from klynge.ground.post.models import Mail
from klynge.startup.groups.tests import make as groups
from klynge.startup.meetings.models import Decision, Meeting
from klynge.startup.meetings.tests import make
from klynge.startup.meetings.tests.reach import REACH

CALLED = {
    "title": "Styregruppens første møde",
    "kind": "steering",
    "day": "3.3.2031",
    "hour": "19:00",
    "place": "Hallen",
    "agenda": "Velkomst\n\nKommissorium\n",
}


def url(name, cluster, **kw):
    return reverse(f"meetings:{name}", kwargs={"slug": cluster.slug, **kw})


def page(client, name, cluster, **kw):
    response = client.get(url(name, cluster, **kw))
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("row", REACH, ids=lambda row: row.name)
def test_the_coordinator_reaches_every_page(cast, client_for, row):
    address = url(row.name.removeprefix("meetings:"), cast.cluster, **row.kwargs(cast))
    assert getattr(client_for(cast.anna), row.method)(address).status_code in row.answers


@pytest.mark.parametrize("row", REACH, ids=lambda row: row.name)
def test_what_belongs_to_another_cluster_is_not_found_in_ours(cast, client_for, row):
    kwargs = row.kwargs(cast)
    if kwargs:
        address = url(row.name.removeprefix("meetings:"), cast.other, **kwargs)
        assert getattr(client_for(cast.erik), row.method)(address).status_code == 404


def test_a_meeting_is_called_with_its_agenda_in_danish_time(cast, client_for):
    client_for(cast.bent).post(url("new", cast.cluster), CALLED)
    meeting = Meeting.objects.get()
    assert [str(item) for item in meeting.items.all()] == ["1. Velkomst", "2. Kommissorium"]
    assert meeting.starts_at.astimezone(clock.COPENHAGEN).hour == 19 and meeting.status == "planned"


def test_a_group_s_meeting_without_a_group_is_asked_again(cast, client_for):
    html = (
        client_for(cast.bent)
        .post(url("new", cast.cluster), {**CALLED, "kind": "working_group"})
        .content.decode()
    )
    assert "Vælg arbejdsgruppen" in html and "Kommissorium" in html and not Meeting.objects.exists()


def test_the_agenda_is_ordered_by_buttons(cast, client_for):
    meeting = make.meeting(cluster=cast.cluster, agenda=("A", "B", "C"))
    client, items = client_for(cast.bent), list(meeting.items.all())
    client.post(url("move", cast.cluster, pk=items[2].pk), {"way": "up"})
    client.post(url("move", cast.cluster, pk=items[0].pk), {"way": "up"})
    client.post(url("agenda", cast.cluster, pk=meeting.pk), {"title": "D"})
    client.post(url("remove_item", cast.cluster, pk=items[1].pk))
    assert [str(item) for item in meeting.items.all()] == ["1. A", "2. C", "3. D"]


def test_members_are_invited_by_mail_with_the_agenda(cast, client_for):
    groups.seat(cluster=cast.cluster, name="Bodil", email="bodil@x.example")
    meeting = make.meeting(cluster=cast.cluster, starts_at=clock.now() + timedelta(days=5))
    client = client_for(cast.bent)
    client.post(url("invite", cast.cluster, pk=meeting.pk))
    client.post(url("invite", cast.cluster, pk=meeting.pk))
    mail = Mail.objects.get(to="bodil@x.example")
    assert "1. Velkomst" in mail.text and meeting.title in mail.subject


def test_nobody_to_invite_is_told(cast, client_for):
    meeting = make.meeting(cluster=cast.cluster, starts_at=clock.now() + timedelta(days=5))
    html = (
        client_for(cast.bent).post(url("invite", cast.cluster, pk=meeting.pk), follow=True).content.decode()
    )
    meeting.refresh_from_db()
    assert "Ingen af medlemmerne har en e-mail" in html and meeting.invited_at is None


def test_minutes_are_kept_at_each_item(cast, client_for):
    meeting = make.meeting(cluster=cast.cluster)
    first, second = meeting.items.all()
    client = client_for(cast.bent)
    typed = {
        f"item-{first.pk}": "Alle var der.\n\n- ja\n- nej",
        f"item-{second.pk}": "",
        "attended": "9",
        "onward": "2",
    }
    response = client.post(url("minutes", cast.cluster, pk=meeting.pk), typed)
    assert response.url.endswith("#punkt-2")
    first.refresh_from_db()
    assert first.minutes == "<p>Alle var der.</p><ul><li>ja</li><li>nej</li></ul>"
    assert "- ja" in page(client, "minutes", cast.cluster, pk=meeting.pk)


def test_script_in_minutes_is_words(cast, client_for):
    meeting = make.meeting(cluster=cast.cluster)
    item = meeting.items.first()
    client = client_for(cast.bent)
    client.post(url("minutes", cast.cluster, pk=meeting.pk), {f"item-{item.pk}": "<script>alert(1)</script>"})
    assert "<script>alert" not in page(client, "show", cast.cluster, pk=meeting.pk)


def test_a_decision_is_written_done_and_pinned(cast, client_for, client):
    item = make.item(cluster=cast.cluster)
    signed = client_for(cast.bent)
    typed = {"text": "Vi maler huset.", "holder_name": "anna", "due_on": "2031-01-01"}
    signed.post(url("decide", cast.cluster, pk=item.pk), typed)
    decision = Decision.objects.get()
    assert decision.holder == cast.anna
    assert client.get(url("decision", cast.cluster, pk=decision.pk)).status_code == 404
    signed.post(url("pin", cast.cluster, pk=decision.pk), {"text": "Huset trænger."})
    finding = Finding.objects.get()
    assert (
        finding.source_kind == "meeting"
        and "Vi maler huset." in client.get(finding.source_address).content.decode()
    )
    client_for(cast.anna).post(url("finish", cast.cluster, pk=decision.pk))
    decision.refresh_from_db()
    assert decision.done_at


def test_somebody_without_a_part_in_it_cannot_say_it_is_done(cast, client_for):
    decision = make.decision(cluster=cast.cluster, holder_name="Anna")
    assert client_for(cast.gerda).post(url("finish", cast.cluster, pk=decision.pk)).status_code == 403


def test_minutes_go_from_approval_through_objection_to_approved(cast, client_for):
    meeting = make.meeting(cluster=cast.cluster)
    meeting.items.update(minutes="<p>Ja.</p>")
    client = client_for(cast.bent)
    client.post(url("send", cast.cluster, pk=meeting.pk), {"objections_until": "2031-01-01"})
    assert "Godkendt, hvis ingen indvender noget inden" in page(client, "show", cast.cluster, pk=meeting.pk)
    client_for(cast.gerda).post(url("objection", cast.cluster, pk=meeting.pk), {"text": "Jeg sagde nej."})
    refused = client.post(url("approve", cast.cluster, pk=meeting.pk), follow=True).content.decode()
    assert "Der er en indsigelse" in refused
    client.post(url("answer", cast.cluster, pk=meeting.objections.get().pk), {"answer": "Rettet."})
    client.post(url("approve", cast.cluster, pk=meeting.pk))
    meeting.refresh_from_db()
    assert meeting.status == "approved"


def test_everyone_reads_public_minutes_only_once_approved(cast, client):
    meeting = make.sent(cluster=cast.cluster, kind="citizens", is_public=True)
    meeting.items.update(minutes="<p>Hemmeligt endnu.</p>")
    assert "Hemmeligt" not in page(client, "read", cast.cluster, pk=meeting.pk)
    meeting.approved_at = clock.now()
    meeting.save()
    assert "Hemmeligt" in page(client, "read", cast.cluster, pk=meeting.pk)
    assert meeting.title in page(client, "index", cast.cluster)


def test_the_steering_group_s_own_meetings_are_not_public(cast, client):
    meeting = make.sent(cluster=cast.cluster, approved_at=clock.now())
    assert client.get(url("read", cast.cluster, pk=meeting.pk)).status_code == 404
    assert meeting.title not in page(client, "index", cast.cluster)


def test_an_empty_desk_teaches_the_first_step(cast, client_for):
    assert "Indkald til det første" in page(client_for(cast.bent), "desk", cast.cluster)


@pytest.mark.parametrize("many", [3, 30])
def test_the_lists_ask_the_same_few_questions_of_few_and_many(
    cast, client_for, django_assert_max_num_queries, many
):
    kept = None
    for _n in range(many):
        kept = make.decision(cluster=cast.cluster, holder_name="Anna", due_on=clock.today()).item.meeting
        make.objection(cluster=cast.cluster)
        make.sent(cluster=cast.cluster, kind="citizens", is_public=True, approved_at=clock.now())
    client = client_for(cast.bent)
    for name, kwargs in (("desk", {}), ("index", {}), ("show", {"pk": kept.pk})):
        with django_assert_max_num_queries(20):
            page(client, name, cast.cluster, **kwargs)
