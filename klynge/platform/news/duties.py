"""What the process asks of the news, and what waits for somebody."""

from django.utils.translation import gettext as _

from klynge.ground.clusters.addresses import local
from klynge.ground.clusters.models import Cluster
from klynge.ground.people.models import Person
from klynge.ground.process.registry import Met, Task
from klynge.platform.news import access, queries


def announcement_is_out(cluster: Cluster) -> Met:
    """Everyone has been told that the cluster has begun."""
    found = queries.announcement(cluster)
    if found is None:
        return Met(False, _("Intet udgivet endnu"), url=local(cluster, "news:new"))
    return Met(True, _("Udgivet: «%s»") % found.title, url=local(cluster, "news:desk"))


def drafts_waiting(cluster: Cluster, person: Person) -> list[Task]:
    """Drafts that nobody has published."""
    if not access.may_edit(person, cluster):
        return []
    return [
        Task(
            title=_("Udgiv eller slet kladden «%s»") % news.title,
            url=local(cluster, "news:edit", pk=news.id),
            note=_("Nyhed"),
            state=_("Kladde"),
        )
        for news in queries.drafts(cluster)[:5]
    ]
