"""What is coming, as an Atom feed: the last announced first."""

from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from django.utils.translation import override

from klynge.ground.clusters.addresses import absolute
from klynge.ground.clusters.models import Cluster
from klynge.ground.ui.templatetags.ui import rich
from klynge.platform.events import queries, when


def atom(cluster: Cluster) -> bytes:
    """An entry keeps its id; one that is cancelled says so in its title."""
    with override(cluster.language):
        feed = Atom1Feed(
            title=_("Kalender: %s") % cluster.name,
            link=absolute(cluster, "events:index"),
            description=cluster.tagline,
            language=cluster.language,
            feed_url=absolute(cluster, "events:feed"),
            author_name=cluster.name,
        )
        for event in queries.newest(cluster):
            place = f", {event.where}" if event.where else ""
            feed.add_item(
                title=_("Aflyst: %s") % event.title if event.is_cancelled else event.title,
                link=absolute(cluster, "events:show", pk=event.id),
                description=f"<p>{when.words(event)}{place}</p>{rich(event.text)}",
                unique_id=f"urn:uuid:{event.id}",
                pubdate=event.published_at,
                updateddate=event.changed_at,
            )
        return feed.writeString("utf-8").encode()
