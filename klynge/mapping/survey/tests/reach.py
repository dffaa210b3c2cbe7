from klynge.ground.clusters.reach import ANYONE, WORKERS, Row
from klynge.mapping.survey.tests import make

COORDINATOR = {"coordinator"}
ADVISERS = {"coordinator", "steering", "editor", "consultant"}


def published(cast):
    make.closed_survey(cast, answers=6, each=4)
    return {}


def one_result(cast):
    return {**published(cast), "code": "tilfreds"}


def closed(cast):
    return {"pk": make.closed_survey(cast, answers=6, each=4).pk}


def closed_question(cast):
    return {**closed(cast), "code": "tilfreds"}


def closed_text(cast):
    return {**closed(cast), "code": "bedste"}


def open_(cast):
    return {"pk": make.open_survey(cast, each=3).pk}


def first(cast):
    return {"number": 1}


REACH = [
    Row("survey:start", ANYONE),
    Row("survey:who", ANYONE),
    Row("survey:question", ANYONE, first, anywhere=True),
    Row("survey:later", ANYONE),
    Row("survey:check", ANYONE),
    Row("survey:erase", ANYONE),
    Row("survey:results", ANYONE, published),
    Row("survey:result", ANYONE, one_result),
    Row("survey:desk", WORKERS),
    Row("survey:new", COORDINATOR),
    Row("survey:paper", COORDINATOR, open_),
    Row("survey:paper_answer", COORDINATOR, open_),
    Row("survey:preview", ADVISERS, closed),
    Row("survey:publish", COORDINATOR, closed, method="post"),
    Row("survey:pin", ADVISERS, closed_question),
    Row("survey:texts", COORDINATOR, closed_text),
    Row("survey:printed", WORKERS, open_),
]
