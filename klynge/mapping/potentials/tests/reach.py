from klynge.ground.clusters.reach import WORKERS, Row
from klynge.mapping.potentials.tests import make

EDITORS = {"editor", "coordinator"}
PINNERS = {"editor", "coordinator", "steering", "consultant"}


def on_the_map(cast):
    return {"pk": make.potential(cluster=cast.cluster).id}


def waiting(cast):
    return {"pk": make.proposal(cluster=cast.cluster).id}


REACH = [
    Row("potentials:index"),
    Row("potentials:places"),
    Row("potentials:propose"),
    Row("potentials:thanks"),
    Row("potentials:show", kwargs=on_the_map),
    Row("potentials:desk", WORKERS),
    Row("potentials:new", EDITORS),
    Row("potentials:handle", EDITORS, waiting),
    Row("potentials:edit", EDITORS, waiting),
    Row("potentials:accept", EDITORS, waiting, method="post"),
    Row("potentials:pin", PINNERS, on_the_map),
]
