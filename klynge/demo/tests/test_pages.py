import pytest

from klynge.demo import marker
from klynge.ground.post.changes import queue

pytestmark = pytest.mark.django_db


@pytest.fixture
def made(cast, monkeypatch):
    made = marker.Marker(is_whole=True)
    made.token = made.link(str(cast.anna.id), "Klyngekoordinator", "Anna", "/mine/")
    monkeypatch.setattr(marker, "read", lambda: made)
    return made


def test_the_front_shows_one_door_a_role(client, made):
    page = client.get("/demo/").content.decode()
    assert "Gå ind som Anna" in page


def test_a_door_signs_in_with_both_factors_once_the_button_is_pressed(client, made, cast):
    assert client.get(f"/demo/ind/{made.token}/").status_code == 200
    assert "_auth_user_id" not in client.session
    assert client.post(f"/demo/ind/{made.token}/")["Location"] == "/mine/"
    assert client.session["_auth_user_id"] == str(cast.anna.id)
    assert client.session["demo_both_factors"] is True


def test_an_unknown_door_is_not_there(client, made):
    assert client.get("/demo/ind/gaet/").status_code == 404


def test_the_drawer_shows_what_would_have_been_sent(client, made, cast):
    mail = queue(
        cluster=None, to="dorte@eksempel.example", subject="Velkommen", text="Hej\n\nDorte", kind="x"
    )
    assert "Velkommen" in client.get("/demo/mail/").content.decode()
    assert "Dorte" in client.get(f"/demo/mail/{mail.id}/").content.decode()


@pytest.mark.parametrize("path", ["/demo/", "/demo/ind/x/", "/demo/mail/", "/demo/mail/{}/"])
def test_elsewhere_none_of_it_exists(client, settings, cast, path):
    settings.DEMO = False
    mail = queue(cluster=None, to="dorte@eksempel.example", subject="Velkommen", text="Hej", kind="x")
    assert client.get(path.format(mail.id)).status_code == 404
