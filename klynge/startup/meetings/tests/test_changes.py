from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from klynge import clock
from klynge.ground.people.personal import PersonKey
from klynge.ground.post.models import Mail
from klynge.ground.search.models import SearchRow
from klynge.ground.ui.refusal import Refused
from klynge.startup.groups.tests import make as groups
from klynge.startup.meetings import changes, duties, found, personal
from klynge.startup.meetings.models import Meeting
from klynge.startup.meetings.tests import make


def call(cast, **kw):
    kw = {"by": cast.bent, "title": "Møde", "kind": "steering", "starts_at": clock.now(), **kw}
    return changes.call_meeting(cluster=cast.cluster, **kw)


def test_only_those_who_carry_the_process_call_meetings(cast):
    for person in (cast.gerda, cast.dorte, cast.erik):
        with pytest.raises(PermissionDenied):
            call(cast, by=person)
    assert call(cast, by=cast.helge)


def test_a_group_belongs_to_a_group_s_meeting_and_to_the_cluster(cast):
    with pytest.raises(Refused):
        call(cast, group=groups.group(cluster=cast.cluster))
    with pytest.raises(Refused):
        call(cast, kind="working_group", group=groups.group(cluster=cast.other))
    with pytest.raises(IntegrityError), transaction.atomic():
        Meeting.objects.create(cluster=cast.cluster, title="X", kind="working_group", starts_at=clock.now())


def test_a_working_group_s_meeting_invites_its_members_alone(cast):
    group = groups.group(cluster=cast.cluster)
    groups.member(group=group, email="finn@x.example")
    groups.seat(cluster=cast.cluster, email="bodil@x.example")
    soon = clock.now() + timedelta(days=2)
    assert (
        changes.invite(by=cast.bent, meeting=call(cast, kind="working_group", group=group, starts_at=soon))
        == 1
    )
    assert changes.invite(by=cast.bent, meeting=call(cast, kind="citizens", starts_at=soon)) == 2
    assert set(Mail.objects.values_list("to", flat=True)) == {"finn@x.example", "bodil@x.example"}


def test_a_meeting_held_is_not_cancelled_and_a_cancelled_one_not_written(cast):
    with pytest.raises(Refused):
        changes.cancel_meeting(by=cast.bent, meeting=make.meeting(cluster=cast.cluster))
    coming = call(cast, starts_at=clock.now() + timedelta(days=2), agenda=["A"])
    changes.cancel_meeting(by=cast.bent, meeting=coming)
    with pytest.raises(Refused):
        changes.write_minutes(by=cast.bent, meeting=coming, texts={})


def test_an_item_with_minutes_or_decisions_stays(cast):
    decision = make.decision(cluster=cast.cluster)
    with pytest.raises(Refused):
        changes.remove_item(by=cast.bent, item=decision.item)


def test_minutes_of_another_meeting_are_not_touched(cast):
    ours, theirs = make.meeting(cluster=cast.cluster), make.item(cluster=cast.other)
    changes.write_minutes(by=cast.bent, meeting=ours, texts={theirs.pk: "Nej."})
    theirs.refresh_from_db()
    assert theirs.minutes == ""


def test_silence_approves_the_day_after_and_an_objection_stops_it(cast):
    last = clock.today() + timedelta(days=7)
    silent, loud = (make.sent(cluster=cast.cluster, objections_until=last) for _n in range(2))
    objection = changes.object_to_minutes(by=cast.gerda, meeting=loud, text="Nej.")
    assert changes.approve_ripe() == 0
    with clock.travel(clock.at(last, 23)):
        assert changes.approve_ripe() == 0
    with clock.travel(clock.at(last + timedelta(days=1), 1)):
        assert changes.approve_ripe() == 1
        silent.refresh_from_db()
        assert silent.approved_at and not Meeting.objects.get(pk=loud.pk).approved_at
        changes.answer_objection(by=cast.bent, objection=objection, answer="Rettet.")
        assert changes.approve_ripe() == 1 and changes.approve_ripe() == 0


def test_approval_asks_for_minutes_a_day_ahead_and_tells_the_members(cast):
    groups.seat(cluster=cast.cluster, email="bodil@x.example")
    meeting = make.meeting(cluster=cast.cluster)
    with pytest.raises(Refused):
        changes.send_for_approval(by=cast.bent, meeting=meeting)
    meeting.items.update(minutes="<p>Ja.</p>")
    with pytest.raises(Refused):
        changes.send_for_approval(
            by=cast.bent, meeting=meeting, objections_until=clock.today() - timedelta(days=1)
        )
    changes.send_for_approval(by=cast.bent, meeting=meeting)
    assert "hvis ingen indvender noget" in Mail.objects.get(to="bodil@x.example").text


def test_approved_minutes_stand_but_a_decision_may_change_hands(cast):
    decision = make.decision(cluster=cast.cluster, meeting={"approved_at": clock.now()}, holder_name="Bent")
    with pytest.raises(Refused):
        changes.decide(by=cast.bent, item=decision.item, text="Mere.")
    with pytest.raises(Refused):
        changes.change_decision(by=cast.bent, decision=decision, text="Noget andet.")
    with pytest.raises(Refused):
        changes.remove_decision(by=cast.bent, decision=decision)
    changed = changes.change_decision(
        by=cast.bent, decision=decision, text=decision.text, holder_name="Carla"
    )
    assert changed.holder == cast.carla


def test_only_who_steers_approves_and_answers(cast):
    objection = make.objection(cluster=cast.cluster)
    for person in (cast.carla, cast.helge, cast.gerda, cast.erik):
        with pytest.raises(PermissionDenied):
            changes.answer_objection(by=person, objection=objection, answer="Ja.")
        with pytest.raises(PermissionDenied):
            changes.approve(by=person, meeting=objection.meeting)


def test_a_decision_is_a_task_of_its_holder_until_it_is_done(cast):
    item = make.item(cluster=cast.cluster)
    changes.decide(by=cast.bent, item=item, text="Kommissoriet er vedtaget.")
    task = changes.decide(by=cast.bent, item=item, text="Skriv til kommunen.", holder_name="Carla")
    assert [t.title for t in duties.tasks(cast.cluster, cast.carla)] == ["Skriv til kommunen."]
    changes.finish_decision(by=cast.carla, decision=task)
    assert duties.tasks(cast.cluster, cast.carla) == []


def test_who_steers_is_asked_for_minutes_and_to_read_them(cast):
    make.meeting(cluster=cast.cluster, title="Første")
    make.sent(cluster=cast.cluster, title="Andet")
    make.objection(cluster=cast.cluster)
    titles = [t.title for t in duties.tasks(cast.cluster, cast.bent)]
    assert "Skriv referat af «Første»" in titles and "Læs referatet af «Andet»" in titles
    assert any(title.startswith("Svar på indsigelsen") for title in titles)


def test_only_what_everyone_may_read_is_found(cast):
    meeting = call(cast, kind="citizens", title="Stormøde", is_public=True, agenda=["Hallen"])
    changes.write_minutes(by=cast.bent, meeting=meeting, texts={meeting.items.get().pk: "Bussen kører."})
    assert "Bussen" not in SearchRow.objects.get(thing=meeting.id).text
    changes.send_for_approval(by=cast.bent, meeting=meeting)
    changes.approve(by=cast.bent, meeting=meeting)
    assert "Bussen" in SearchRow.objects.get(thing=meeting.id).text
    assert [row.thing for row in found.rows()] == [meeting.id]
    call(cast)
    assert SearchRow.objects.filter(kind="meeting").count() == 1


def test_what_a_person_promised_and_objected_to_is_shown_and_erased(cast):
    decision = make.decision(cluster=cast.cluster, holder=cast.carla, holder_name="Carla")
    objection = make.objection(cluster=cast.cluster, by=cast.carla)
    key = PersonKey(account=cast.carla)
    assert set(personal.export(key)) == {"decisions", "objections"}
    personal.erase(key)
    decision.refresh_from_db()
    objection.refresh_from_db()
    assert not decision.holder_name and decision.holder is None and objection.by is None
    assert personal.export(PersonKey()) == {}
