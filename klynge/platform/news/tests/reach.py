from klynge import clock
from klynge.ground.clusters.reach import ANYONE, Row
from klynge.platform.news.tests import make

EDITORS = {"coordinator", "editor"}


def published(cast):
    return {"pk": make.news(cluster=cast.cluster).id}


def draft(cast):
    return {"pk": make.draft(cluster=cast.cluster).id}


def removed(cast):
    return {"pk": make.news(cluster=cast.cluster, removed_at=clock.now()).id}


REACH: list[Row] = [
    Row("news:index", ANYONE),
    Row("news:show", ANYONE, published),
    Row("news:poster", ANYONE, published),
    Row("news:feed", ANYONE),
    Row("news:desk", EDITORS),
    Row("news:new", EDITORS),
    Row("news:edit", EDITORS, draft),
    Row("news:preview", EDITORS, draft),
    Row("news:publish", EDITORS, draft, method="post"),
    Row("news:withdraw", EDITORS, published, method="post"),
    Row("news:restore", EDITORS, removed, method="post"),
]
