from klynge.ground.clusters.reach import ANYONE, Row
from klynge.ground.ui import colours


def frame(cast):
    return {"frame": "forside"}


def mark(cast):
    return {"mark": colours.mark(cast.cluster.accent)}


REACH = [
    Row("ui:styleguide", ANYONE, in_cluster=False),
    Row("ui:styleguide_frame", ANYONE, frame, in_cluster=False),
    Row("ui:colours", ANYONE, mark),
]
