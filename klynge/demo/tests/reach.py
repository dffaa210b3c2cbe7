from klynge.ground.clusters.reach import Row
from klynge.ground.post.changes import queue


def door(cast):
    """A token nobody has: the page answers 404 to all, as it does outside a demonstration."""
    return {"token": "ukendt"}


def letter(cast):
    mail = queue(cluster=None, to="dorte@eksempel.example", subject="Velkommen", text="Hej", kind="x")
    return {"pk": mail.id}


REACH = [
    Row("demo:index", in_cluster=False),
    Row("demo:enter", kwargs=door, in_cluster=False, answers=(404,)),
    Row("demo:mail", in_cluster=False),
    Row("demo:letter", kwargs=letter, in_cluster=False),
]
