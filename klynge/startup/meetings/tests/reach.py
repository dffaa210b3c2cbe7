from datetime import timedelta

from klynge import clock
from klynge.ground.clusters.reach import ANYONE, WORKERS, Row
from klynge.startup.meetings.models import Meeting
from klynge.startup.meetings.tests import make

STEER = {"coordinator", "steering"}
CALL = {"coordinator", "steering", "editor", "consultant"}


def held(cast):
    return {"pk": make.meeting(cluster=cast.cluster).pk}


def coming(cast):
    return {"pk": make.meeting(cluster=cast.cluster, starts_at=clock.now() + timedelta(days=3)).pk}


def readable(cast):
    kind = Meeting.Kind.CITIZENS
    return {"pk": make.sent(cluster=cast.cluster, kind=kind, is_public=True, approved_at=clock.now()).pk}


def sent(cast):
    return {"pk": make.sent(cluster=cast.cluster).pk}


def item(cast):
    return {"pk": make.item(cluster=cast.cluster).pk}


def decision(cast):
    return {"pk": make.decision(cluster=cast.cluster, holder_name="Dorte").pk}


def pinned(cast):
    return {"pk": make.decision(cluster=cast.cluster, is_pinned=True).pk}


def objection(cast):
    return {"pk": make.objection(cluster=cast.cluster).pk}


REACH: list[Row] = [
    Row("meetings:index", ANYONE),
    Row("meetings:read", ANYONE, readable),
    Row("meetings:decision", ANYONE, pinned),
    Row("meetings:desk", WORKERS),
    Row("meetings:new", CALL),
    Row("meetings:show", WORKERS, held),
    Row("meetings:edit", CALL, held),
    Row("meetings:agenda", CALL, held),
    Row("meetings:invite", CALL, coming, method="post"),
    Row("meetings:cancel", CALL, coming, method="post"),
    Row("meetings:minutes", CALL, held),
    Row("meetings:send", CALL, held),
    Row("meetings:objection", WORKERS, sent),
    Row("meetings:approve", STEER, sent, method="post"),
    Row("meetings:answer", STEER, objection),
    Row("meetings:move", CALL, item, method="post"),
    Row("meetings:remove_item", CALL, item, method="post"),
    Row("meetings:decide", CALL, item),
    Row("meetings:edit_decision", CALL, decision),
    Row("meetings:finish", CALL, decision, method="post"),
    Row("meetings:remove_decision", CALL, decision, method="post"),
    Row("meetings:pin", CALL, decision),
]
