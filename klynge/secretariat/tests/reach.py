from klynge.ground.clusters.reach import ANYONE, Row
from klynge.secretariat import access
from klynge.secretariat.tests import make

SECRETARIAT = {"secretariat"}
WITH_CLUSTERS = {"coordinator", "steering", "editor", "municipal", "consultant", "erik"}


def inquiry(cast):
    return {"pk": make.inquiry().pk}


def application(cast):
    return {"pk": make.application().pk}


def behind(cast):
    return {"token": access.token_of(make.application(status="draft", sent_at=None))}


def part(cast):
    return {**behind(cast), "section": "omraadet"}


REACH: list[Row] = [
    Row("secretariat:inquire", ANYONE, in_cluster=False),
    Row("secretariat:thanks", ANYONE, in_cluster=False),
    Row("secretariat:apply", ANYONE, behind, in_cluster=False),
    Row("secretariat:section", ANYONE, part, in_cluster=False),
    Row("secretariat:mine", WITH_CLUSTERS, in_cluster=False),
    Row("secretariat:index", SECRETARIAT, in_cluster=False),
    Row("secretariat:inquiries", SECRETARIAT, in_cluster=False),
    Row("secretariat:inquiry", SECRETARIAT, inquiry, in_cluster=False),
    Row("secretariat:answer", SECRETARIAT, inquiry, in_cluster=False, method="post"),
    Row("secretariat:invite", SECRETARIAT, inquiry, in_cluster=False, method="post"),
    Row("secretariat:applications", SECRETARIAT, in_cluster=False),
    Row("secretariat:application", SECRETARIAT, application, in_cluster=False),
    Row("secretariat:dialogue", SECRETARIAT, application, in_cluster=False),
    Row("secretariat:decline", SECRETARIAT, application, in_cluster=False),
    Row("secretariat:accept", SECRETARIAT, application, in_cluster=False),
]
