"""Plain makers of news for tests; published unless said otherwise."""

from itertools import count
from typing import Any

from klynge import clock
from klynge.ground.clusters.tests import make as clusters
from klynge.platform.news.models import News

_number = count(1)


def news(**kw: Any) -> News:
    if "cluster" not in kw:
        kw["cluster"] = clusters.cluster()
    kw.setdefault("title", f"Nyhed {next(_number)}")
    kw.setdefault("status", News.Status.PUBLISHED)
    if kw["status"] in {News.Status.PUBLISHED, News.Status.EXPIRED}:
        kw.setdefault("published_at", clock.now())
    return News.objects.create(**kw)


def draft(**kw: Any) -> News:
    return news(status=News.Status.DRAFT, **kw)
