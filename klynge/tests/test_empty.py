"""A cluster on its first day: nothing is written yet, and every page of its workspace opens and says how to begin."""

import pytest
from django.urls import NoReverseMatch, reverse

from klynge.ground.clusters.models import Role
from klynge.ground.clusters.tests import make
from klynge.ground.people.models import Person
from klynge.tests.test_reach import names, rows

SLUG = "nyklynge"
# About something that is not begun; no page links to them before it is.
NOT_YET = {
    "process:add", "process:move_start", "profile:pin", "strategy:adopt", "strategy:preview",
    "strategy:preview_printed", "vision_text:adopt",
}  # fmt: skip


def pages() -> list[str]:
    """Every address of a cluster's workspace that names nothing but the cluster, and is read."""
    read = {name for name, row in rows().items() if row.method == "get"}
    return [name for name in sorted(names() & read) if "/arbejdsrum/" in _address(name)]


def _address(name: str) -> str:
    try:
        return reverse(name, kwargs={"slug": SLUG})
    except NoReverseMatch:
        return ""


@pytest.fixture
def anna(db: None) -> Person:
    cluster = make.cluster(name="Nyklynge", slug=SLUG)
    person = make.person(name="Anna")
    make.role(person=person, cluster=cluster, kind=Role.Kind.COORDINATOR)
    return person


@pytest.mark.parametrize("name", pages())
def test_every_page_of_the_workspace_opens_in_an_empty_cluster(name, anna, client_for):
    response = client_for(anna).get(_address(name))
    assert response.status_code == 200 or (name in NOT_YET and response.status_code in (302, 404))

    for other in NOT_YET - {name}:
        assert f'href="{_address(other)}"' not in response.text, f"{name} leads to {other}"
