"""Where a person works, and the next steps there: shown on their own page."""

from django.conf import settings
from django.urls import reverse

from klynge.ground.clusters.models import Cluster, Role
from klynge.ground.clusters.queries import roles_of
from klynge.ground.people.models import Person
from klynge.ground.people.registry import Place
from klynge.ground.process.registry import tasks_of
from klynge.ground.ui import nav

SHOWN = 3


def places(person: Person) -> list[Place]:
    """The secretariat's desk first, then each cluster with its next steps."""
    held: dict[Cluster | None, list[str]] = {}
    for role in roles_of(person):
        held.setdefault(role.cluster, []).append(str(Role.Kind(role.kind).label))
    desk = [_installation(person, held.pop(None))] if None in held else []
    return [place for place in desk if place] + [
        Place(
            cluster.name,
            reverse("process:desk", kwargs={"slug": cluster.slug}),
            labels,
            tasks_of(cluster, person)[:SHOWN],
        )
        for cluster, labels in held.items()
        if cluster
    ]


def _installation(person: Person, labels: list[str]) -> Place | None:
    links = [link for section in nav.installation_sections(person, "") for link in section.links]
    return Place(settings.KLYNGE_NAME, links[0].url, labels) if links else None
