from klynge.ground.clusters.models import Role
from klynge.ground.clusters.reach import Row
from klynge.ground.clusters.tests import make
from klynge.ground.files.tests import make as pictured

COORDINATOR = {"coordinator"}
EDITORS = {"coordinator", "editor"}


def village(cast):
    return {"pk": cast.cluster.villages.first().pk}


def role(cast):
    return {"pk": make.role(person=cast.dorte, cluster=cast.cluster, kind=Role.Kind.WORKING_GROUP).pk}


def picture(cast):
    return {"pk": pictured.picture(cast.cluster.id).pk}


REACH = [
    Row("clusters:look", COORDINATOR),
    Row("clusters:publish", COORDINATOR, method="post"),
    Row("clusters:logo", COORDINATOR),
    Row("clusters:cover", COORDINATOR),
    Row("clusters:municipality", COORDINATOR),
    Row("clusters:villages", COORDINATOR),
    Row("clusters:new_village", COORDINATOR),
    Row("clusters:import_areas", COORDINATOR),
    Row("clusters:edit_village", COORDINATOR, village),
    Row("clusters:pool", COORDINATOR, village),
    Row("clusters:pictures", EDITORS),
    Row("clusters:describe_picture", EDITORS, picture),
    Row("clusters:remove_picture", EDITORS, picture, method="post"),
    Row("clusters:restore_picture", EDITORS, picture, method="post"),
    Row("clusters:roles", COORDINATOR),
    Row("clusters:new_role", COORDINATOR),
    Row("clusters:end_role", COORDINATOR, role, method="post"),
]
