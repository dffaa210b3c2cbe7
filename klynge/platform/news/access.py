from uuid import UUID

from django.http import Http404

from klynge.ground.clusters.access import Anyone
from klynge.ground.clusters.access import may_edit as may_edit_pages
from klynge.ground.clusters.models import Cluster
from klynge.platform.news.models import News


def public_news_for(cluster: Cluster, pk: UUID) -> News:
    """A piece that everyone may read today."""
    return _one(News.objects.of(cluster).public().select_related("village").filter(pk=pk).first())


def news_for(cluster: Cluster, pk: UUID) -> News:
    """Any piece of the cluster that is not in the bin, for those who edit."""
    return _one(News.objects.of(cluster).kept().select_related("village").filter(pk=pk).first())


def removed_news_for(cluster: Cluster, pk: UUID) -> News:
    return _one(News.objects.of(cluster).filter(pk=pk, removed_at__isnull=False).first())


def may_edit(person: Anyone, cluster: Cluster) -> bool:
    return may_edit_pages(person, cluster)


def _one(found: News | None) -> News:
    if found is None:
        raise Http404
    return found
