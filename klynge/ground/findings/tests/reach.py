from klynge.ground.clusters.reach import ANYONE, WORKERS, Row
from klynge.ground.findings.tests import make


def finding(cast):
    return {"pk": make.finding(cast).pk}


REACH = [
    Row("findings:index", ANYONE),
    Row("findings:show", ANYONE, finding),
    Row("findings:desk", WORKERS),
    Row("findings:merge", {"coordinator", "steering", "editor", "consultant"}, finding),
    Row("findings:take_back", {"coordinator", "steering"}, finding, method="post"),
]
