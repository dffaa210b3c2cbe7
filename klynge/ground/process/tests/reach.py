from klynge import clock
from klynge.ground.clusters.reach import ANYONE, WORKERS, Row
from klynge.ground.process.models import Process
from klynge.ground.process.tests import make

COORDINATOR = {"coordinator"}
SECRETARIAT = {"secretariat"}


def own(cast):
    return {"pk": make.own(cluster=cast.cluster).pk}


def signed(cast):
    return {"pk": make.own(cluster=cast.cluster, signed_off_at=clock.now()).pk}


def begun(cast):
    if not Process.objects.filter(cluster=cast.cluster).exists():
        make.process(cluster=cast.cluster)
    return {}


def phase(cast):
    return {**begun(cast), "number": 1}


def template(cast):
    return {"pk": make.template().pk}


REACH: list[Row] = [
    Row("process:show", ANYONE),
    Row("process:desk", WORKERS),
    Row("process:schedule", WORKERS, begun),
    Row("process:history", WORKERS),
    Row("process:start", COORDINATOR),
    Row("process:move_start", COORDINATOR, begun),
    Row("process:change_phase", COORDINATOR, phase),
    Row("process:add", COORDINATOR, begun),
    Row("process:edit", COORDINATOR, own),
    Row("process:sign_off", COORDINATOR, own),
    Row("process:fulfil", COORDINATOR, own, method="post"),
    Row("process:undo_sign_off", COORDINATOR, signed, method="post"),
    Row("process:remove", COORDINATOR, own, method="post"),
    Row("process:templates", SECRETARIAT, in_cluster=False),
    Row("process:template", SECRETARIAT, template, in_cluster=False),
    Row("process:new_template", SECRETARIAT, template, in_cluster=False),
]
