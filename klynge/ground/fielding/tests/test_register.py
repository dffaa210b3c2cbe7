"""A municipality's register: good ones are counted before the yes, bad ones are named by row, and none half taken."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from klynge import clock
from klynge.ground.fielding import changes, register, register_changes
from klynge.ground.fielding.models import Recipient, RegisterFile
from klynge.ground.fielding.tests import make
from klynge.ground.ui.refusal import Refused

HEAD = "Navn;Adresse;Postnr;Landsby;Alder;Køn;Beskyttet"
GOOD = f"{HEAD}\nAsta Ørn;Bygade 1;5000;Kærby;44;k;nej\nBo Å;Bygade 2;5000;Hvidsø;71;m;nej\nCid Æ;Bygade 3;5000;Ørum;15;;\n"
PLACES = {"kaerby": "1", "hvidsoe": "2", "oerum": "3"}


def village_of(text):
    return PLACES.get(register.village_key(text))


def read(content):
    return register.read(content if isinstance(content, bytes) else content.encode(), village_of, 2026)


def row(**kw):
    values = {
        "name": "Asta",
        "address": "Bygade 1",
        "code": "5000",
        "village": "Kærby",
        "age": "44",
        "sex": "k",
        "p": "",
    }
    return f"{HEAD}\n{';'.join({**values, **kw}.values())}\n"


@pytest.fixture
def round_(cast):
    made = make.round_(cast)
    changes.record_agreement(by=cast.gerda, round_=made, on=clock.today())
    return made


@pytest.fixture
def upload(cast, client_for, round_):
    client = client_for(cast.gerda)

    def send(content):
        data = content if isinstance(content, bytes) else content.encode()
        address = reverse("fielding:register", kwargs={"slug": cast.cluster.slug, "pk": round_.pk})
        return client.post(address, {"file": SimpleUploadedFile("register.csv", data)})

    send.client = client
    return send


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_usual_files_are_read(encoding, delimiter):
    reading = read(GOOD.replace(";", delimiter).encode(encoding))
    assert [e.name for e in reading.entries] == ["Asta Ørn", "Bo Å"]
    assert (reading.too_young, reading.faults) == (1, [])


BAD = {
    "utf-16 without mark": (GOOD.encode("utf-16-le"), "tegnsæt"),
    "encoded twice": (GOOD.encode().decode("cp1252").encode(), "tegnsæt"),
    "Mac": (GOOD.encode("mac_roman"), "tegnsæt"),
    "DOS": (GOOD.encode("cp850"), "tegnsæt"),
    "not text": (b"PK\x03\x04\x14\x00\x06\x00", "tegnsæt"),
    "no delimiter": (GOOD.replace(";", " "), "skiller kolonnerne"),
    "columns missing": ("Navn;Adresse\nAsta;Bygade 1\n", "mangler: postnr, landsby, alder"),
    "only headings": (HEAD, "ingen rækker"),
    "blank": ("\n\n ; ;\n", "ingen rækker"),
    "doubled person": (GOOD + "asta  ørn;BYGADE 1;5000;Kærby;44;k;\n", "Samme person står også i række 2"),
    "doubled column": (GOOD.replace("Køn", "Navn", 1), "to gange"),
    "doubled village": (GOOD.replace("Køn", "Landsby", 1), "to gange"),
    "age 130": (row(age="130"), "kan ikke passe"),
    "age -3": (row(age="-3"), "formel"),
    "age in words": (row(age="fyrre"), "kan ikke passe"),
    "born 1850": (row(age="1850").replace("Alder", "Fødselsår"), "kan ikke passe"),
    "born 2050": (row(age="2050").replace("Alder", "Fødselsår"), "kan ikke passe"),
    "formula": (row(name='=HYPERLINK("x")'), "formel"),
    "formula with at": (row(address="@SUM(1)"), "formel"),
    "other village": (row(village="Rom"), "ikke en landsby"),
    "no name": (row(name=""), "mangler navn"),
    "postal code": (row(code="DK-500"), "fire cifre"),
    "sex": (row(sex="7"), "gyldig værdi"),
    "protected": (row(p="måske"), "ja eller nej"),
    "only children": (row(age="9"), "Ingen i filen er fyldt 16"),
    "unclosed quote": (row(name='"Asta') + "Bo;Vej 1;5000;Kærby;40;;\n", "mangler"),
    "unclosed quote over much": (row(name='"Asta') + "x" * 140_000, "anførselstegn"),
}


@pytest.mark.parametrize("what", BAD)
def test_a_bad_file_is_told_and_nothing_of_it_is_taken(what, upload):
    content, words = BAD[what]
    reading = read(content)
    assert not reading.is_good and not reading.entries
    assert any(words in fault.words for fault in reading.faults), reading.faults
    page = upload(content)
    assert page.status_code == 200
    assert words in page.content.decode() and "Intet er gemt" in page.content.decode()
    assert not RegisterFile.objects.exists() and not Recipient.objects.exists()


def test_faults_name_the_row_a_spreadsheet_shows():
    reading = read(f"{HEAD}\n\nAsta;Bygade 1;5000;Kærby;44;k;\n\nBo;Bygade 2;50;Kærby;44;m;\n")
    assert [fault.row for fault in reading.faults] == [5]


def test_an_empty_file_is_told(upload):
    assert "tom" in upload(b"").content.decode()
    assert not read(b"").is_good


def test_too_many_rows_are_told_and_a_hundred_thousand_are_read():
    line = "N{0};Vej {0};5000;Kærby;44;k;\n"
    most = HEAD + "\n" + "".join(line.format(n) for n in range(register.MOST_ROWS))
    assert len(read(most).entries) == register.MOST_ROWS
    assert "over 100.000 rækker" in read(most + line.format("x")).faults[0].words


CPR = [
    "0101701234",
    "010170-1234",
    "010170 1234",
    "01.01.70-1234",
    "01-01-1970-1234",
    "610170-1234",
    "101701234",
]


@pytest.mark.parametrize("number", CPR)
@pytest.mark.parametrize("where", ["name", "address", "extra", "first row"])
def test_personal_identity_numbers_are_refused_and_never_kept(number, where, upload, caplog):
    content = {
        "name": row(name=f"Asta {number}" if len(number) != 9 else number),
        "address": row(address=number),
        "extra": f"Nr;{HEAD}\n{number};Asta;Bygade 1;5000;Kærby;44;k;\n",
        "first row": f"{number};Asta;Bygade 1;5000;Kærby;44;k;\nx;Bo;Vej 1;5000;Kærby;40;;\n",
    }[where]
    page = upload(content).content.decode()
    assert "CPR-nummer" in page and number not in page
    assert number not in caplog.text
    assert number not in everything_kept()
    assert not RegisterFile.objects.exists()


@pytest.mark.parametrize("heading", ["CPR", "cpr-nr", "Personnummer", "Person nr.", "PNR", "CPRNR"])
def test_a_column_for_identity_numbers_is_refused_even_when_empty(heading, upload):
    page = upload(f"{HEAD};{heading}\nAsta;Bygade 1;5000;Kærby;44;k;;\n").content.decode()
    assert "kolonne med CPR-numre" in page
    assert not RegisterFile.objects.exists()


@pytest.mark.parametrize(
    "harmless", ["12 34 56 78", "+45 12 34 56 78", "Bygade 12, 1. th", "2026-11-24", "5000"]
)
def test_other_numbers_are_no_identity_numbers(harmless):
    assert not register.is_cpr(harmless)


def everything_kept():
    """Every value of every row of every table, as text."""
    return "\n".join(
        str(value)
        for model in apps.get_models()
        for values in model._base_manager.values_list()
        for value in values
    )


def test_the_counts_are_shown_before_the_yes_and_codes_made_after_it(cast, upload, round_):
    page = upload(GOOD)
    assert page.status_code == 302
    assert not Recipient.objects.exists()
    shown = upload.client.get(page.url).content.decode()
    assert "2 personer er fyldt 16 år" in shown and "1 er yngre" in shown
    upload.client.post(page.url)
    assert round_.codes.count() == Recipient.objects.count() == 2
    assert not RegisterFile.objects.exists()


def test_only_the_columns_we_need_are_kept_while_waiting(upload):
    upload("Telefon;" + GOOD.replace("\n", "\n12345678;").rsplit("\n", 1)[0])
    assert "12345678" not in RegisterFile.objects.get().content


def test_a_second_upload_takes_the_first_ones_place(upload, round_):
    upload(GOOD)
    page = upload(row())
    assert RegisterFile.objects.count() == 1
    upload.client.post(page.url)
    assert [r.name for r in round_.recipients.all()] == ["Asta"]


def test_a_bad_file_after_a_good_one_leaves_the_good_one_waiting(upload):
    upload(GOOD)
    upload(row(age="130"))
    assert len(register.unpack(RegisterFile.objects.get().content).entries) == 2


def test_a_file_nobody_said_yes_to_is_gone_after_an_hour(cast, upload, round_):
    page = upload(GOOD)
    with clock.travel(clock.now() + timedelta(hours=1, minutes=1)):
        assert upload.client.get(page.url).status_code == 302
        with pytest.raises(Refused, match="højst en time"):
            register_changes.take_register(by=cast.gerda, round_=round_)
        assert upload.client.post(page.url).status_code == 409
        register_changes.forget_waiting()
    assert not RegisterFile.objects.exists() and not Recipient.objects.exists()


def test_a_village_that_went_meanwhile_stops_it_whole(cast, upload, round_):
    upload(GOOD)
    cast.cluster.villages.get(name="Hvidsø").delete()
    with pytest.raises(Refused, match="passer ikke længere"):
        register_changes.take_register(by=cast.gerda, round_=round_)
    assert not Recipient.objects.exists() and not round_.codes.exists()


def test_nobody_but_the_municipality_brings_a_register_and_only_with_an_agreement(cast):
    bare = make.round_(cast)
    with pytest.raises(Refused, match="databehandleraftalen"):
        register_changes.read_register(by=cast.gerda, round_=bare, content=GOOD.encode())
    for person in (cast.anna, cast.bent, cast.helge, cast.erik):
        with pytest.raises(PermissionDenied):
            register_changes.read_register(by=person, round_=bare, content=GOOD.encode())


def test_too_large_a_file_is_told_on_the_page(upload, monkeypatch):
    monkeypatch.setattr(register_changes, "LARGEST", 100)
    assert "20 MB" in upload(GOOD).content.decode()
