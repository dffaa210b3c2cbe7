"""The standing cast of every test: two clusters and the people around them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.test import Client

from klynge.ground.clusters.models import Cluster, Role
from klynge.ground.clusters.tests import make
from klynge.ground.people.models import Person


@dataclass
class Cast:
    """Anna coordinates, Bent sits in the steering group, Carla edits, Dorte is a citizen, Erik comes from another
    cluster, Frida is the secretariat, Gerda the municipality, Helge the consultant."""

    cluster: Cluster
    other: Cluster
    anna: Person
    bent: Person
    carla: Person
    dorte: Person
    erik: Person
    frida: Person
    gerda: Person
    helge: Person


@pytest.fixture
def cast(db: None) -> Cast:
    cluster = make.cluster(name="Fjordlandet")
    other = make.cluster(name="Bakkeriget")
    for name in ("Hvidsø", "Kærby", "Ørum"):
        make.village(cluster=cluster, name=name)
    make.village(cluster=other, name="Lund")
    kinds = Role.Kind
    roles = {
        "anna": (cluster, kinds.COORDINATOR),
        "bent": (cluster, kinds.STEERING),
        "carla": (cluster, kinds.EDITOR),
        "dorte": None,
        "erik": (other, kinds.COORDINATOR),
        "frida": (None, kinds.SECRETARIAT),
        "gerda": (cluster, kinds.MUNICIPAL),
        "helge": (cluster, kinds.CONSULTANT),
    }
    people: dict[str, Person] = {}
    for name, role in roles.items():
        people[name] = make.person(name=name.capitalize())
        if role:
            make.role(person=people[name], cluster=role[0], kind=role[1])
    return Cast(cluster=cluster, other=other, **people)


@pytest.fixture
def client_for() -> Callable[[Person | None], Client]:
    """A signed-in client that has passed the second factor."""
    from django.conf import settings

    def sign_in(person: Person | None) -> Client:
        client = Client()
        if person is not None:
            client.force_login(person, backend=settings.AUTHENTICATION_BACKENDS[0])
            session = client.session
            session["demo_both_factors"] = True
            session.save()
        return client

    return sign_in


@pytest.fixture(autouse=True)
def _demo_sessions_count(settings: object) -> Iterator[None]:
    """Sessions marked with both factors count only in a demonstration's data folder; tests are one."""
    settings.DEMO = True  # type: ignore[attr-defined]
    settings.KLYNGE_MAIL_OFF = True  # type: ignore[attr-defined]
    yield


@pytest.fixture(autouse=True)
def _uploads_lie_apart(settings: object, tmp_path: Path) -> None:
    """Every test has a folder of its own for pictures and documents."""
    settings.MEDIA_ROOT = tmp_path / "files"  # type: ignore[attr-defined]
