import pytest
from django.urls import reverse

from klynge.ground.files.tests.make import upload
from klynge.ground.findings.models import Finding
from klynge.mapping.potentials.models import Potential
from klynge.mapping.potentials.tests import make

pytestmark = pytest.mark.django_db


def address(name, cluster, **kw):
    return reverse(f"potentials:{name}", kwargs={"slug": cluster.slug, **kw})


def test_the_list_shows_what_is_on_the_map_and_nothing_else(cast, client):
    make.potential(cluster=cast.cluster, title="Molen")
    make.proposal(cluster=cast.cluster, title="Hemmeligt")
    make.potential(cluster=cast.other, title="Et andet sted")
    page = client.get(address("index", cast.cluster)).content.decode()
    assert "Molen" in page
    assert "Hemmeligt" not in page
    assert "Et andet sted" not in page


def test_the_list_can_be_filtered_by_kind_and_village(cast, client):
    village = cast.cluster.villages.get(name="Ørum")
    make.potential(cluster=cast.cluster, village=village, title="Skoven", category="nature")
    make.potential(cluster=cast.cluster, village=village, title="Hallen")
    make.potential(cluster=cast.cluster, title="Kysten", category="nature")
    page = client.get(
        address("index", cast.cluster), {"slags": "nature", "landsby": "oerum"}
    ).content.decode()
    assert "Skoven" in page
    assert "Hallen" not in page
    assert "Kysten" not in page
    assert client.get(address("index", cast.cluster), {"slags": "vrøvl", "landsby": "'"}).status_code == 200


def test_the_moving_map_holds_the_same_numbers_as_the_list(cast, client):
    make.potential(cluster=cast.cluster, title="Å", longitude=9.0, latitude=56.0)
    make.potential(cluster=cast.cluster, title="Alle", longitude=9.1, latitude=56.1)
    make.potential(cluster=cast.cluster, title="Uden sted")
    points = client.get(address("places", cast.cluster)).json()["points"]
    assert [(p["number"], p["title"]) for p in points] == [(1, "Alle"), (2, "Å")]


@pytest.mark.parametrize("many", [5, 50])
def test_the_pages_ask_the_same_however_many_there_are(
    cast, client, client_for, django_assert_max_num_queries, many
):
    for village in cast.cluster.villages.all():
        for _number in range(many):
            make.potential(village=village, longitude=9.0, latitude=56.0)
            make.proposal(village=village)
    with django_assert_max_num_queries(8):
        assert client.get(address("index", cast.cluster)).status_code == 200
    with django_assert_max_num_queries(4):
        client.get(address("places", cast.cluster))
    editor = client_for(cast.carla)
    with django_assert_max_num_queries(22):
        assert editor.get(address("desk", cast.cluster)).status_code == 200


def test_anybody_proposes_without_an_account(cast, client):
    village = cast.cluster.villages.get(name="Ørum")
    sent = {"title": "Molen", "category": "place", "village": village.id, "latitude": "56,5", "longitude": "9.1",
            "name": "Dorte", "email": "d@eksempel.dk"}  # fmt: skip
    answer = client.post(address("propose", cast.cluster), sent)
    assert answer.status_code == 302
    one = Potential.objects.get()
    assert (one.title, one.village, one.latitude, one.proposer_name) == ("Molen", village, 56.5, "Dorte")
    assert "Tak for dit forslag" in client.get(answer.url).content.decode()


def test_a_machine_is_thanked_and_forgotten(cast, client):
    client.post(
        address("propose", cast.cluster), {"title": "Køb", "category": "place", "website": "http://x"}
    )
    assert not Potential.objects.exists()


def test_what_was_typed_is_kept_when_something_is_missing(cast, client):
    page = client.post(
        address("propose", cast.cluster), {"title": "Molen", "place": "Ved havnen"}
    ).content.decode()
    assert "Fejl: " in page
    assert "Ved havnen" in page


def test_a_picture_without_words_is_asked_about(cast, client):
    sent = {"title": "Molen", "category": "place", "picture": upload()}
    page = client.post(address("propose", cast.cluster), sent).content.decode()
    assert "Skriv, hvem der har taget billedet." in page
    assert not Potential.objects.exists()


def test_an_editor_says_yes_on_the_page(cast, client_for):
    one = make.proposal(cluster=cast.cluster, title="Molen")
    editor = client_for(cast.carla)
    assert "Molen" in editor.get(address("handle", cast.cluster, pk=one.id)).content.decode()
    editor.post(address("accept", cast.cluster, pk=one.id))
    editor.post(address("accept", cast.cluster, pk=one.id))
    one.refresh_from_db()
    assert one.is_accepted


def test_an_editor_says_no_with_a_reason(cast, client_for):
    one = make.proposal(cluster=cast.cluster)
    editor = client_for(cast.carla)
    assert editor.post(address("handle", cast.cluster, pk=one.id), {"reason": ""}).status_code == 200
    editor.post(address("handle", cast.cluster, pk=one.id), {"reason": "Ejeren vil ikke have gæster."})
    one.refresh_from_db()
    assert one.status == Potential.Status.DECLINED


def test_an_editor_mends_the_words_and_the_place(cast, client_for):
    one = make.proposal(cluster=cast.cluster)
    sent = {"title": "Molen", "category": "nature", "latitude": "56.5", "longitude": "9.1"}
    client_for(cast.carla).post(address("edit", cast.cluster, pk=one.id), sent)
    one.refresh_from_db()
    assert (one.title, one.category, one.longitude) == ("Molen", "nature", 9.1)


def test_it_is_saved_as_a_finding_that_leads_back(cast, client_for, client):
    one = make.potential(cluster=cast.cluster, title="Molen")
    client_for(cast.bent).post(address("pin", cast.cluster, pk=one.id), {"text": "Vandet samler os."})
    finding = Finding.objects.get()
    assert finding.source_address == address("show", cast.cluster, pk=one.id)
    assert "Vandet samler os." in client.get(finding.source_address).content.decode()


def test_what_is_not_on_the_map_has_no_public_page(cast, client):
    one = make.proposal(cluster=cast.cluster)
    assert client.get(address("show", cast.cluster, pk=one.id)).status_code == 404
    elsewhere = make.potential(cluster=cast.other)
    assert client.get(address("show", cast.cluster, pk=elsewhere.id)).status_code == 404


def test_another_clusters_editor_is_turned_away(cast, client_for):
    one = make.proposal(cluster=cast.other)
    assert client_for(cast.carla).get(address("handle", cast.cluster, pk=one.id)).status_code == 404
