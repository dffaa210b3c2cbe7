import json
from io import StringIO

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse

from klynge.ground.clusters import areas, areas_file
from klynge.ground.clusters.models import Parish, Village
from klynge.ground.clusters.tests import make
from klynge.ground.clusters.tests.areas_files import content, feature, square
from klynge.ground.journal.models import Entry
from klynge.ground.ui.refusal import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def empty(db):
    return make.cluster(name="Nordlandet")


@pytest.fixture(autouse=True)
def _kept_apart(settings, tmp_path):
    settings.DATA = tmp_path


def imported(cluster, where="", **kw):
    return areas.import_areas(
        by=None, cluster=cluster, features=areas_file.only(areas_file.read(content()), where), **kw
    )


def test_each_parish_becomes_a_village_and_pieces_become_one(empty):
    made = imported(empty, "klynge=Nord")
    assert [v.name for v in made.villages] == ["Hvidsø", "Kærby", "Lund"]
    lund = Village.objects.get(name="Lund")
    assert lund.outline["type"] == "MultiPolygon"
    assert (lund.parish.code, lund.parish.name) == ("9903", "Lund")
    assert lund.parish.outline == lund.outline
    assert Entry.objects.get(what="cluster.areas_imported").words == "3 landsbyer hentet fra en fil"


def test_only_parishes_when_asked(empty):
    made = imported(empty, kind="parishes")
    assert len(made.parishes) == 4
    assert not empty.villages.exists()


def test_the_same_file_again_makes_nothing_twice(empty):
    imported(empty)
    lund = empty.villages.get(name="Lund")
    Village.objects.filter(pk=lund.pk).update(longitude=9.07, inhabitants=None)
    assert len(imported(empty).villages) == 4
    assert empty.villages.count() == 4
    assert empty.villages.get(name="Lund").longitude == 9.07


def test_villages_of_one_parish_share_its_code(empty):
    rows = [
        feature(square(0), navn="Vester Ås", sognekode="9901"),
        feature(square(1), navn="Øster Ås", sognekode="9901"),
    ]
    made = areas.import_areas(by=None, cluster=empty, features=areas_file.read(content(rows)))
    assert [v.name for v in made.villages] == ["Vester Ås", "Øster Ås"]
    assert not Parish.objects.exists()


def test_villages_without_codes_are_villages_all_the_same(empty):
    rows = [feature(square(0), navn="Vester Ås"), feature(square(1), navn="Øster Ås")]
    assert (
        len(areas.import_areas(by=None, cluster=empty, features=areas_file.read(content(rows))).villages) == 2
    )


def test_a_code_that_lost_its_zero_or_became_a_number_is_mended(empty):
    rows = [feature(square(0), kode=123, navn="Ås"), feature(square(1), kode=9902.0, navn="Lem")]
    made = areas.import_areas(by=None, cluster=empty, features=areas_file.read(content(rows)))
    assert [v.parish_id for v in made.villages] == ["9902", "0123"]


def test_a_village_keeps_the_parishs_own_name(empty):
    make_parish = Parish.objects.create(code="9901", name="Sankt Peders")
    imported(empty, "klynge=Nord")
    make_parish.refresh_from_db()
    assert make_parish.name == "Sankt Peders"
    assert make_parish.outline


BOW = {"type": "Polygon", "coordinates": [[[9, 56], [9.1, 56.1], [9.1, 56], [9, 56.1], [9, 56]]]}
UTM = {
    "type": "Polygon",
    "coordinates": [[[550000, 6200000], [551000, 6200000], [551000, 6201000], [550000, 6200000]]],
}
OPEN = {"type": "Polygon", "coordinates": [[[9, 56], [9.1, 56], [9.1, 56.1], [9, 56.1]]]}


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (b"\xff\xfe nonsense", "kan ikke læses som GeoJSON"),
        (b"<kml/>", "kan ikke læses som GeoJSON"),
        (b"[1, 2]", "ikke GeoJSON"),
        (b'{"type": "FeatureCollection", "features": {}}', "ikke GeoJSON"),
        (b'{"type": "FeatureCollection", "features": []}', "ingen områder"),
        (content([feature({"type": "Point", "coordinates": [9, 56]}, navn="A")]), "ingen polygoner"),
        (content([feature(UTM, navn="A")]), "UTM"),
        (
            content(
                [feature(square(), navn="A")], crs={"type": "name", "properties": {"name": "EPSG:25832"}}
            ),
            "UTM",
        ),
        (content([feature(square(), navn="A"), feature(BOW, navn="B")]), "område 2 krydser sig selv"),
        (content([feature(OPEN, navn="A")]), "ikke en lukket linje"),
        (content([feature(square(), navn="A"), feature(None, navn="B")]), "Område 2 er ikke en polygon"),
        (b"[" * 100_000, "kan ikke læses"),
        (
            b'{"type": "Polygon", "coordinates": [[[NaN, 1], [2, 2], [3, 1], [NaN, 1]]]}',
            "ikke en lukket linje",
        ),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_in_plain_danish(file, words):
    with pytest.raises(Refused) as refusal:
        areas_file.read(file)
    assert words in refusal.value.message


def test_crossing_areas_are_named_and_nothing_is_made(empty):
    rows = [feature(square(0), navn="Ås"), feature(square(0.4), navn="Lem"), feature(square(4), navn="Lund")]
    with pytest.raises(Refused, match=r"«Ås» \(1\) og «Lem» \(2\) krydser hinanden"):
        areas.import_areas(by=None, cluster=empty, features=areas_file.read(content(rows)))
    assert not empty.villages.exists()


def test_borders_that_touch_or_cross_by_a_hair_are_fine(empty):
    rows = [
        feature(square(0), navn="Ås"),
        feature(square(1 - 0.0002), navn="Lem"),
        feature(square(2), navn="Lund"),
    ]
    assert (
        len(areas.import_areas(by=None, cluster=empty, features=areas_file.read(content(rows))).villages) == 3
    )


def test_a_missing_name_is_refused_with_its_number(empty):
    rows = [feature(square(0), navn="Ås"), feature(square(1), navn="  ")]
    with pytest.raises(Refused, match="Område 2 har intet navn"):
        areas.import_areas(by=None, cluster=empty, features=areas_file.read(content(rows)), name="navn")


def test_a_filter_that_matches_nothing_tells_what_there_is():
    features = areas_file.read(content())
    with pytest.raises(Refused, match="Der findes: Nord, Syd"):
        areas_file.only(features, "klynge=Øst")
    with pytest.raises(Refused, match="De har: klynge, sognekode, sognenavn"):
        areas_file.only(features, "region=Øst")


def test_two_places_of_one_name_are_refused(empty):
    rows = [feature(square(0), kode="9901", navn="Vejby"), feature(square(1), kode="9902", navn="Vejby")]
    with pytest.raises(Refused, match="samme navn eller kode"):
        areas.import_areas(by=None, cluster=empty, features=areas_file.read(content(rows)))


@pytest.mark.parametrize("name", ["dorte", "bent", "carla", "erik", "gerda", "helge"])
def test_only_the_coordinator_and_the_secretariat_import(cast, name):
    features = areas_file.read(content())
    with pytest.raises(PermissionDenied):
        areas.import_areas(by=getattr(cast, name), cluster=cast.cluster, features=features)


def test_the_command_takes_a_part_of_the_file(empty, tmp_path):
    path = tmp_path / "sogne.geojson"
    path.write_bytes(content())
    out = StringIO()
    call_command("import_areas", path, cluster=empty.slug, where="klynge=Nord", stdout=out)
    assert "3 villages, 3 parishes in Nordlandet." in out.getvalue()
    with pytest.raises(CommandError, match="Der findes: Nord, Syd"):
        call_command("import_areas", path, cluster=empty.slug, where="klynge=Vest")
    with pytest.raises(CommandError, match="No cluster"):
        call_command("import_areas", path, cluster="ingen")
    with pytest.raises(CommandError, match="no file"):
        call_command("import_areas", tmp_path / "x", cluster=empty.slug)


def bring(client, cluster, file):
    address = reverse("clusters:import_areas", args=[cluster.slug])
    return client.post(address, {"file": SimpleUploadedFile("sogne.geojson", file)})


def test_the_page_reads_shows_and_makes(cast, client_for):
    client = client_for(cast.anna)
    second = bring(client, cast.cluster, content()).url
    page = client.get(second).content.decode()
    assert "Hent 4 landsbyer" in page
    assert "klynge: Nord (4)" in page
    assert "2 stykker i filen" in page
    assert not Village.objects.filter(name="Lund", cluster=cast.cluster).exists()
    narrowed = f"{second}&name=sognenavn&code=sognekode&where=klynge%3DNord&kind=villages"
    assert "Hent 3 landsbyer" in client.get(narrowed).content.decode()
    client.post(narrowed)
    assert Village.objects.filter(name="Lund", cluster=cast.cluster).exists()
    assert client.get(second).status_code == 404


def test_the_page_asks_when_it_is_not_sure(cast, client_for):
    rows = [feature(square(0), a="Ås", b="Grøn"), feature(square(1), a="Lem", b="Blå")]
    client = client_for(cast.anna)
    second = bring(client, cast.cluster, content(rows)).url
    page = client.get(second).content.decode()
    assert "Vi er ikke sikre" in page
    assert "Hent 2 landsbyer" not in page
    assert "Hent 2 landsbyer" in client.get(f"{second}&name=a&kind=villages").content.decode()


def test_the_page_says_what_is_wrong_with_a_file(cast, client_for):
    client = client_for(cast.anna)
    assert "UTM" in bring(client, cast.cluster, content([feature(UTM, navn="A")])).content.decode()
    crossing = [feature(square(0), navn="Ås"), feature(square(0.4), navn="Lem")]
    page = client.get(bring(client, cast.cluster, content(crossing)).url).content.decode()
    assert "krydser hinanden" in page


def test_the_file_of_another_cluster_is_not_found(cast, client_for):
    address = bring(client_for(cast.anna), cast.cluster, content()).url
    theirs = address.replace(cast.cluster.slug, cast.other.slug)
    assert client_for(cast.erik).get(theirs).status_code == 404
    bad = reverse("clusters:import_areas", args=[cast.cluster.slug]) + "?fil=../../x"
    assert client_for(cast.anna).get(bad).status_code == 404


def test_a_heavy_file_becomes_light_enough_for_a_page(empty):
    import math

    def rough(column):
        ring = [
            [9 + column * 0.1 + 0.04 * math.cos(a / 500), 56 + 0.02 * math.sin(a / 500)] for a in range(3141)
        ]
        return {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}

    rows = [feature(rough(column), navn=f"Sted {'abcd'[column]}") for column in range(4)]
    planned = areas.plan(cluster=empty, features=areas_file.read(content(rows)))
    assert sum(len(json.dumps(one.outline)) for one in planned) < 100_000
