"""One function makes every absolute address, so that a cluster can get its own host one day."""

from django.conf import settings
from django.urls import reverse

from klynge.ground.clusters.models import Cluster
from klynge.ground.files.models import Picture
from klynge.ground.files.templatetags.files import address


def local(cluster: Cluster, url_name: str, **kwargs: object) -> str:
    """The path of a page of the cluster."""
    return reverse(url_name, kwargs={"slug": cluster.slug, **kwargs})


def absolute(cluster: Cluster | None, url_name: str, **kwargs: object) -> str:
    """The whole address, for mails, feeds, letters and QR codes."""
    path = local(cluster, url_name, **kwargs) if cluster else reverse(url_name, kwargs=kwargs)
    return f"{settings.KLYNGE_URL}{path}"


def of_picture(cluster: Cluster, picture: Picture | None, at_least: int = 1200) -> str:
    """The whole address of a picture, for those who share a page; empty until it is scaled."""
    if picture is None or not picture.is_ready or not picture.widths:
        return ""
    width = next((one for one in picture.widths if one >= at_least), picture.widths[-1])
    return f"{settings.KLYNGE_URL}{address(cluster.slug, picture, width, 'jpg')}"


def reserved() -> set[str]:
    """First words of the installation's own addresses: no cluster may be called so."""
    from django.urls import get_resolver

    taken = {
        "en",
        "statisk",
        "static",
        "media",
        "admin",
        "klynge",
        "favicon.ico",
        "robots.txt",
        "sitemap.xml",
    }
    for entry in get_resolver().url_patterns:
        for pattern in getattr(entry, "url_patterns", []):
            for inner in [pattern, *getattr(pattern, "url_patterns", [])]:
                first = str(inner.pattern).lstrip("^/").split("/")[0]
                if first and "<" not in first and first.isascii():
                    taken.add(first.rstrip("$"))
    return taken
