"""Plain makers of letters and subscribers for tests."""

from itertools import count
from typing import Any

from klynge import clock
from klynge.ground.clusters.tests import make as clusters
from klynge.ground.post.models import OptIn
from klynge.platform.newsletter.models import Letter

_number = count(1)


def letter(**kw: Any) -> Letter:
    if "cluster" not in kw:
        kw["cluster"] = clusters.cluster()
    kw.setdefault("subject", f"Nyt {next(_number)}")
    kw.setdefault("intro", "<p>Kære alle.</p>")
    return Letter.objects.create(**kw)


def sent(**kw: Any) -> Letter:
    return letter(sent_at=clock.now(), queued_at=clock.now(), html="<p>Kære alle.</p>", **kw)


def subscriber(**kw: Any) -> OptIn:
    kw.setdefault("email", f"borger-{next(_number)}@eksempel.dk")
    cluster = kw.pop("cluster")
    kw.setdefault("confirmed_at", clock.now())
    return OptIn.objects.create(
        cluster_id=cluster.id, purpose="newsletter", consent_text="Ja tak", consent_version="1", **kw
    )
