from klynge.api.tests.cases import closed_ballot, closed_survey
from klynge.ground.clusters.reach import ANYONE, Row
from klynge.ground.process.models import Process
from klynge.ground.process.tests import make as process


def begun(cast):
    if not Process.objects.filter(cluster=cast.cluster).exists():
        process.process(cluster=cast.cluster)
    return {}


ROWS = {
    name: {} for name in ("cluster", "villages", "news", "events", "associations", "potentials", "findings")
}
REACH: list[Row] = [
    Row("api:v1:api-root", ANYONE, in_cluster=False, answers=(404,)),
    Row("api:v1:openapi-json", ANYONE, in_cluster=False),
    Row("api:v1:openapi-view", ANYONE, in_cluster=False),
    Row("api:v1:clusters", ANYONE, in_cluster=False),
    *(Row(f"api:v1:{name}", ANYONE) for name in ROWS),
    Row("api:v1:process", ANYONE, begun),
    Row("api:v1:survey", ANYONE, closed_survey),
    Row("api:v1:ballot", ANYONE, closed_ballot),
    Row("api:v1:vision", ANYONE, answers=(404,)),
    *(Row(f"api:v1:{name}", ANYONE) for name in ("focus_areas", "actions", "projects", "strategy_plans")),
]
