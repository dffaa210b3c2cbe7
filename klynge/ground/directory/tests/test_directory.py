from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.urls import reverse

from klynge import clock
from klynge.ground.directory import changes
from klynge.ground.directory.changes import AboutAssociation, AboutFacility, Contact
from klynge.ground.directory.models import Association, Facility
from klynge.ground.directory.tests import make
from klynge.ground.people.personal import PersonKey, handlers
from klynge.ground.search import queries as search
from klynge.ground.search.models import SearchRow
from klynge.ground.ui.refusal import Refused


def url(name, cluster, **kw):
    return reverse(f"directory:{name}", kwargs={"slug": cluster.slug, **kw})


BODIL = {"contact_name": "Bodil", "contact_phone": "87 65 43 21", "contact_email": "bodil@eksempel.dk"}


def test_an_association_is_written_in_and_found(cast, client_for):
    sent = {"name": "Kærby IF", "category": "sport", "purpose": "Fodbold.", **BODIL}
    assert client_for(cast.carla).post(url("new_association", cast.cluster), sent).status_code == 302
    assert "Kærby IF" in client_for(None).get(url("index", cast.cluster)).content.decode()
    assert search.find(cast.cluster.id, "fodbold")


def test_a_contact_is_public_only_with_a_yes(cast, client_for):
    client = client_for(cast.carla)
    client.post(url("new_association", cast.cluster), {"name": "Kærby IF", "category": "sport", **BODIL})
    shown = Association.objects.get()
    page = url("association", cast.cluster, pk=shown.id)
    assert "Bodil" not in client_for(None).get(page).content.decode()
    assert "Bodil" in client_for(cast.bent).get(url("desk", cast.cluster)).content.decode()
    said_yes = {"name": "Kærby IF", "category": "sport", **BODIL, "contact_agreed": "on"}
    client.post(url("edit_association", cast.cluster, pk=shown.id), said_yes)
    assert "Bodil" in client_for(None).get(page).content.decode()
    assert not search.find(cast.cluster.id, "Bodil")


def test_the_edit_page_gives_back_what_was_written(cast, client_for):
    shown = make.association(cluster=cast.cluster, purpose="Fodbold for alle", cvr="12345678")
    html = client_for(cast.carla).get(url("edit_association", cast.cluster, pk=shown.id)).content.decode()
    assert "Fodbold for alle" in html and "12345678" in html


def test_the_list_is_filtered_by_village_and_kind(cast, client_for):
    oerum = cast.cluster.villages.get(name="Ørum")
    make.association(cluster=cast.cluster, name="I Ørum", village=oerum, category="sport")
    make.association(cluster=cast.cluster, name="Andetsteds", category="culture")
    client = client_for(None)
    html = client.get(url("index", cast.cluster) + f"?landsby={oerum.slug}").content.decode()
    assert "I Ørum" in html and "Andetsteds" not in html
    html = client.get(url("index", cast.cluster) + "?slags=culture").content.decode()
    assert "Andetsteds" in html and "I Ørum" not in html
    assert client.get(url("index", cast.cluster) + "?landsby=x&slags=y").status_code == 200


def test_the_list_stands_in_danish_order(cast, client_for):
    for name in ("Åstrup IF", "Ælle", "Zebra", "Ørum IF"):
        make.association(cluster=cast.cluster, name=name)
    html = client_for(None).get(url("index", cast.cluster)).content.decode()
    at = [html.index(name) for name in ("Zebra", "Ælle", "Ørum IF", "Åstrup IF")]
    assert at == sorted(at)


def test_a_name_stands_once_in_a_village(cast):
    make.association(cluster=cast.cluster, name="IF")
    with pytest.raises(Refused):
        changes.add_association(by=cast.carla, cluster=cast.cluster, about=AboutAssociation(name="IF"))
    with pytest.raises(IntegrityError), transaction.atomic():
        make.association(cluster=cast.cluster, name="IF")
    make.association(cluster=cast.cluster, name="IF", village=cast.cluster.villages.first())


@pytest.mark.parametrize("cvr", ["1234567", "1234567a", "123456789"])
def test_a_cvr_number_that_is_not_8_digits_is_refused(cast, client_for, cvr):
    sent = {"name": "IF", "category": "sport", "cvr": cvr}
    html = client_for(cast.carla).post(url("new_association", cast.cluster), sent).content.decode()
    assert "Et CVR-nummer er 8 cifre." in html and not Association.objects.exists()


def test_only_editors_of_the_cluster_may_write(cast):
    for who in (cast.bent, cast.erik, cast.gerda):
        with pytest.raises(PermissionDenied):
            changes.add_association(by=who, cluster=cast.cluster, about=AboutAssociation(name="Nej"))
        with pytest.raises(PermissionDenied):
            changes.add_facility(by=who, cluster=cast.cluster, about=AboutFacility(name="Nej"))


def test_villages_and_associations_of_another_cluster_are_refused(cast):
    village, theirs = cast.other.villages.first(), make.association(cluster=cast.other)
    with pytest.raises(Refused):
        changes.add_association(
            by=cast.carla, cluster=cast.cluster, about=AboutAssociation(name="A", village=village)
        )
    with pytest.raises(Refused):
        changes.add_facility(
            by=cast.carla, cluster=cast.cluster, about=AboutFacility(name="A", association=theirs)
        )


def test_a_place_is_written_in_and_stands_on_the_map(cast, client_for):
    sent = {"name": "Kærbyhallen", "kind": "sport", "capacity": "400", "latitude": "56,5", "longitude": "9,1"}
    assert client_for(cast.carla).post(url("new_facility", cast.cluster), sent).status_code == 302
    place = Facility.objects.get()
    assert (place.latitude, place.longitude, place.capacity) == (56.5, 9.1, 400)
    assert "Kærbyhallen" in client_for(None).get(url("facilities", cast.cluster)).content.decode()
    assert "400" in client_for(None).get(url("facility", cast.cluster, pk=place.id)).content.decode()


def test_half_a_point_is_refused(cast):
    with pytest.raises(Refused):
        changes.add_facility(
            by=cast.carla, cluster=cast.cluster, about=AboutFacility(name="A", latitude=56.0)
        )


def test_it_goes_to_the_bin_and_comes_back(cast, client_for):
    shown = changes.add_association(by=cast.carla, cluster=cast.cluster, about=AboutAssociation(name="IF"))
    client = client_for(cast.carla)
    client.post(url("remove_association", cast.cluster, pk=shown.id))
    assert client_for(None).get(url("association", cast.cluster, pk=shown.id)).status_code == 404
    assert not SearchRow.objects.filter(thing=shown.id).exists()
    client.post(url("restore_association", cast.cluster, pk=shown.id))
    assert client_for(None).get(url("association", cast.cluster, pk=shown.id)).status_code == 200


def test_what_would_be_double_is_not_brought_back(cast, client_for):
    gone = make.association(cluster=cast.cluster, name="IF", removed_at=clock.now())
    make.association(cluster=cast.cluster, name="IF")
    page = client_for(cast.carla).post(url("restore_association", cast.cluster, pk=gone.id), follow=True)
    assert "Det navn står allerede på listen" in page.content.decode()


def test_the_bin_is_emptied_after_thirty_days(cast):
    make.association(cluster=cast.cluster, removed_at=clock.now() - timedelta(days=31))
    make.facility(cluster=cast.cluster, removed_at=clock.now() - timedelta(days=31))
    assert changes.empty_bin() == 2


def test_a_contact_is_told_and_taken_out_by_email_or_telephone(cast):
    about = AboutAssociation(
        name="IF", contact=Contact(name="Bodil", phone="87654321", email="b@eksempel.dk", agreed=True)
    )
    shown = changes.add_association(by=cast.carla, cluster=cast.cluster, about=about)
    assert handlers["directory"].export(PersonKey(email="B@eksempel.dk"))[0]["navn"] == "Bodil"
    assert handlers["directory"].export(PersonKey()) == []
    handlers["directory"].erase(PersonKey(phone="87654321"))
    shown.refresh_from_db()
    assert (shown.contact_name, shown.contact_email, shown.is_public) == ("", "", False)


def test_the_public_pages_are_cacheable_and_set_no_cookie(cast, client_for):
    shown = make.association(cluster=cast.cluster)
    for address in (url("index", cast.cluster), url("association", cast.cluster, pk=shown.id)):
        response = client_for(None).get(address)
        assert "public" in response["Cache-Control"] and not response.cookies
        assert "<form" not in response.content.decode()


@pytest.mark.parametrize("n", [5, 50])
def test_a_list_asks_as_little_for_fifty_as_for_five(cast, client_for, django_assert_max_num_queries, n):
    village = cast.cluster.villages.first()
    for _ in range(n):
        make.association(cluster=cast.cluster, village=village)
        make.facility(cluster=cast.cluster, village=village)
    client, editor = client_for(None), client_for(cast.carla)
    with django_assert_max_num_queries(7):
        client.get(url("index", cast.cluster))
    with django_assert_max_num_queries(7):
        client.get(url("facilities", cast.cluster))
    with django_assert_max_num_queries(12):
        editor.get(url("desk", cast.cluster))
