from klynge import clock
from klynge.ground.clusters.reach import ANYONE, Row
from klynge.platform.events.tests import make

EDITORS = {"coordinator", "editor"}


def published(cast):
    return {"pk": make.event(cluster=cast.cluster).id}


def draft(cast):
    return {"pk": make.draft(cluster=cast.cluster).id}


def cancelled(cast):
    return {"pk": make.event(cluster=cast.cluster, cancelled_at=clock.now()).id}


def removed(cast):
    return {"pk": make.event(cluster=cast.cluster, removed_at=clock.now()).id}


REACH: list[Row] = [
    Row("events:index", ANYONE),
    Row("events:month", ANYONE, lambda cast: {"year": 2026, "number": 5}, anywhere=True),
    Row("events:show", ANYONE, published),
    Row("events:one", ANYONE, published),
    Row("events:poster", ANYONE, published),
    Row("events:calendar", ANYONE),
    Row("events:feed", ANYONE),
    Row("events:desk", EDITORS),
    Row("events:new", EDITORS),
    Row("events:edit", EDITORS, draft),
    Row("events:preview", EDITORS, draft),
    Row("events:publish", EDITORS, draft, method="post"),
    Row("events:cancel", EDITORS, published),
    Row("events:uncancel", EDITORS, cancelled, method="post"),
    Row("events:withdraw", EDITORS, published, method="post"),
    Row("events:restore", EDITORS, removed, method="post"),
]
