"""Plain makers of rows for tests; what is not said gets a sensible value."""

from itertools import count
from typing import Any

from klynge import danish
from klynge.ground.clusters.models import Cluster, Role, Village
from klynge.ground.people.models import Person

_number = count(1)


def person(**kw: Any) -> Person:
    n = next(_number)
    kw.setdefault("name", f"Person {n}")
    kw.setdefault("email", f"{danish.slug(kw['name'])}-{n}@eksempel.dk")
    kw.setdefault("phone", f"2{n:07d}"[:8])
    return Person.objects.create(**kw)


def cluster(**kw: Any) -> Cluster:
    kw.setdefault("name", f"Klynge {next(_number)}")
    kw.setdefault("slug", danish.slug(kw["name"]))
    kw.setdefault("is_public", True)
    return Cluster.objects.create(**kw)


def village(**kw: Any) -> Village:
    kw.setdefault("name", f"Landsby {next(_number)}")
    kw.setdefault("slug", danish.slug(kw["name"]))
    if "cluster" not in kw:
        kw["cluster"] = cluster()
    return Village.objects.create(**kw)


def role(**kw: Any) -> Role:
    if "person" not in kw:
        kw["person"] = person()
    return Role.objects.create(**kw)
