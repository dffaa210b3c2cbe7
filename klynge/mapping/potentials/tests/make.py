from itertools import count

from klynge import clock
from klynge.ground.clusters.tests.make import cluster
from klynge.mapping.potentials.models import Potential

_number = count(1)


def potential(**kw):
    """On the map, unless `status` says otherwise."""
    kw.setdefault("title", f"Ting {next(_number)}")
    kw.setdefault("category", Potential.Category.PLACE)
    kw.setdefault("status", Potential.Status.ACCEPTED)
    if kw["status"] != Potential.Status.PROPOSED:
        kw.setdefault("handled_at", clock.now())
    if kw["status"] == Potential.Status.DECLINED:
        kw.setdefault("reason", "Det findes ikke længere.")
    if "cluster" not in kw:
        kw["cluster"] = kw["village"].cluster if kw.get("village") else cluster()
    return Potential.objects.create(**kw)


def proposal(**kw):
    return potential(status=Potential.Status.PROPOSED, **kw)
