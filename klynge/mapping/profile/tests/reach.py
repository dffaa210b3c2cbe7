from klynge.ground.clusters.reach import WORKERS, Row
from klynge.ground.fielding.models import Recipient
from klynge.ground.fielding.tests import make as rounds
from klynge.mapping.profile.tests import make

EDITORS = {"editor", "coordinator"}
PINNERS = {"editor", "coordinator", "steering", "consultant"}


def a_figure(cast):
    return {"pk": make.figure(cast.cluster, name=f"Husstande {cast.cluster.figures.count()}").id}


def a_population(cast):
    make.population(cast.cluster)
    return {}


def a_register(cast):
    round_ = rounds.open_round(cast)
    Recipient.objects.create(
        round=round_,
        row=1,
        name="X",
        address="Y",
        postal_code="7860",
        village=cast.cluster.villages.first(),
        age=40,
    )
    return {}


REACH = [
    Row("profile:show"),
    Row("profile:desk", WORKERS),
    Row("profile:enter", EDITORS),
    Row("profile:count", {"coordinator"}, a_register, method="post"),
    Row("profile:new_figure", EDITORS),
    Row("profile:pin", PINNERS, a_population),
    Row("profile:remove_figure", EDITORS, a_figure, method="post"),
    Row("profile:pin_figure", PINNERS, a_figure),
]
