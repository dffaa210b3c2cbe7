"""What the public search finds of the plan: the version that stands adopted."""

import re
from collections.abc import Iterator
from html import unescape

from klynge.ground.search.registry import Row
from klynge.strategy.models import FrozenPlan


def rows() -> Iterator[Row]:
    """The newest standing version of each cluster."""
    seen = set()
    standing = (
        FrozenPlan.objects.filter(emptied_at__isnull=True)
        .defer("pdf", "data")
        .select_related("cluster__strategy_plan")
    )
    for frozen in standing.order_by("cluster", "-number"):
        if frozen.cluster_id not in seen:
            seen.add(frozen.cluster_id)
            yield row(frozen)


def row(frozen: FrozenPlan) -> Row:
    """One row a cluster: a newer version takes its place."""
    return Row(
        cluster=frozen.cluster_id,
        kind="strategy",
        thing=frozen.cluster.strategy_plan.id,
        title=frozen.title,
        text=plain(frozen.html)[:60_000],
        url_name="strategy:show",
        url_args={"slug": frozen.cluster.slug},
        published_on=frozen.adopted_on,
        language=frozen.language,
    )


def plain(html: str) -> str:
    """The words of the page without its drawings."""
    words = re.sub(r"<(svg|details)\b.*?</\1>", " ", html, flags=re.S)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", words)).split())
