from klynge import clock
from klynge.ground.clusters.reach import ANYONE, WORKERS, Row
from klynge.ground.directory.tests import make

EDITORS = {"coordinator", "editor"}


def association(cast):
    return {"pk": make.association(cluster=cast.cluster).id}


def facility(cast):
    return {"pk": make.facility(cluster=cast.cluster).id}


def removed_association(cast):
    return {"pk": make.association(cluster=cast.cluster, removed_at=clock.now()).id}


def removed_facility(cast):
    return {"pk": make.facility(cluster=cast.cluster, removed_at=clock.now()).id}


REACH: list[Row] = [
    Row("directory:index", ANYONE),
    Row("directory:association", ANYONE, association),
    Row("directory:facilities", ANYONE),
    Row("directory:facility", ANYONE, facility),
    Row("directory:desk", WORKERS),
    Row("directory:new_association", EDITORS),
    Row("directory:edit_association", EDITORS, association),
    Row("directory:remove_association", EDITORS, association, method="post"),
    Row("directory:restore_association", EDITORS, removed_association, method="post"),
    Row("directory:new_facility", EDITORS),
    Row("directory:edit_facility", EDITORS, facility),
    Row("directory:remove_facility", EDITORS, facility, method="post"),
    Row("directory:restore_facility", EDITORS, removed_facility, method="post"),
]
