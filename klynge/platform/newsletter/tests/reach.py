from klynge.ground.clusters.reach import ANYONE, Row
from klynge.platform.newsletter.tests import make

EDITORS = {"coordinator", "editor"}


def waiting(cast):
    return {"pk": make.letter(cluster=cast.cluster).id}


def sent(cast):
    return {"pk": make.sent(cluster=cast.cluster).id}


REACH: list[Row] = [
    Row("newsletter:index", ANYONE),
    Row("newsletter:join", ANYONE),
    Row("newsletter:asked", ANYONE),
    Row("newsletter:show", ANYONE, sent),
    Row("newsletter:desk", EDITORS),
    Row("newsletter:new", EDITORS),
    Row("newsletter:edit", EDITORS, waiting),
    Row("newsletter:preview", EDITORS, waiting),
    Row("newsletter:try_out", EDITORS, waiting, method="post"),
    Row("newsletter:send", EDITORS, waiting, method="post"),
    Row("newsletter:remove", EDITORS, waiting, method="post"),
]
