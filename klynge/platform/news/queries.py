from datetime import timedelta

from klynge import clock
from klynge.ground.clusters.addresses import local
from klynge.ground.clusters.models import Cluster
from klynge.ground.process.models import Phase
from klynge.ground.ui.shapes import Story
from klynge.platform.news.models import News, NewsQuerySet

BIN_DAYS = 30


def latest(cluster: Cluster, n: int = 3) -> list[Story]:
    """The newest public pieces, as cards; one query."""
    return [card(cluster, news) for news in published(cluster)[:n]]


def published(cluster: Cluster) -> NewsQuerySet:
    """Everything everyone may read, newest first."""
    return News.objects.of(cluster).public().select_related("village").newest()


def card(cluster: Cluster, news: News) -> Story:
    return Story(
        title=news.title,
        url=local(cluster, "news:show", pk=news.id),
        lead=news.lead,
        byline=news.village.name if news.village else "",
        day=news.published_at.astimezone(clock.COPENHAGEN).date() if news.published_at else None,
        picture_id=news.picture_id,
    )


def on_the_desk(cluster: Cluster) -> NewsQuerySet:
    """All that is not in the bin, the last touched first."""
    return News.objects.of(cluster).kept().select_related("village").order_by("-changed_at", "id")


def in_bin(cluster: Cluster) -> NewsQuerySet:
    limit = clock.now() - timedelta(days=BIN_DAYS)
    return News.objects.of(cluster).filter(removed_at__gte=limit).order_by("-removed_at")


def drafts(cluster: Cluster) -> NewsQuerySet:
    return News.objects.of(cluster).kept().filter(status=News.Status.DRAFT).order_by("written_at")


def announcement(cluster: Cluster) -> News | None:
    """The piece that tells everyone we have begun: the one marked so, else the first of phase 1."""
    shown = News.objects.of(cluster).kept().filter(published_at__isnull=False).exclude(status="scheduled")
    marked = shown.filter(is_announcement=True).order_by("published_at").first()
    if marked:
        return marked
    phase = Phase.objects.filter(process__cluster=cluster, number=1).first()
    if phase is None:
        return None
    begin, end = clock.at(phase.starts_on, 0), clock.at(phase.ends_on + timedelta(days=1), 0)
    return shown.filter(published_at__gte=begin, published_at__lt=end).order_by("published_at").first()
