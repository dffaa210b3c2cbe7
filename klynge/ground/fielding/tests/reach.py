from klynge import clock
from klynge.ground.clusters.reach import ANYONE, WORKERS, Row
from klynge.ground.fielding import changes, codes
from klynge.ground.fielding.models import Receipt
from klynge.ground.fielding.tests import make

COORDINATOR, MUNICIPAL = {"coordinator"}, {"municipal"}


def prepared(cast):
    round_ = make.round_(cast)
    make.issued(round_, cast.anna, 3)
    return {"pk": round_.pk}


def agreed(cast):
    round_ = make.round_(cast)
    changes.record_agreement(by=cast.gerda, round_=round_, on=clock.today())
    return {"pk": round_.pk}


def open_(cast):
    return {"pk": make.open_round(cast).pk}


def token(cast):
    return {"token": codes.token(make.codes_of(make.open_round(cast))[0])}


def receipt(cast):
    return {"number": Receipt.objects.create(number="CDFHJKMN", round=make.open_round(cast)).number}


REACH = [
    Row("fielding:enter_survey", ANYONE),
    Row("fielding:enter_ballot", ANYONE),
    Row("fielding:scan", ANYONE, token),
    Row("fielding:receipt", ANYONE, receipt),
    Row("fielding:show", WORKERS, prepared),
    Row("fielding:edit", COORDINATOR, prepared),
    Row("fielding:counts", COORDINATOR, prepared),
    Row("fielding:agreement", MUNICIPAL, prepared),
    Row("fielding:register", MUNICIPAL, agreed),
    Row("fielding:confirm_register", MUNICIPAL, agreed),
    Row("fielding:open", COORDINATOR, prepared, method="post"),
    Row("fielding:extend", COORDINATOR, open_),
    Row("fielding:close", COORDINATOR, open_),
    Row("fielding:letters", COORDINATOR, prepared),
    Row("fielding:package", COORDINATOR, prepared),
    Row("fielding:protected", MUNICIPAL, prepared),
    Row("fielding:replace", COORDINATOR, open_),
]
