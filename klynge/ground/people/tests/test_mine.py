"""One's own page: details, places, security, and what we hold."""

import json
import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.core.cache import cache
from django.test import Client

from klynge import clock, keys
from klynge.ground.people import changes, fields, ours, personal, registry
from klynge.ground.people.models import Erasure, Person
from klynge.ground.post.changes import queue, request_opt_in
from klynge.ground.post.models import Mail, OptIn
from klynge.ground.ui.refusal import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _fresh_limits():
    cache.clear()


def enter(person):
    client = Client(headers={"user-agent": "Mozilla/5.0 (iPhone) Version/17 Safari/604"})
    assert client.post("/ind/link/" + changes.link_for(person).split("/ind/link/")[1]).status_code == 302
    return client


@pytest.fixture
def anna():
    return Person.objects.create(email="anna@eksempel.dk", name="Anna", phone="12345678")


PAGES = "/mine/ /mine/oplysninger/ /mine/sikkerhed/ /mine/steder/ /mine/data/ /mine/mail/ /mine/steder/alle/"


@pytest.mark.parametrize("path", [*PAGES.split(), "/mine/sikkerhed/app/", "/mine/sikkerhed/noegle/"])
def test_every_page_of_ones_own_opens_for_oneself_alone(anna, path):
    assert enter(anna).get(path).status_code == 200
    assert Client().get(path).url.startswith("/ind/?next=")


def test_names_are_changed_by_oneself(anna):
    client = enter(anna)
    answer = client.post(
        "/mine/oplysninger/", {"name": "Anna Ås", "phone": "+45 22 33 44 55", "language": "en"}
    )
    assert answer.status_code == 302
    anna.refresh_from_db()
    assert (anna.name, anna.phone, anna.language) == ("Anna Ås", "22334455", "en")


def test_a_wrong_telephone_shows_the_page_again_as_typed(anna):
    page = enter(anna).post("/mine/oplysninger/", {"name": "Anna", "phone": "123", "language": "da"})
    assert "Skriv de 8 cifre" in page.content.decode()


def test_another_place_is_signed_out_and_ones_own_is_not(anna):
    here, there = enter(anna), enter(anna)
    assert here.get("/mine/steder/").content.decode().count("Safari, iPhone") == 2
    other = UserSession.objects.get(session_key=there.session.session_key)
    here.post(f"/mine/steder/{other.pk}/slut/")
    assert there.get("/mine/").status_code == 302
    assert here.get("/mine/").status_code == 200


def test_nobody_ends_somebody_elses_visit(anna):
    bent = Person.objects.create(email="bent@eksempel.dk", name="Bent")
    mine, theirs = enter(anna), enter(bent)
    mine.post(f"/mine/steder/{UserSession.objects.get(user=bent).pk}/slut/")
    assert theirs.get("/mine/").status_code == 200


def test_an_app_with_codes_is_taken_in_use(anna, django_capture_on_commit_callbacks):
    import time

    from allauth.mfa.totp.internal.auth import hotp_value

    client = enter(anna)
    page = client.get("/mine/sikkerhed/app/").content.decode()
    secret = re.search(r"<code>(\w+)</code>", page).group(1)
    code = f"{hotp_value(secret, int(time.time()) // 30):06d}"
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post("/mine/sikkerhed/app/", {"code": code}).status_code == 302
    assert Authenticator.objects.filter(user=anna, type="totp").exists()
    assert "Nødkoder" in client.get("/mine/sikkerhed/noedkoder/").content.decode()
    assert "beskyttet af to ting" in client.get("/mine/sikkerhed/").content.decode()
    assert Mail.objects.filter(to=anna.email, subject="En app med koder er taget i brug").exists()


def test_the_address_is_changed_after_a_code_to_the_new_one(anna):
    client = enter(anna)
    client.post("/mine/mail/", {"email": "ny@eksempel.dk", "action_add": "1"})
    anna.refresh_from_db()
    assert anna.email == "anna@eksempel.dk"
    code = re.search(r"\b\d{6}\b", Mail.objects.get(to="ny@eksempel.dk").text).group(0)
    client.post("/mine/mail/kode/", {"code": code})
    anna.refresh_from_db()
    assert anna.email == "ny@eksempel.dk"


def test_places_are_told_by_what_lies_above(anna, monkeypatch):
    place = registry.Place("Fjordlandet", "/fjordlandet/arbejdsrum/", ["Klyngekoordinator"])
    monkeypatch.setattr(registry, "_places", [lambda person: [place]])
    page = enter(anna).get("/mine/").content.decode()
    assert "Fjordlandet" in page and "Klyngekoordinator" in page


def test_what_we_hold_is_taken_along(anna):
    queue(cluster=None, to=anna.email, subject="Hej", text="…", kind="test")
    answer = enter(anna).get("/mine/data/hent/")
    held = json.loads(answer.content)
    assert held["people"]["phone"] == "12345678"
    assert held["post"]["mails"][0]["subject"] == "Hej"


def test_one_is_erased_by_the_link_in_a_mail_and_not_by_the_form_alone(anna, cast):
    request_opt_in(cluster=cast.cluster.id, email=anna.email, purpose="nyt", consent_text="Ja tak")
    client = enter(anna)
    client.post("/mine/data/", {"is_sure": "on"})
    anna.refresh_from_db()
    assert anna.is_active
    path = re.search(r"https?://[^/]+(/slet/\S+)", Mail.objects.get(kind="people.erasure").text).group(1)
    assert client.get(path).status_code == 200
    assert "Du er slettet" in client.post(path).content.decode()
    anna.refresh_from_db()
    assert (anna.name, anna.phone, anna.is_active) == ("Slettet", "", False)
    assert not Mail.objects.filter(to="anna@eksempel.dk").exists() and not OptIn.objects.exists()
    assert client.get("/mine/").status_code != 200
    assert client.post(path).status_code == 410


def test_whoever_cannot_leave_is_told_why(anna, monkeypatch):
    monkeypatch.setattr(registry, "_stays", [lambda person: "Du er den eneste administrator."])
    page = enter(anna).post("/mine/data/", {"is_sure": "on"})
    assert "eneste administrator" in page.content.decode()
    with pytest.raises(Refused):
        changes.ask_for_erasure(by=anna)


def test_an_erasure_is_played_again_after_a_restore(anna):
    personal.erase(personal.key_of(anna))
    carried = json.loads(json.dumps(ours.take_erasures()))
    assert "anna" not in str(carried) and "1234" not in str(carried)
    Erasure.objects.all().delete()
    back = Person.objects.create(email="anna@eksempel.dk", name="Anna")
    safe = Person.objects.create(email="bent@eksempel.dk", name="Bent")
    ours.replay_erasures(carried)
    back.refresh_from_db()
    safe.refresh_from_db()
    assert not back.is_active and safe.is_active
    assert Erasure.objects.count() == len(carried)


def test_encrypted_text_survives_a_new_key_and_is_written_anew(anna):
    closed = fields.encrypt("Åbenvej 1")
    keys.rotate("fields")
    assert fields.decrypt(closed) == "Åbenvej 1"
    from allauth.mfa.totp.internal.auth import TOTP

    TOTP.activate(anna, "JBSWY3DPEHPK3PXP")
    before = Authenticator.objects.get().data["secret"]
    keys.rotate("fields")
    assert ours.encrypt_anew() == 1
    keys.keep("fields", newest=1)
    after = Authenticator.objects.get().data["secret"]
    assert before != after and fields.decrypt(after) == "JBSWY3DPEHPK3PXP"
    with pytest.raises(ValueError, match="No key"):
        fields.decrypt(closed)


def test_addresses_are_unique_whatever_their_case(anna):
    from django.db import IntegrityError, transaction

    with pytest.raises(IntegrityError), transaction.atomic():
        Person.objects.create(email="ANNA@eksempel.dk", name="To")
    with pytest.raises(IntegrityError), transaction.atomic():
        Person.objects.bulk_create([Person(email="Anna@Eksempel.dk", name="To")])
    assert clock.now() >= anna.created_at


def test_a_mail_that_was_given_up_stands_in_the_journal_without_the_address():
    from klynge.ground.journal.models import Entry
    from klynge.ground.post import registry as post

    mail = queue(cluster=None, to="dorte@eksempel.dk", subject="Hej", text="…", kind="test")
    for tell in post.failures:
        tell(mail)
    entry = Entry.objects.get(what="mail.given_up")
    assert entry.thing_id == mail.id and "dorte" not in entry.words
