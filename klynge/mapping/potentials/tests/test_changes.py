import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from klynge.ground.files.changes import NewPicture
from klynge.ground.files.models import Picture
from klynge.ground.files.tests.make import upload
from klynge.ground.journal.models import Entry
from klynge.ground.people.personal import PersonKey
from klynge.ground.post.models import Mail
from klynge.ground.search.queries import find
from klynge.ground.ui.refusal import Refused
from klynge.mapping.potentials import changes, duties, found, personal
from klynge.mapping.potentials.changes import Proposer, Thing
from klynge.mapping.potentials.models import Potential
from klynge.mapping.potentials.tests import make

pytestmark = pytest.mark.django_db
PIER = Thing("Molen", "place", "Bliver brugt af roere.", place="Ved havnen")


def test_a_citizen_proposes_and_nobody_sees_it_yet(cast):
    one = changes.propose_potential(
        by=None, cluster=cast.cluster, thing=PIER, proposer=Proposer("Dorte", "d@eksempel.dk")
    )
    assert one.is_proposed
    assert not find(cast.cluster.id, "molen")
    assert "Dorte" not in str(list(Entry.objects.values()))


def test_an_answer_reaches_the_proposer_who_is_then_forgotten(cast):
    one = make.proposal(
        cluster=cast.cluster, title="Molen", proposer_name="Dorte", proposer_email="d@eksempel.dk"
    )
    changes.accept_potential(by=cast.carla, potential=one)
    one.refresh_from_db()
    assert one.is_accepted
    assert not one.has_proposer
    assert Mail.objects.get().to == "d@eksempel.dk"
    assert [hit.title for hit in find(cast.cluster.id, "molen")] == ["Molen"]


def test_a_no_needs_a_reason_and_takes_it_off_the_map(cast):
    one = changes.add_potential(by=cast.carla, cluster=cast.cluster, thing=PIER)
    with pytest.raises(Refused):
        changes.decline_potential(by=cast.carla, potential=one, reason=" ")
    changes.decline_potential(by=cast.carla, potential=one, reason="Den er revet ned.")
    assert not one.is_accepted
    assert not find(cast.cluster.id, "molen")


def test_a_picture_is_private_until_the_answer(cast, django_capture_on_commit_callbacks):
    picture = NewPicture(upload(), "En mole", "Dorte", True)
    one = changes.propose_potential(by=None, cluster=cast.cluster, thing=PIER, picture=picture)
    assert not Picture.objects.get(pk=one.picture_id).is_public
    changes.accept_potential(by=cast.carla, potential=one)
    assert Picture.objects.get(pk=one.picture_id).is_public


@pytest.mark.parametrize("name", ["dorte", "bent", "erik", "frida", "gerda", "helge"])
def test_only_editors_answer(cast, name):
    one = make.proposal(cluster=cast.cluster)
    person = getattr(cast, name)
    with pytest.raises(PermissionDenied):
        changes.accept_potential(by=person, potential=one)
    with pytest.raises(PermissionDenied):
        changes.decline_potential(by=person, potential=one, reason="Nej")
    with pytest.raises(PermissionDenied):
        changes.edit_potential(by=person, potential=one, thing=PIER)
    with pytest.raises(PermissionDenied):
        changes.add_potential(by=person, cluster=cast.cluster, thing=PIER)


def test_a_village_of_another_cluster_is_refused(cast):
    elsewhere = Thing("Molen", "place", village=cast.other.villages.get())
    with pytest.raises(Refused):
        changes.propose_potential(by=None, cluster=cast.cluster, thing=elsewhere)


@pytest.mark.parametrize(
    "place", [{"longitude": 9.0}, {"latitude": 56.0}, {"longitude": 200.0, "latitude": 56.0}]
)
def test_half_a_point_or_one_off_the_globe_is_refused(cast, place):
    with pytest.raises(Refused):
        changes.propose_potential(by=None, cluster=cast.cluster, thing=Thing("Molen", "place", **place))


def test_a_flood_of_proposals_is_stopped(cast, monkeypatch):
    monkeypatch.setattr(changes, "WAITING_AT_MOST", 1)
    make.proposal(cluster=cast.cluster)
    with pytest.raises(Refused):
        changes.propose_potential(by=None, cluster=cast.cluster, thing=PIER)


def test_the_database_keeps_no_proposer_of_an_answered_proposal(cast):
    with pytest.raises(IntegrityError), transaction.atomic():
        make.potential(cluster=cast.cluster, proposer_name="Dorte")


def test_a_proposer_can_be_told_and_forgotten(cast):
    make.proposal(cluster=cast.cluster, proposer_name="Dorte", proposer_email="d@eksempel.dk")
    key = PersonKey(email="D@eksempel.dk")
    assert "Dorte" in str(personal.export(key))
    personal.erase(key)
    assert not personal.export(key)
    assert Potential.objects.get().proposer_name == ""
    assert not personal.export(PersonKey())


def test_the_phase_wants_twenty_and_three_in_each_village(cast):
    first, *rest = cast.cluster.villages.all()
    for _number in range(18):
        make.potential(village=first)
    assert not duties.map_is_filled(cast.cluster).is_met
    for village in rest:
        for _number in range(3):
            make.potential(village=village)
    met = duties.map_is_filled(cast.cluster)
    assert met.is_met
    assert "3 af 3 landsbyer" in met.words


def test_editors_are_told_that_proposals_wait(cast):
    make.proposal(cluster=cast.cluster)
    make.proposal(cluster=cast.other)
    assert [task.title for task in duties.tasks(cast.cluster, cast.carla)] == ["Svar på 1 forslag til kortet"]
    assert duties.tasks(cast.cluster, cast.bent) == []


def test_the_index_can_be_made_again_from_what_is_on_the_map(cast):
    make.proposal(cluster=cast.cluster)
    shown = make.potential(cluster=cast.cluster)
    assert [row.thing for row in found.rows()] == [shown.id]
