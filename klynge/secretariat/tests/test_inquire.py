from datetime import timedelta

import pytest
from django.urls import reverse

from klynge import clock
from klynge.ground.people import personal
from klynge.ground.people.personal import PersonKey
from klynge.ground.post.models import Mail
from klynge.secretariat import changes
from klynge.secretariat.models import Application, Inquiry
from klynge.secretariat.tests import make

pytestmark = pytest.mark.django_db
ASKED = {
    "name": "Jens",
    "email": "jens@eksempel.dk",
    "place": "Lyng og Vang",
    "support": "data",
    "message": "Vi vil.",
}


def test_anybody_may_ask_and_both_sides_get_a_mail(client, cast):
    assert client.post(reverse("secretariat:inquire"), ASKED)["Location"] == reverse("secretariat:thanks")
    assert Inquiry.objects.get().place == "Lyng og Vang"
    assert {m.to for m in Mail.objects.all()} == {"jens@eksempel.dk", cast.frida.email}


def test_what_was_typed_stands_when_something_is_missing(client, cast):
    page = client.post(reverse("secretariat:inquire"), {**ASKED, "email": "jens"})
    assert "Vi vil." in page.content.decode() and "Fejl: " in page.content.decode()
    assert not Inquiry.objects.exists()


def test_the_one_who_asked_is_shown_what_we_hold_and_can_be_erased(cast):
    make.inquiry(email="jens@eksempel.dk")
    make.application(contact_email="jens@eksempel.dk")
    key = PersonKey(email="jens@eksempel.dk")
    held = personal.export(key)["secretariat"]
    assert len(held["inquiries"]) == len(held["applications"]) == 1
    personal.erase(key)
    assert "secretariat" not in personal.export(key)


def test_what_came_to_nothing_is_forgotten_after_two_years(cast):
    long_ago = clock.now() - timedelta(days=800)
    make.inquiry(received_at=long_ago)
    make.application(
        started_at=long_ago, status="declined", reason="nej", inquiry=make.inquiry(received_at=long_ago)
    )
    accepted = make.application(started_at=long_ago, status="accepted")
    fresh = make.inquiry()
    assert changes.forget_old() == 3
    assert list(Inquiry.objects.all()) == [fresh] and list(Application.objects.all()) == [accepted]
