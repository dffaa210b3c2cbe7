import pytest
from django.urls import reverse

from klynge.startup.groups.tests.reach import REACH


def url(name, cluster, **kw):
    return reverse(f"groups:{name}", kwargs={"slug": cluster.slug, **kw})


def page(client, name, cluster, **kw):
    response = client.get(url(name, cluster, **kw))
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("row", REACH, ids=lambda row: row.name)
def test_the_coordinator_reaches_every_page_empty_and_full(cast, client_for, row):
    client = client_for(cast.anna)
    address = url(row.name.removeprefix("groups:"), cast.cluster, **row.kwargs(cast))
    assert getattr(client, row.method)(address).status_code in row.answers
