import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from klynge.ground.clusters import changes
from klynge.ground.files import queries as files
from klynge.ground.files.tests import make

pytestmark = pytest.mark.django_db


def address(cast, name="pictures", **kwargs):
    return reverse(f"clusters:{name}", kwargs={"slug": cast.cluster.slug, **kwargs})


def test_an_editor_puts_a_picture_into_the_bin_and_fetches_it_again(cast, client_for):
    client, picture = client_for(cast.carla), make.picture(cast.cluster.id)
    assert "Børn på broen" in client.get(address(cast)).text
    client.post(address(cast, "remove_picture", pk=picture.pk))
    assert not files.is_kept(cast.cluster.id, picture.id)
    assert "Hent frem" in client.get(address(cast)).text
    client.post(address(cast, "restore_picture", pk=picture.pk))
    assert files.is_kept(cast.cluster.id, picture.id)


def test_the_words_of_a_picture_are_corrected_and_never_empty(cast, client_for):
    client, picture = client_for(cast.carla), make.picture(cast.cluster.id)
    where = address(cast, "describe_picture", pk=picture.pk)
    assert client.post(where, {"alt": " ", "source": "Mona"}).status_code == 200
    assert client.post(where, {"alt": "Tre børn fisker", "source": "Mona"}).status_code == 302
    picture.refresh_from_db()
    assert picture.alt == "Tre børn fisker"


def test_only_who_edits_may_touch_pictures(cast):
    picture = make.picture(cast.cluster.id)
    for change in (changes.remove_picture, changes.restore_picture):
        with pytest.raises(PermissionDenied):
            change(by=cast.bent, cluster=cast.cluster, picture=picture)


def test_a_hundred_pictures_cost_no_more_queries_than_one(cast, client_for, django_assert_max_num_queries):
    client = client_for(cast.carla)
    for _number in range(12):
        make.picture(cast.cluster.id)
    client.get(address(cast))
    with django_assert_max_num_queries(22):
        client.get(address(cast))
