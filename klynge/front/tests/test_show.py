import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


def test_the_front_page_of_an_empty_cluster_greets_and_says_where_we_begin(client, cast):
    page = client.get(reverse("front:show", kwargs={"slug": cast.cluster.slug}))
    assert page.status_code == 200
    assert "Fjordlandet" in page.content.decode()
    assert not page.cookies


def test_the_installation_lists_its_clusters(client, cast):
    page = client.get("/")
    assert page.status_code == 200
    assert not page.cookies
