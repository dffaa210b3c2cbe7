from klynge.ground.clusters.reach import ANYONE, WORKERS, Row
from klynge.ground.post import links
from klynge.startup.groups.access import WITHDRAW
from klynge.startup.groups.tests import make

STEER = {"coordinator", "steering"}


def seat(cast):
    return {"pk": make.seat(cluster=cast.cluster).pk}


def group(cast):
    return {"pk": make.group(cluster=cast.cluster).pk}


def member(cast):
    return {"pk": make.member(group=make.group(cluster=cast.cluster)).pk}


def volunteer(cast):
    return {"pk": make.volunteer(cluster=cast.cluster).pk}


def receipt(cast):
    return {"receipt": make.volunteer(cluster=cast.cluster).receipt}


def token(cast):
    return {"token": links.make(WITHDRAW, str(make.volunteer(cluster=cast.cluster).pk), days=1)}


REACH: list[Row] = [
    Row("groups:show", ANYONE),
    Row("groups:teams", ANYONE),
    Row("groups:join", ANYONE),
    Row("groups:receipt", ANYONE, receipt),
    Row("groups:withdraw", ANYONE, token),
    Row("groups:desk", WORKERS),
    Row("groups:seat", STEER),
    Row("groups:edit_seat", STEER, seat),
    Row("groups:end_seat", STEER, seat),
    Row("groups:work", WORKERS),
    Row("groups:form_group", STEER),
    Row("groups:team", WORKERS, group),
    Row("groups:edit_team", STEER, group),
    Row("groups:add_member", STEER, group),
    Row("groups:close_team", STEER, group, method="post"),
    Row("groups:make_holder", STEER, member, method="post"),
    Row("groups:leave", STEER, member, method="post"),
    Row("groups:volunteers", STEER),
    Row("groups:add_volunteer", STEER),
    Row("groups:volunteer", STEER, volunteer),
    Row("groups:contacted", STEER, volunteer, method="post"),
    Row("groups:remove", STEER, volunteer, method="post"),
]
