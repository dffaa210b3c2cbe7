"""Links in mails: whoever holds one, signed in or not."""

from klynge.ground.clusters.reach import ANYONE, Row
from klynge.ground.post import links, queries
from klynge.ground.post.models import OptIn


def token(purpose):
    def made(cast):
        opt_in = OptIn.objects.create(
            cluster_id=cast.cluster.id,
            purpose="nyt",
            email="dorte@eksempel.dk",
            consent_text="Ja",
            consent_version="1",
        )
        return {"token": links.make(purpose, str(opt_in.id), days=1)}

    return made


REACH: list[Row] = [
    Row("post:confirm", ANYONE, token(queries.CONFIRM), in_cluster=False),
    Row("post:unsubscribe", ANYONE, token(queries.WITHDRAW), in_cluster=False),
]
