"""What waits for somebody in the calendar."""

from django.utils.translation import gettext as _

from klynge.ground.clusters.addresses import local
from klynge.ground.clusters.models import Cluster
from klynge.ground.people.models import Person
from klynge.ground.process.registry import Task
from klynge.platform.events import access, queries


def drafts_waiting(cluster: Cluster, person: Person) -> list[Task]:
    """Drafts that nobody has published; due on the day they happen."""
    if not access.may_edit(person, cluster):
        return []
    return [
        Task(
            title=_("Udgiv eller slet begivenheden «%s»") % event.title,
            url=local(cluster, "events:edit", pk=event.id),
            note=_("Kalender"),
            state=_("Kladde"),
            due_on=event.starts_on,
        )
        for event in queries.drafts(cluster)[:5]
    ]
