from uuid import UUID, uuid4

import pytest
from django.template import Context, Template
from django.test import RequestFactory

from klynge.ground.files import changes, queries
from klynge.ground.files.models import Picture
from klynge.ground.files.templatetags.files import address
from klynge.ground.files.tests import make

pytestmark = pytest.mark.django_db


def render(what, **context):
    return Template(what).render(Context({"request": RequestFactory().get("/"), **context}))


def test_a_public_picture_is_served_to_everyone_for_ever(client, door):
    picture = make.picture(door.here)
    response = client.get(address("fjordlandet", picture, 40, "avif"))
    assert response.status_code == 200
    assert response["Content-Type"] == "image/avif"
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert "Cookie" not in response.get("Vary", "")
    assert not response.cookies


def test_a_private_picture_is_for_those_who_work_in_the_cluster(client, door):
    url = address("fjordlandet", make.picture(door.here, is_public=False), 40, "jpg")
    assert client.get(url).status_code == 404
    door.workers = {"bakkeriget"}
    assert client.get(url).status_code == 404
    door.workers = {"fjordlandet"}
    response = client.get(url)
    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-cache"


def test_no_cluster_shows_the_pictures_of_another(client, door):
    door.workers = {"bakkeriget"}
    picture = make.picture(door.here)
    assert client.get(address("bakkeriget", picture, 40, "jpg")).status_code == 404
    assert client.get(address("findes-ikke", picture, 40, "jpg")).status_code == 404


def test_in_a_cluster_that_is_not_public_yet_nothing_is(client, door):
    door.closed = {"fjordlandet"}
    url = address("fjordlandet", make.picture(door.here), 40, "jpg")
    assert client.get(url).status_code == 404
    door.workers = {"fjordlandet"}
    assert client.get(url)["Cache-Control"] == "private, no-cache"


def test_only_the_widths_that_were_made_are_served(client, door):
    picture = make.picture(door.here)
    assert client.get(address("fjordlandet", picture, 41, "jpg")).status_code == 404
    assert client.get(address("fjordlandet", picture, 40, "jpg")).status_code == 200
    assert client.post(address("fjordlandet", picture, 40, "jpg")).status_code == 405


def test_what_lies_in_the_bin_is_not_served_until_it_is_taken_out_again(client, door):
    picture = make.picture(door.here)
    url = address("fjordlandet", picture, 40, "jpg")
    changes.remove(cluster_id=door.here, picture_id=picture.id)
    assert client.get(url).status_code == 404
    assert render("{% picture id %}", id=picture.id) == ""
    changes.restore(cluster_id=door.here, picture_id=picture.id)
    assert client.get(url).status_code == 200


def test_the_tag_gives_extent_description_and_every_width(door):
    picture = make.picture(door.here, width=1000, height=500, alt='Bro & "krabber"')
    page = render('{% picture id "card" %}', id=picture.id)
    assert 'width="1000" height="500"' in page
    assert 'alt="Bro &amp; &quot;krabber&quot;"' in page
    assert 'loading="lazy"' in page
    assert all(f"-{width}.avif {width}w" in page for width in (480, 960, 1000))
    assert "-960.jpg" in page
    assert "style=" not in page
    assert 'loading="lazy"' not in render('{% picture id "wide" eager=True %}', id=picture.id)


def test_the_address_is_the_same_in_english(door):
    from django.utils.translation import override

    picture = make.picture(door.here)
    with override("en"):
        assert 'src="/fjordlandet/billede/' in render("{% picture picture %}", picture=picture)


def test_a_picture_that_is_not_ready_keeps_its_place(door):
    page = render("{% picture id %}", id=make.picture(door.here, ready=False).id)
    assert 'viewBox="0 0 40 20"' in page
    assert "Børn på broen" in page
    assert "/billede/" not in page


@pytest.mark.parametrize("nothing", [None, "", uuid4()])
def test_no_picture_shows_nothing(door, nothing):
    assert render("{% picture id %}{% picture_url id %}", id=nothing) == ""


def test_one_that_could_not_be_read_shows_nothing(door):
    picture = make.picture(door.here)
    Picture.objects.update(state="failed")
    assert render("{% picture id %}", id=picture.id) == ""


def test_a_list_of_pictures_takes_one_query(door, django_assert_num_queries):
    ids = [make.picture(door.here, width=10 + n, height=10).id for n in range(5)]
    request = RequestFactory().get("/")
    cluster = type("Cluster", (), {"id": door.here, "slug": "fjordlandet"})
    template = Template("{% for id in ids %}{% picture id 'card' %}{% endfor %}")
    with django_assert_num_queries(1):
        queries.preload(request, [*ids, None])
        page = template.render(Context({"request": request, "ids": ids, "cluster": cluster}))
    assert page.count("<picture") == 5


def test_the_address_for_sharing_is_a_jpeg(door):
    picture = make.picture(door.here)
    assert render("{% picture_url id %}", id=str(picture.id)) == address("fjordlandet", picture, 40, "jpg")


def test_ids_of_another_cluster_change_nothing(door):
    picture = make.picture(door.here, is_public=False)
    changes.publish(cluster_id=UUID(int=1), picture_id=picture.id)
    picture.refresh_from_db()
    assert not picture.is_public
