"""Who is let in to a picture: `files` asks here, for it lies below."""

import pytest

from klynge.ground.files.tasks import process_picture
from klynge.ground.files.templatetags.files import address
from klynge.ground.files.tests import make
from klynge.ground.journal.queries import version

pytestmark = pytest.mark.django_db


LET_IN = dict.fromkeys(("anna", "bent", "carla", "gerda", "helge", "frida"), 200)
TURNED_AWAY = dict.fromkeys(("dorte", "erik", None), 404)


@pytest.mark.parametrize(("name", "status"), (LET_IN | TURNED_AWAY).items())
def test_a_private_picture_is_for_those_who_work_in_the_cluster(cast, client_for, name, status):
    picture = make.picture(cast.cluster.id, is_public=False)
    client = client_for(getattr(cast, name) if name else None)
    assert client.get(address(cast.cluster.slug, picture, 40, "jpg")).status_code == status


def test_the_second_factor_is_asked_for_here_too(cast, client):
    picture = make.picture(cast.cluster.id, is_public=False)
    client.force_login(cast.anna, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert client.get(address(cast.cluster.slug, picture, 40, "jpg")).status_code == 404


def test_a_public_picture_takes_two_queries_and_no_cookie(cast, client_for, django_assert_num_queries):
    picture = make.picture(cast.cluster.id)
    client = client_for(cast.anna)
    with django_assert_num_queries(2):
        response = client.get(address(cast.cluster.slug, picture, 40, "avif"))
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert "Cookie" not in response.get("Vary", "")


def test_a_picture_made_ready_by_the_worker_gives_the_pages_a_new_version(cast):
    picture = make.picture(cast.cluster.id, ready=False)
    before = version(cast.cluster.id)
    process_picture.func(str(picture.id))
    assert version(cast.cluster.id) > before


def test_before_the_cluster_is_public_so_are_its_pictures_not(cast, client_for):
    cast.cluster.is_public = False
    cast.cluster.save()
    url = address(cast.cluster.slug, make.picture(cast.cluster.id), 40, "jpg")
    assert client_for(None).get(url).status_code == 404
    assert client_for(cast.frida).get(url)["Cache-Control"] == "private, no-cache"
