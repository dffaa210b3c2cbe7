"""The news as an Atom feed, for neighbours' pages and readers of feeds."""

from django.utils.feedgenerator import Atom1Feed

from klynge import clock
from klynge.ground.clusters.addresses import absolute
from klynge.ground.clusters.models import Cluster
from klynge.ground.ui.templatetags.ui import rich
from klynge.platform.news import queries

A_FEED = 30


def atom(cluster: Cluster) -> bytes:
    """The thirty newest; an entry keeps its id whatever becomes of its address."""
    feed = Atom1Feed(
        title=cluster.name,
        link=absolute(cluster, "news:index"),
        description=cluster.tagline,
        language=cluster.language,
        feed_url=absolute(cluster, "news:feed"),
        author_name=cluster.name,
    )
    for news in queries.published(cluster)[:A_FEED]:
        feed.add_item(
            title=news.title,
            link=absolute(cluster, "news:show", pk=news.id),
            description=str(rich(news.body)) or news.lead,
            unique_id=f"urn:uuid:{news.id}",
            pubdate=news.published_at or clock.now(),
            updateddate=max(news.changed_at, news.published_at or news.changed_at),
            categories=[news.village.name] if news.village else [],
        )
    return feed.writeString("utf-8").encode()
