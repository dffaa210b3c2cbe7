"""Signing in: through the page, the mail and the link in it."""

import re
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret, hotp_value
from allauth.usersessions.models import UserSession
from django.core.cache import cache
from django.test import Client

from klynge import clock
from klynge.ground.people import changes
from klynge.ground.people.access import has_second_factor
from klynge.ground.people.models import Person
from klynge.ground.post.models import Mail

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _fresh_limits():
    cache.clear()


@pytest.fixture
def anna():
    return Person.objects.create(email="Anna@Eksempel.dk", name="Anna")


def ask(client, email="anna@eksempel.dk", **kwargs):
    return client.post("/ind/", {"email": email, **kwargs}, follow=True)


def link_in(mail):
    return re.search(r"https?://[^/]+(/\S+)", mail.text).group(1)


def is_signed_in(client):
    return client.get("/mine/").status_code == 200


def test_the_code_from_the_mail_signs_in(anna, client):
    page = ask(client)
    assert "Se efter en mail" in page.content.decode()
    mail = Mail.objects.get()
    code = re.search(r"\b\d{6}\b", mail.text).group(0)
    assert mail.to == "anna@eksempel.dk" and code in mail.subject
    answer = client.post("/ind/kode/", {"code": code})
    assert answer.status_code == 302 and answer.url == "/mine/"
    assert is_signed_in(client)


def test_the_link_from_the_mail_signs_in_on_another_device_and_only_once(anna, client):
    ask(client)
    path = link_in(Mail.objects.get())
    phone = Client()
    for _ in range(3):  # mail scanners look first
        assert phone.get(path).status_code == 200
    assert not is_signed_in(phone)
    assert phone.post(path).status_code == 302
    assert is_signed_in(phone)
    other = Client()
    assert other.get(path).status_code == 410
    assert other.post(path).status_code == 410
    assert not is_signed_in(other)


def test_the_link_dies_after_a_quarter_of_an_hour(anna, client):
    ask(client)
    path = link_in(Mail.objects.get())
    with clock.travel(clock.now() + timedelta(minutes=16)):
        assert client.post(path).status_code == 410


def test_a_link_leads_on_to_where_one_wanted_to_go(anna, client):
    ask(client, next="/mine/data/")
    answer = client.post(link_in(Mail.objects.get()))
    assert answer.url == "/mine/data/"


def test_a_link_never_leads_to_another_site(anna, client):
    ask(client, next="https://ondt.example/")
    assert client.post(link_in(Mail.objects.get())).url == "/mine/"


def test_an_unknown_address_gets_the_same_answer_and_no_mail(anna):
    known, unknown = Client(), Client()
    first, second = ask(known), ask(unknown, "ukendt@eksempel.dk")
    neutral = [
        re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page.content.decode()).replace(address, "@")
        for page, address in ((first, "anna@eksempel.dk"), (second, "ukendt@eksempel.dk"))
    ]
    assert neutral[0] == neutral[1]
    assert first.redirect_chain == second.redirect_chain
    assert [mail.to for mail in Mail.objects.all()] == ["anna@eksempel.dk"]


def test_a_wrong_code_is_told_and_three_of_them_end_it(anna, client):
    ask(client)
    page = client.post("/ind/kode/", {"code": "000000x"})
    assert "Koden passer ikke" in page.content.decode()
    client.post("/ind/kode/", {"code": "000000x"})
    assert client.post("/ind/kode/", {"code": "000000x"}).status_code == 302
    code = re.search(r"\b\d{6}\b", Mail.objects.get().text).group(0)
    client.post("/ind/kode/", {"code": code})
    assert not is_signed_in(client)


def test_a_closed_account_does_not_get_in(anna, client):
    token = changes.link_for(anna).split("/ind/link/")[1]
    Person.objects.update(is_active=False)
    assert client.post(f"/ind/link/{token}").status_code == 410


def test_a_link_mailed_to_an_old_address_is_worthless(anna, client):
    path = "/ind/link/" + changes.link_for(anna).split("/ind/link/")[1]
    Person.objects.update(email="ny@eksempel.dk")
    assert client.post(path).status_code == 410


def test_the_second_factor_is_asked_for_after_the_link(anna, client):
    secret = generate_totp_secret()
    TOTP.activate(anna, secret)
    assert secret not in str(Authenticator.objects.get().data)
    path = "/ind/link/" + changes.link_for(anna).split("/ind/link/")[1]
    answer = client.post(path)
    assert answer.url == "/ind/bekraeft/"
    assert not is_signed_in(client)
    import time

    code = f"{hotp_value(secret, int(time.time()) // 30):06d}"
    assert client.post("/ind/bekraeft/", {"code": code}).status_code == 302
    assert is_signed_in(client)


def test_an_invitation_lets_in_once(anna, client):
    person = changes.invite(
        by=anna, email="Bent@Eksempel.dk ", name="Bent", words="Du er med i styregruppen."
    )
    mail = Mail.objects.get()
    assert mail.to == "bent@eksempel.dk" and "styregruppen" in mail.text and "Anna" in mail.text
    assert not person.has_usable_password()
    path = link_in(mail)
    with clock.travel(clock.now() + timedelta(days=6)):
        assert client.post(path).status_code == 302
    assert is_signed_in(client)
    assert Client().post(path).status_code == 410


def test_inviting_somebody_known_makes_no_second_account(anna):
    assert changes.invite(by=None, email="ANNA@eksempel.dk", name="En anden") == anna
    anna.refresh_from_db()
    assert anna.name == "Anna"


def test_nobody_can_sign_up(client):
    page = client.get("/ind/ny/")
    assert "Man bliver inviteret" in page.content.decode()
    client.post("/ind/ny/", {"email": "ny@eksempel.dk", "password1": "x", "password2": "x"})
    assert not Person.objects.exists()


@pytest.mark.parametrize(
    "path", ["/ind/password/reset/", "/accounts/login/", "/mine/password/", "/ind/login/"]
)
def test_there_are_no_pages_about_passwords(client, path):
    assert client.get(path).status_code == 404


def test_the_demonstration_can_sign_in_with_both_factors_and_nobody_else_can(anna, rf, client, settings):
    request = client.get("/ind/").wsgi_request
    changes.sign_in(request, anna, both_factors=True)
    assert has_second_factor(request)
    assert UserSession.objects.filter(user=anna, session_key=request.session.session_key).exists()
    settings.DEMO = False
    assert not has_second_factor(request)


def test_a_mark_made_outside_the_demonstration_is_not_made(anna, client, settings):
    settings.DEMO = False
    request = client.get("/ind/").wsgi_request
    changes.sign_in(request, anna, both_factors=True)
    settings.DEMO = True
    assert not has_second_factor(request)


def test_english_pages_send_english_links(client):
    Person.objects.create(email="john@example.com", name="John", language="en")
    assert client.get("/en/ind/").status_code == 200
    client.post("/en/ind/", {"email": "john@example.com"})
    assert link_in(Mail.objects.get()).startswith("/en/ind/link/")
