from klynge.ground.clusters.reach import WORKERS, Row
from klynge.ground.files.tests import make


def a_public_picture(cast):
    picture = make.picture(cast.cluster.id)
    return {"sha256": picture.sha256, "width": picture.widths[0], "extension": "jpg"}


def a_private_document(cast):
    return {"pk": make.attachment(cast.cluster.id).id}


REACH = [
    Row("files:picture", kwargs=a_public_picture),
    Row("files:attachment", WORKERS | {"secretariat"}, a_private_document),
]
