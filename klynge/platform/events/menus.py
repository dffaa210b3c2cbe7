"""The choices of the public calendar as links: cacheable pages hold no form."""

from klynge.ground.clusters.addresses import absolute, local
from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.clusters.queries import villages as villages_of


def villages(here: str, cluster: Cluster, every: str) -> list[tuple[str, str]]:
    """«Alle landsbyer» and each village, on the page `here`."""
    return [(every, here), *((v.name, f"{here}?landsby={v.slug}") for v in villages_of(cluster))]


def chosen(cluster: Cluster, slug: str) -> Village | None:
    """The village the address names; a word it does not know is as if it were not there."""
    return villages_of(cluster).filter(slug=slug).first() if slug else None


def follow(cluster: Cluster) -> dict[str, str]:
    """Addresses for one's own calendar: to follow, and to fetch once."""
    whole = absolute(cluster, "events:calendar")
    return {
        "webcal": f"webcal://{whole.split('://', 1)[-1]}",
        "whole": whole,
        "file": local(cluster, "events:calendar"),
    }
