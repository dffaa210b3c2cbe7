"""Who wrote the news: shown on request; the text stays when the name goes."""

from typing import Any

from django.db.models import Q

from klynge.ground.people.personal import PersonKey
from klynge.platform.news.models import News, NewsQuerySet


def export(key: PersonKey) -> list[dict[str, Any]]:
    return [
        {
            "klynge": news.cluster.name,
            "overskrift": news.title,
            "forfatter": news.author,
            "skrevet": news.written_at.isoformat(),
        }
        for news in _of(key).select_related("cluster").order_by("written_at")
    ]


def erase(key: PersonKey) -> None:
    """Their name leaves the byline, and the account leaves the piece."""
    if key.account is None:
        return
    if key.account.name:
        _of(key).filter(author=key.account.name).update(author="")
    News.objects.filter(written_by=key.account).update(written_by=None)
    News.objects.filter(published_by=key.account).update(published_by=None)


def _of(key: PersonKey) -> NewsQuerySet:
    if key.account is None:
        return News.objects.none()
    return News.objects.filter(Q(written_by=key.account) | Q(published_by=key.account))
