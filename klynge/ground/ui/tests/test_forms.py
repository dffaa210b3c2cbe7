"""Forms, refusals and error pages help the person who meets them."""

import logging
from types import SimpleNamespace

import pytest
from django import forms
from django.http import HttpRequest
from django.test import RequestFactory
from django.urls import path
from hypothesis import given
from hypothesis import strategies as st

from klynge.ground.ui import forms as ui
from klynge.ground.ui import frame, nav
from klynge.ground.ui.logs import RouteNames
from klynge.ground.ui.middleware import RefusalMiddleware
from klynge.ground.ui.refusal import Refused
from klynge.ground.ui.views import csrf_failed, not_found, server_error


class NewsForm(forms.Form):
    title = forms.CharField(label="Overskrift", max_length=20)
    on = ui.Day(label="Dag", required=False)
    price = ui.Kroner(required=False)
    phone = ui.Phone(required=False)


def publish(*, title, on, price, phone, by):
    if title == "optaget":
        raise Refused("Der er allerede en nyhed med den overskrift. Vælg en anden.", field="title")
    if title == "lukket":
        raise Refused("Klyngen er lukket.", field="findes ikke")
    return SimpleNamespace(title=title, on=on, price=price, phone=phone, by=by)


def test_a_submitted_form_returns_what_the_change_made():
    made = ui.submit(NewsForm({"title": "Nyt", "on": "3.3.2026", "price": "1.500,50"}), publish, by="anna")
    assert (made.title, str(made.on), made.price, made.by) == ("Nyt", "2026-03-03", 150050, "anna")


def test_a_refusal_stands_at_its_field():
    form = NewsForm({"title": "optaget"})
    assert ui.submit(form, publish, by="anna") is None
    assert "Vælg en anden" in form.errors["title"][0]


def test_a_refusal_about_no_field_stands_on_top():
    form = NewsForm({"title": "lukket"})
    assert ui.submit(form, publish, by="anna") is None
    assert form.non_field_errors() == ["Klyngen er lukket."]


def test_a_date_typed_wrong_is_kept_as_it_was_typed():
    html = str(NewsForm({"title": "x", "on": "i morgen"})["on"])
    assert 'type="text"' in html and 'value="i morgen"' in html
    assert 'type="date"' in str(NewsForm({"title": "x", "on": "2026-03-03"})["on"])


@pytest.mark.parametrize(
    "typed", ["12345678", "12 34 56 78", "+45 12 34 56 78", "0045 12345678", "12-34-56-78"]
)
def test_a_danish_number_is_kept_without_spaces(typed):
    assert ui.Phone().clean(typed) == "12345678"


@pytest.mark.parametrize("typed", ["1234567", "abcdefgh", "123456789", "+45 123"])
def test_a_number_with_digits_missing_is_refused(typed):
    with pytest.raises(forms.ValidationError):
        ui.Phone().clean(typed)


@given(st.integers(0, 10**12))
def test_an_amount_comes_back_as_it_went_in(oere):
    field = ui.Kroner()
    assert field.clean(field.prepare_value(oere)) == oere


@given(st.text(max_size=20))
def test_no_amount_breaks_the_form(text):
    try:
        oere = ui.Kroner(required=False).clean(text)
    except forms.ValidationError:
        return
    assert oere is None or oere >= 0


def test_an_uncaught_refusal_becomes_a_page_with_what_to_do(rf, with_contact):
    request = rf.post("/fjordlandet/arbejdsrum/")
    request.user = SimpleNamespace(is_authenticated=False)
    response = RefusalMiddleware(lambda _request: None).process_exception(
        request, Refused("Runden er lukket. Ring til Anna.")
    )
    assert response.status_code == 409
    assert "Runden er lukket. Ring til Anna." in response.content.decode()
    assert "tel:+4512345678" in response.content.decode()
    assert response.headers["Cache-Control"] == "no-store"


def test_an_error_page_says_nothing_of_a_cluster_that_is_not_public(rf, with_contact, monkeypatch):
    hidden = SimpleNamespace(slug="hemmelig", name="Hemmelig", accent="", id=None, is_public=False)
    monkeypatch.setattr(frame, "_find", [lambda _slug: hidden])
    request = rf.get("/hemmelig/x/")
    request.user = SimpleNamespace(is_authenticated=False)
    assert "Anna" not in not_found(request).content.decode()


@pytest.fixture
def with_contact(monkeypatch):
    cluster = SimpleNamespace(slug="fjordlandet", name="Fjordlandet", accent="", id=None)
    contact = SimpleNamespace(name="Anna Kjær", role="Koordinator", phone="12345678", email="")
    monkeypatch.setattr(frame, "_find", [lambda slug: cluster if slug == "fjordlandet" else None])
    monkeypatch.setattr(frame, "_contacts", [lambda _cluster: [contact]])


@pytest.mark.parametrize("view", [csrf_failed, not_found, server_error])
def test_every_error_page_has_a_persons_telephone(rf, with_contact, view):
    for address in ("/fjordlandet/findes/ikke/", "/en/fjordlandet/x/"):
        request = rf.get(address)
        request.user = SimpleNamespace(is_authenticated=False)
        html = view(request).content.decode()
        assert "Anna Kjær" in html
        assert "Landsbyklyngen Fjordlandet" in html or "The village cluster" in html
        assert "tel:+4512345678" in html


def test_the_last_error_page_shows_even_when_everything_is_broken(rf, monkeypatch):
    def broken(_slug: str) -> None:
        raise RuntimeError

    monkeypatch.setattr(frame, "_find", [broken])
    response = server_error(rf.get("/fjordlandet/"))
    assert response.status_code == 500
    assert "Noget gik galt hos os" in response.content.decode()


def test_a_log_line_names_the_route_and_never_the_address():
    request = RequestFactory().get("/fjordlandet/svar/hemmeligt/")
    record = logging.LogRecord("django.request", 30, "", 0, "Not Found: %s", (request.path,), None)
    record.request = request
    assert RouteNames().filter(record)
    assert record.getMessage() == "Not Found: (no such page)"


urlpatterns = [
    path("<slug:slug>/arbejdsrum/", lambda request, slug: None, name="top"),
    path("<slug:slug>/arbejdsrum/nyt/", lambda request, slug: None, name="news"),
    path("<slug:slug>/arbejdsrum/folk/", lambda request, slug: None, name="people"),
]


@pytest.mark.urls(__name__)
def test_the_menu_shows_what_a_person_may_and_where_we_are(monkeypatch):
    monkeypatch.setattr(nav, "_workspace", [])
    nav.workspace("", 1, "Næste skridt", "top")
    nav.workspace("platform", 1, "Nyt", "news", needs=lambda person, cluster: person == "carla")
    nav.workspace("startup", 1, "Folk", "people", needs=lambda person, cluster: person == "anna")
    cluster = SimpleNamespace(slug="fjordlandet")
    sections = nav.workspace_sections("carla", cluster, "/fjordlandet/arbejdsrum/nyt/ny/")
    assert [(str(s.title), [link.label for link in s.links]) for s in sections] == [
        ("", ["Næste skridt"]),
        ("Kommunikation", ["Nyt"]),
    ]
    assert [link.is_current for s in sections for link in s.links] == [False, True]


@pytest.fixture
def rf() -> RequestFactory:
    return RequestFactory(headers={"host": "localhost"})


def test_a_frame_without_a_cluster_has_no_menu():
    request = HttpRequest()
    request.path_info = "/"
    assert frame.Frame(request).public_links == []
