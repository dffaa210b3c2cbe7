"""Plain makers of rows for tests; what is not said gets a sensible value."""

from itertools import count
from typing import Any

from klynge.ground.clusters.tests import make as clusters
from klynge.ground.directory.models import Association, Facility

_number = count(1)


def association(**kw: Any) -> Association:
    if "cluster" not in kw:
        kw["cluster"] = clusters.cluster()
    kw.setdefault("name", f"Forening {next(_number)}")
    return Association.objects.create(**kw)


def facility(**kw: Any) -> Facility:
    if "cluster" not in kw:
        kw["cluster"] = clusters.cluster()
    kw.setdefault("name", f"Forsamlingshus {next(_number)}")
    return Facility.objects.create(**kw)
