"""Plain makers of processes for tests."""

from datetime import date
from typing import Any

from klynge.ground.clusters.tests import make as clusters
from klynge.ground.process import changes
from klynge.ground.process.models import Deliverable, Phase, Process, Template


def process(**kw: Any) -> Process:
    kw.setdefault("by", None)
    kw.setdefault("starts_on", date(2026, 1, 1))
    if "cluster" not in kw:
        kw["cluster"] = clusters.cluster()
    return changes.start_process(**kw)


def own(*, cluster: Any = None, process: Process | None = None, **kw: Any) -> Deliverable:
    """Something of the cluster's own in phase 1."""
    found = (
        process or Process.objects.filter(cluster=cluster).first() or globals()["process"](cluster=cluster)
    )
    phase = Phase.objects.get(process=found, number=kw.pop("number", 1))
    kw.setdefault("key", f"own-{Deliverable.objects.count()}")
    kw.setdefault("name_da", "Høstfesten er holdt")
    kw.setdefault("due_on", date(2026, 4, 1))
    return Deliverable.objects.create(process=found, phase=phase, **kw)


def template(**kw: Any) -> Template:
    changes.load_builtin_templates()
    return Template.objects.get(code=kw.pop("code", "18-maaneder"), **kw)
