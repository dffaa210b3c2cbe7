from klynge.ground.clusters.reach import ANYONE, WORKERS, Row
from klynge.strategy.tests import make

WRITERS = {"coordinator", "steering", "editor", "consultant"}


def with_plan(cast):
    make.plan(cast)
    return {}


def chapter(cast):
    return {**with_plan(cast), "key": "foreword"}


def with_words(cast):
    make.write(cast, make.plan(cast), "foreword", "<p>Velkommen.</p>")
    return {}


def number(cast):
    with_words(cast)
    return {"number": make.adopted(cast, make.plan(cast)).number}


REACH = [
    Row("strategy:show", ANYONE),
    Row("strategy:version", ANYONE, number),
    Row("strategy:printed", ANYONE, number),
    Row("strategy:data", ANYONE, number),
    Row("strategy:desk", WORKERS),
    Row("strategy:preview", WORKERS, with_plan),
    Row("strategy:preview_printed", WORKERS, with_plan),
    Row("strategy:adopt", {"coordinator", "steering"}, with_plan),
    Row("strategy:edit", WRITERS, chapter),
    Row("strategy:pen", WRITERS, chapter, method="post"),
    Row("strategy:cite", WRITERS, chapter),
    Row("strategy:handover", WORKERS),
]
