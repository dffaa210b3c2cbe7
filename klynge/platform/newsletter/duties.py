"""What the process asks of the platform, and what waits for somebody."""

from datetime import timedelta
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from klynge import clock
from klynge.ground.clusters.addresses import local
from klynge.ground.clusters.models import Cluster
from klynge.ground.people.models import Person
from klynge.ground.process.registry import Met, Task
from klynge.platform.events.models import Event
from klynge.platform.news.models import News
from klynge.platform.newsletter import access, queries

DAYS = 60
WANTED = 2


def platform_is_alive(cluster: Cluster) -> Met:
    """At least two editors have published within 60 days, and there is both news and something to go to."""
    since = clock.now() - timedelta(days=DAYS)
    editors: set[UUID] = set()
    has = []
    for things in (News.objects.of(cluster), Event.objects.of(cluster)):
        fresh = things.filter(published_at__gte=since, removed_at__isnull=True)
        who = list(fresh.values_list("published_by", flat=True))
        editors |= {one for one in who if one}
        has.append(bool(who))
    done = len(editors)
    words = (
        ngettext(
            "%d redaktør har udgivet de sidste 60 dage", "%d redaktører har udgivet de sidste 60 dage", done
        )
        % done
    )
    if not all(has):
        missing = _("ingen nyheder") if not has[0] else _("ingen begivenheder")
        words = f"{words}; {missing}"
    url = local(cluster, "news:desk" if has[1] or not has[0] else "events:desk")
    return Met(done >= WANTED and all(has), words, url=url, done=min(done, WANTED), wanted=WANTED)


def letters_waiting(cluster: Cluster, person: Person) -> list[Task]:
    """Letters that were written and never sent."""
    if not access.may_edit(person, cluster):
        return []
    return [
        Task(
            title=_("Send eller slet nyhedsbrevet «%s»") % letter.subject,
            url=local(cluster, "newsletter:preview", pk=letter.id),
            note=_("Nyhedsbrev"),
            state=_("Ikke sendt"),
        )
        for letter in queries.waiting(cluster)[:5]
    ]
