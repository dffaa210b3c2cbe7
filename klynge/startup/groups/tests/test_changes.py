from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from klynge import clock
from klynge.ground.clusters.access import may_steer
from klynge.ground.clusters.models import Role
from klynge.ground.journal.models import Entry
from klynge.ground.people.models import Person
from klynge.ground.people.personal import PersonKey
from klynge.ground.post.models import Mail
from klynge.ground.search.models import SearchRow
from klynge.ground.ui.refusal import Refused
from klynge.startup.groups import changes, duties, found, personal, queries
from klynge.startup.groups.changes import Sitting
from klynge.startup.groups.models import Member, Seat, Volunteer
from klynge.startup.groups.tests import make


def fill(cast, village="Ørum", **kw):
    kw.setdefault("by", cast.anna)
    kw.setdefault("sitting", Sitting("Bodil Krogh", email="bodil@x.example", is_public=True))
    return changes.fill_seat(cluster=cast.cluster, village=cast.cluster.villages.get(name=village), **kw)


def offer(cast, **kw):
    kw = {"name": "Knud Møller", "phone": "12345678", **kw}
    return changes.offer_help(cluster=cast.cluster, **kw)


# --- seats ------------------------------------------------------------------------------------------------


def test_only_those_who_steer_fill_seats(cast):
    for person in (cast.carla, cast.dorte, cast.erik, cast.gerda):
        with pytest.raises(PermissionDenied):
            fill(cast, by=person)


def test_a_seat_with_an_invitation_opens_the_workspace_for_its_term(cast):
    ends = clock.today() + timedelta(days=700)
    seat = fill(cast, sitting=Sitting("Bodil Krogh", email="bodil@x.example", ends_on=ends), invite=True)
    bodil = Person.objects.get(email="bodil@x.example")
    assert seat.person == bodil and may_steer(bodil, cast.cluster)
    assert Role.objects.get(person=bodil).ends_on == ends
    assert Mail.objects.filter(to="bodil@x.example").exists()


def test_who_holds_the_role_already_keeps_it(cast):
    seat = fill(cast, sitting=Sitting("Bent", email=cast.bent.email), invite=True)
    assert seat.person == cast.bent and Role.objects.filter(person=cast.bent).count() == 1


def test_an_invitation_needs_an_address_and_a_coordinator(cast):
    with pytest.raises(Refused):
        fill(cast, sitting=Sitting("Bodil"), invite=True)
    with pytest.raises(PermissionDenied):
        fill(cast, by=cast.bent, invite=True)
    assert not Seat.objects.exists()


def test_the_same_person_does_not_sit_twice_for_a_village(cast):
    fill(cast)
    with pytest.raises(Refused):
        fill(cast)
    fill(cast, village="Kærby")


def test_a_village_elsewhere_and_a_term_backwards_are_refused(cast):
    with pytest.raises(Refused):
        changes.fill_seat(
            by=cast.anna, cluster=cast.cluster, village=cast.other.villages.get(), sitting=Sitting("Bodil")
        )
    with pytest.raises(Refused):
        fill(cast, sitting=Sitting("Bodil", ends_on=clock.today() - timedelta(days=1)))


def test_the_journal_names_the_village_and_never_the_person(cast):
    fill(cast)
    entry = Entry.objects.get(what="seat.filled")
    assert entry.words == "Ørum" and entry.by_id == cast.anna.id


def test_only_public_names_are_found(cast):
    fill(cast)
    fill(cast, sitting=Sitting("Lars Overgaard"))
    row = SearchRow.objects.get(kind="steering_group")
    assert "Bodil" in row.text and "Lars" not in row.text
    assert [r.thing for r in found.rows()] == [cast.cluster.id]


# --- what the process asks --------------------------------------------------------------------------------


def test_the_steering_group_is_met_when_every_village_sits(cast):
    fill(cast)
    met = duties.every_village_sits(cast.cluster)
    assert not met.is_met and met.words == "1 af 3 landsbyer er med"
    fill(cast, village="Kærby")
    fill(cast, village="Hvidsø")
    assert duties.every_village_sits(cast.cluster).is_met


def test_a_village_with_one_is_a_warning_and_with_two_is_not(cast):
    fill(cast)
    titles = {t.title: t for t in duties.tasks(cast.cluster, cast.bent)}
    assert titles["Ørum har kun én i styregruppen"].is_warning
    fill(cast, sitting=Sitting("Ulla Højgaard"))
    assert "Ørum har kun én i styregruppen" not in {t.title for t in duties.tasks(cast.cluster, cast.bent)}


def test_before_anybody_sits_there_is_one_first_step(cast):
    assert [t.title for t in duties.tasks(cast.cluster, cast.anna)] == ["Skriv styregruppen ind"]
    assert duties.tasks(cast.cluster, cast.carla) == []


def test_a_term_that_ends_asks_for_a_successor(cast):
    fill(cast, sitting=Sitting("Bodil", ends_on=clock.today() + timedelta(days=20)))
    assert "Ørum skal have en ny i styregruppen" in {t.title for t in duties.tasks(cast.cluster, cast.anna)}


def test_groups_count_when_somebody_holds_them(cast):
    for n in range(3):
        make.member(group=make.group(cluster=cast.cluster), is_holder=n > 0)
    assert not duties.groups_are_running(cast.cluster).is_met
    assert any(t.title.startswith("Find en tovholder") for t in duties.tasks(cast.cluster, cast.bent))
    changes.make_holder(by=cast.bent, member=Member.objects.get(is_holder=False))
    assert duties.groups_are_running(cast.cluster).is_met


# --- groups -----------------------------------------------------------------------------------------------


def test_a_group_has_one_holder_and_can_be_handed_over(cast):
    group = changes.form_group(by=cast.bent, cluster=cast.cluster, name="Natur")
    first = changes.add_member(by=cast.bent, group=group, name="Finn", is_holder=True)
    second = changes.add_member(by=cast.bent, group=group, name="Ingrid", is_holder=True)
    first.refresh_from_db()
    assert not first.is_holder and queries.holder(group) == second
    with pytest.raises(IntegrityError), transaction.atomic():
        Member.objects.filter(pk=first.pk).update(is_holder=True)


def test_the_holder_leads_the_group_and_others_do_not(cast):
    group = make.group(cluster=cast.cluster)
    with pytest.raises(PermissionDenied):
        changes.add_member(by=cast.carla, group=group, name="Ingrid")
    make.member(group=group, person=cast.carla, is_holder=True)
    assert changes.add_member(by=cast.carla, group=group, name="Ingrid")
    with pytest.raises(PermissionDenied):
        changes.close_group(by=cast.carla, group=group)


def test_two_running_groups_never_share_a_name(cast):
    group = changes.form_group(by=cast.bent, cluster=cast.cluster, name="Natur")
    with pytest.raises(Refused):
        changes.form_group(by=cast.bent, cluster=cast.cluster, name="natur")
    changes.close_group(by=cast.bent, group=group)
    changes.form_group(by=cast.bent, cluster=cast.cluster, name="Natur")


# --- volunteers -------------------------------------------------------------------------------------------


def test_signing_up_again_adds_to_the_first_time(cast):
    first = offer(cast, interests=["natur"], skills="Tømrer")
    again = offer(cast, name="knud møller", email="knud@x.example", interests=["mad"], skills="Har trailer")
    assert again.pk == first.pk and again.receipt == first.receipt
    again.refresh_from_db()
    assert again.skills == "Tømrer\nHar trailer" and again.email == "knud@x.example"
    assert {i.code for i in again.interests.all()} == {"natur", "mad"}


def test_a_household_that_shares_a_number_is_two_people(cast):
    assert offer(cast).pk != offer(cast, name="Asta Møller").pk


def test_an_offer_needs_a_name_and_a_way_to_reach(cast):
    with pytest.raises(Refused):
        offer(cast, name=" ")
    with pytest.raises(Refused):
        offer(cast, phone="")
    with pytest.raises(Refused):
        offer(cast, village=cast.other.villages.get())


def test_the_survey_brings_its_own_consent_text(cast):
    made = offer(cast, source="survey", consent="Ja, I må ringe.", consent_version="skema-3")
    assert (made.source, made.consent_text, made.consent_version) == ("survey", "Ja, I må ringe.", "skema-3")


def test_the_receipt_is_mailed_once_a_day(cast):
    offer(cast, email="knud@x.example")
    offer(cast, email="knud@x.example")
    assert Mail.objects.filter(kind="groups.receipt").count() == 1


def test_only_who_sees_persons_handles_volunteers(cast):
    volunteer = offer(cast)
    for person in (cast.carla, cast.gerda, cast.helge, cast.erik):
        with pytest.raises(PermissionDenied):
            changes.mark_contacted(by=person, volunteer=volunteer)
        with pytest.raises(PermissionDenied):
            changes.remove_volunteer(by=person, volunteer=volunteer)


def test_a_group_elsewhere_takes_no_volunteer_of_ours(cast):
    with pytest.raises(Refused):
        changes.assign(by=cast.anna, volunteer=offer(cast), group=make.group(cluster=cast.other))


# --- personal data ----------------------------------------------------------------------------------------


def test_everything_about_a_person_is_shown_and_erased(cast):
    key = PersonKey(email="bodil@x.example", phone="12345678")
    seat = fill(cast)
    fill(
        cast, village="Kærby", sitting=Sitting("Erling", substitute_name="Bodil", substitute_phone="12345678")
    )
    volunteer = offer(cast, name="Bodil Krogh", email="bodil@x.example")
    changes.assign(by=cast.anna, volunteer=volunteer, group=make.group(cluster=cast.cluster))
    assert set(personal.export(key)) == {"seats", "substitute", "groups", "offers"}
    personal.erase(key)
    seat.refresh_from_db()
    assert seat.name == "Navnet er slettet" and not seat.email and not seat.is_public
    assert not Volunteer.objects.exists() and not Member.objects.exists()
    assert not Seat.objects.exclude(substitute_name="").exists()
    assert personal.export(key) == {}


def test_an_empty_key_matches_nobody(cast):
    fill(cast, sitting=Sitting("Bodil"))
    offer(cast)
    assert personal.export(PersonKey()) == {}
    personal.erase(PersonKey())
    assert Volunteer.objects.exists() and Seat.objects.get().name == "Bodil"
