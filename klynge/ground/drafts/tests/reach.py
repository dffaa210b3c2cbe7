from klynge.ground.clusters.reach import WORKERS, Row
from klynge.ground.drafts import changes


def draft(cast):
    made = changes.start(by=cast.anna, cluster=cast.cluster, title="Vision")
    changes.write(by=cast.anna, draft=made, html="<p>En</p>", based_on=0)
    changes.write(by=cast.anna, draft=made, html="<p>To</p>", based_on=1)
    return {"pk": made.pk}


def version(cast):
    return {**draft(cast), "number": 1}


WRITERS = {"coordinator", "steering", "editor", "consultant"}
REACH = [
    Row("drafts:history", WORKERS, draft),
    Row("drafts:bring_back", WRITERS, version, method="post"),
]
