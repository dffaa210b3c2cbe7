"""What the search knows of the news."""

from collections.abc import Iterator

from klynge.ground.clusters.models import Cluster
from klynge.ground.search.registry import Row
from klynge.ground.ui import richtext
from klynge.platform.news.models import News


def row(news: News) -> Row:
    return Row(
        cluster=news.cluster_id,
        kind="news",
        thing=news.id,
        title=news.title,
        text=f"{news.lead}\n{richtext.to_plain(news.body)}".strip(),
        url_name="news:show",
        url_args={"slug": news.cluster.slug, "pk": str(news.id)},
        published_on=news.published_at.date() if news.published_at else None,
        language=news.cluster.language,
    )


def rows() -> Iterator[Row]:
    """All that everyone may read, for `klynge reindex`."""
    for cluster in Cluster.objects.filter(is_public=True):
        for news in News.objects.of(cluster).public().select_related("cluster").iterator():
            yield row(news)
