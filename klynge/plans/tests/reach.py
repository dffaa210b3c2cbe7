from klynge.ground.clusters.reach import ANYONE, WORKERS, Row
from klynge.plans import changes
from klynge.plans.tests import make

STEER = {"coordinator", "steering"}
PLAN = {"coordinator", "steering", "editor", "consultant"}


def area(cast):
    return {"pk": make.area(cast).pk}


def goal(cast):
    return {"pk": changes.set_goal(by=cast.bent, area=make.area(cast), text="Seks huse").pk}


def action(cast):
    return {"pk": make.action(cast, make.area(cast)).pk}


def project(cast):
    return {"pk": make.project(cast, make.area(cast)).pk}


def approved(cast):
    return {"pk": make.approved(cast, make.area(cast)).pk}


def line(cast):
    made = make.project(cast, make.area(cast))
    return {"pk": made.pk, "line": made.financing_lines.first().pk}


def election(cast):
    from klynge.vision.priorities.models import Election

    counted = Election.objects.filter(cluster=cast.cluster).first() or make.election(cast)
    return {"pk": counted.pk}


REACH: list[Row] = [
    Row("plans:index", ANYONE),
    Row("plans:focus_area", ANYONE, area),
    Row("plans:actions", ANYONE),
    Row("plans:action", ANYONE, action),
    Row("plans:project", ANYONE, approved),
    Row("plans:desk", WORKERS),
    Row("plans:choose", STEER, election),
    Row("plans:add", STEER),
    Row("plans:area", WORKERS, area),
    Row("plans:edit_area", PLAN, area),
    Row("plans:remove_area", STEER, area, method="post"),
    Row("plans:new_goal", PLAN, area),
    Row("plans:new_action", PLAN, area),
    Row("plans:edit_goal", PLAN, goal),
    Row("plans:remove_goal", PLAN, goal, method="post"),
    Row("plans:work", WORKERS),
    Row("plans:edit_action", PLAN, action),
    Row("plans:status", PLAN, action),
    Row("plans:remove_action", PLAN, action, method="post"),
    Row("plans:projects", WORKERS),
    Row("plans:new_project", PLAN),
    Row("plans:sheet", WORKERS, project),
    Row("plans:edit_project", PLAN, project),
    Row("plans:effects", PLAN, project),
    Row("plans:budget", PLAN, project),
    Row("plans:financing", PLAN, project),
    Row("plans:line_status", PLAN, line),
    Row("plans:approve", STEER, project),
    Row("plans:reopen", STEER, approved, method="post"),
    Row("plans:project_status", PLAN, approved, method="post", answers=(200, 302, 409)),
    Row("plans:remove_project", PLAN, project, method="post"),
]
