import pytest
from django.urls import reverse

from klynge.startup.meetings.tests.reach import REACH


def url(name, cluster, **kw):
    return reverse(f"meetings:{name}", kwargs={"slug": cluster.slug, **kw})


@pytest.mark.parametrize("row", REACH, ids=lambda row: row.name)
def test_the_coordinator_reaches_every_page(cast, client_for, row):
    client = client_for(cast.anna)
    address = url(row.name.removeprefix("meetings:"), cast.cluster, **row.kwargs(cast))
    assert getattr(client, row.method)(address).status_code in row.answers
