"""What the coordinators set for their cluster: picture, municipality, villages, roles."""

from io import BytesIO

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from klynge.ground.clusters import access, changes, queries
from klynge.ground.clusters.models import Role
from klynge.ground.clusters.tests import make
from klynge.ground.ui.refusal import Refused


def url(name, **kw):
    return reverse(f"clusters:{name}", kwargs={"slug": "fjordlandet", **kw})


def upload():
    file = BytesIO()
    Image.new("RGB", (1200, 600), "green").save(file, "JPEG")
    return SimpleUploadedFile("fjord.jpg", file.getvalue(), "image/jpeg")


def test_a_cover_is_uploaded_with_rights_and_taken_away_again(cast, client_for):
    client = client_for(cast.anna)
    words = {"picture_alt": "Fjorden", "picture_source": "Anna", "picture_rights": "on"}
    assert client.post(url("cover"), {"picture": upload(), **words}).status_code == 302
    cast.cluster.refresh_from_db()
    assert cast.cluster.cover_id
    assert "Vælg et billede" in client.post(url("cover"), {}).content.decode()
    client.post(url("cover"), {"away": "1"})
    cast.cluster.refresh_from_db()
    assert cast.cluster.cover_id is None


def test_a_cover_without_the_rights_tick_is_refused_in_words(cast, client_for):
    page = client_for(cast.anna).post(url("cover"), {"picture": upload(), "picture_alt": "Fjorden"})
    assert "Sæt kryds ved, at I må bruge billedet" in page.content.decode()
    cast.cluster.refresh_from_db()
    assert cast.cluster.cover_id is None


@pytest.mark.parametrize("code", ["101", "01 1", "abcd", "01011"])
def test_a_municipality_has_a_code_of_four_digits(cast, code):
    with pytest.raises(Refused, match="fire cifre"):
        changes.add_municipality(by=cast.anna, cluster=cast.cluster, code=code, name="Fjordby")


def test_a_municipality_is_kept_by_its_code(cast, client_for):
    client_for(cast.anna).post(url("municipality"), {"code": "0999", "name": "Fjordby"})
    assert [m.code for m in cast.cluster.municipalities.all()] == ["0999"]


def test_two_villages_of_a_name_are_refused(cast):
    with pytest.raises(Refused, match="i forvejen"):
        changes.add_village(by=cast.anna, cluster=cast.cluster, place=changes.Place(name="kærby"))


def test_a_small_village_is_pooled_only_with_a_neighbour_of_its_own_cluster(cast):
    own, theirs = cast.cluster.villages.first(), cast.other.villages.first()
    with pytest.raises(Refused):
        changes.pool_village(by=cast.anna, village=own, neighbour=theirs)


def test_one_coordinator_alone_is_flagged_and_cannot_leave(cast):
    assert ("coordinator", 1) in [(s.kind, s.held) for s in queries.shortages(cast.cluster)]
    role = Role.objects.get(person=cast.anna)
    with pytest.raises(Refused, match="eneste"):
        changes.end_role(by=cast.anna, role=role)
    make.role(person=cast.bent, cluster=cast.cluster, kind=Role.Kind.COORDINATOR)
    assert changes.end_role(by=cast.anna, role=role).ends_on
    assert "coordinator" not in [s.kind for s in queries.shortages(cast.cluster) if s.held == 2]


def test_whoever_is_given_a_role_without_an_account_is_invited(cast, client_for):
    client_for(cast.anna).post(url("new_role"), {"name": "Ny", "email": "ny@eksempel.dk", "kind": "editor"})
    role = Role.objects.get(person__email="ny@eksempel.dk")
    assert access.may_edit(role.person, cast.cluster)


def test_an_editor_gives_no_roles(cast):
    with pytest.raises(PermissionDenied):
        changes.give_role(by=cast.carla, person=cast.dorte, kind="editor", cluster=cast.cluster)


def test_a_role_ends_with_its_term(cast):
    from datetime import timedelta

    from klynge import clock

    role = make.role(person=cast.dorte, cluster=cast.cluster, kind="editor", ends_on=clock.today())
    assert access.may_edit(cast.dorte, cast.cluster)
    with clock.travel(clock.now() + timedelta(days=1)):
        access.forget_roles(role.person)
        assert not access.may_edit(role.person, cast.cluster)


def test_an_address_of_the_installation_cannot_become_a_cluster(cast):
    for slug in ("demo", "mine", "api", "en", "sekretariat", "fjordlandet"):
        with pytest.raises(Refused):
            changes.create_cluster(by=cast.frida, name="Ny", slug=slug)
