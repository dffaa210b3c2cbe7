"""Consent: asked by mail, confirmed by a button, withdrawn by one press."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from klynge import clock
from klynge.ground.post import links, optin, queries
from klynge.ground.post.changes import queue, request_opt_in
from klynge.ground.post.models import Mail, OptIn
from klynge.ground.ui.refusal import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(monkeypatch):
    heard = []
    monkeypatch.setattr(optin, "purposes", {})
    optin.purpose(
        "nyt",
        label="nyhedsbrevet",
        confirmed=lambda row: heard.append(("ja", row.email)),
        withdrawn=lambda row: heard.append(("nej", row.email)),
    )
    return heard


def ask(cast, email="Dorte@Eksempel.dk", **kw):
    kw.setdefault("consent_text", "I må sende mig nyheder en gang om ugen.")
    return request_opt_in(cluster=cast.cluster.id, email=email, purpose="nyt", **kw)


def path_in(mail):
    return re.search(r"https?://[^/]+(/\S+)", mail.text).group(1)


def test_looking_confirms_nothing_and_the_button_does(cast, told, client):
    opt_in = ask(cast)
    mail = Mail.objects.get()
    assert mail.to == "dorte@eksempel.dk" and "nyheder en gang om ugen" in mail.text
    page = client.get(path_in(mail))
    assert "nyhedsbrevet" in page.content.decode()
    opt_in.refresh_from_db()
    assert opt_in.confirmed_at is None and told == []
    assert client.post(path_in(mail)).status_code == 302
    client.post(path_in(mail))
    opt_in.refresh_from_db()
    assert opt_in.confirmed_at and told == [("ja", "dorte@eksempel.dk")]
    assert "Du er tilmeldt" in client.get(path_in(mail)).content.decode()
    assert list(queries.opted_in(cast.cluster.id, "nyt")) == [opt_in]
    assert not queries.opted_in(cast.other.id, "nyt").exists()


def test_the_words_agreed_to_are_kept_with_their_version(cast, told):
    first = ask(cast)
    version = first.consent_version
    again = ask(cast, consent_text="Nu to gange om ugen.")
    assert again.pk == first.pk and again.consent_version != version


def test_an_address_is_not_pestered(cast, told):
    for _ in range(5):
        ask(cast)
    assert Mail.objects.count() == 1
    with clock.travel(clock.now() + timedelta(days=1)):
        ask(cast)
    assert Mail.objects.count() == 2


def test_whoever_is_in_already_gets_no_more_questions(cast, told, client):
    ask(cast)
    client.post(path_in(Mail.objects.get()))
    ask(cast, consent_text="Noget andet")
    assert Mail.objects.count() == 1
    assert OptIn.objects.get().consent_text.startswith("I må sende")


def test_one_press_in_the_mail_program_ends_it_without_cookie_or_token(cast, told):
    opt_in = ask(cast)
    OptIn.objects.update(confirmed_at=clock.now())
    waiting = queue(cluster=None, to=opt_in.email, subject="Nyt", text="…", kind="nyt", opt_in=opt_in)
    path = re.search(r"https?://[^/]+(/\S+)", queries.unsubscribe_url(opt_in)).group(1)
    strict = Client(enforce_csrf_checks=True)
    assert strict.get(path).status_code == 200
    opt_in.refresh_from_db()
    assert opt_in.withdrawn_at is None
    answer = strict.post(path, {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200 and "Du er meldt fra" in answer.content.decode()
    opt_in.refresh_from_db()
    assert opt_in.withdrawn_at and told[-1] == ("nej", opt_in.email)
    assert not Mail.objects.filter(pk=waiting.pk).exists()
    strict.post(path)
    assert len(told) == 1


def test_after_leaving_one_can_come_back(cast, told, client):
    first = ask(cast)
    OptIn.objects.update(withdrawn_at=clock.now())
    assert ask(cast).pk != first.pk


def test_confirming_needs_csrf_and_a_link_of_that_kind(cast, told):
    opt_in = ask(cast)
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(path_in(Mail.objects.get())).status_code == 403
    wrong = links.make(queries.WITHDRAW, str(opt_in.id))
    assert strict.get(f"/tilmelding/{wrong}/").status_code == 404


def test_a_question_of_nothing_is_refused(cast, told):
    with pytest.raises(Refused):
        ask(cast, consent_text=" ")
    with pytest.raises(Refused):
        ask(cast, email="ingen")


def test_a_link_opens_one_purpose_until_its_hour_and_is_consumed_once():
    token = links.make("dør", {"n": 1}, days=2)
    assert links.read("dør", token) == {"n": 1}
    assert links.read("vindue", token) is None
    assert links.read("dør", token[:-2]) is None and links.read("dør", "") is None
    with clock.travel(clock.now() + timedelta(days=3)):
        assert links.read("dør", token) is None
    assert links.consume("dør", token) == {"n": 1}
    assert links.consume("dør", token) is None and links.read("dør", token) is None
    with clock.travel(clock.now() + timedelta(days=3)):
        assert links.forget_expired() == 1


def test_a_link_without_an_end_lives_long():
    token = links.make("dør", "x")
    with clock.travel(clock.now() + timedelta(days=4000)):
        assert links.read("dør", token) == "x"
