from klynge.ground.clusters.reach import ANYONE, WORKERS, Row
from klynge.vision.priorities.tests import make

COORDINATOR, CHOOSERS = {"coordinator"}, {"coordinator", "steering"}


def prepared(cast):
    return {"pk": make.election(cast).pk}


def candidate(cast):
    election = make.election(cast)
    return {"pk": election.pk, "candidate": election.candidates.first().pk}


def open_(cast):
    return {"pk": make.open_election(cast, each=3).pk}


def closed(cast):
    return {"pk": make.closed_election(cast, each=4).pk}


REACH = [
    Row("priorities:start", ANYONE),
    Row("priorities:mark", ANYONE),
    Row("priorities:check", ANYONE),
    Row("priorities:candidates", ANYONE, open_),
    Row("priorities:result", ANYONE, closed),
    Row("priorities:index", WORKERS),
    Row("priorities:new", COORDINATOR),
    Row("priorities:show", WORKERS, prepared),
    Row("priorities:rules", COORDINATOR, prepared),
    Row("priorities:propose", CHOOSERS, prepared),
    Row("priorities:edit", CHOOSERS, candidate),
    Row("priorities:withdraw", CHOOSERS, candidate, method="post"),
    Row("priorities:paper", COORDINATOR, open_),
    Row("priorities:paper_ballot", COORDINATOR, open_),
    Row("priorities:preview", COORDINATOR, closed),
    Row("priorities:publish", COORDINATOR, closed, method="post"),
    Row("priorities:printed", WORKERS, prepared),
]
