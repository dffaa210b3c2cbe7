from klynge.ground.clusters.reach import ANYONE, WORKERS, Row
from klynge.vision.text.tests import make

WRITE = {"coordinator", "steering", "editor", "consultant"}


def written(cast):
    make.vision(cast)
    return {}


REACH: list[Row] = [
    Row("vision_text:show", ANYONE),
    Row("vision_text:desk", WORKERS, written),
    Row("vision_text:take_pen", WRITE, method="post"),
    Row("vision_text:write", WRITE, written),
    Row("vision_text:weigh", WRITE, written),
    Row("vision_text:adopt", {"coordinator", "steering"}, written),
]
