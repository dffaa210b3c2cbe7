from itertools import count
from typing import Any

from klynge import clock
from klynge.ground.findings import changes
from klynge.ground.findings.models import Finding

_number = count(1)


def source(**kw: Any) -> changes.Source:
    values: dict[str, Any] = {
        "kind": "survey",
        "label": "Borgerundersøgelsen: Hvad mangler?",
        "address": f"/fjordlandet/x/{next(_number)}/",
        "on": clock.today(),
        "figure": "58 %",
        "n": 913,
    }
    return changes.Source(**{**values, **kw})


def finding(cast: Any, text: str = "Vi mangler et sted at mødes", **kw: Any) -> Finding:
    kw.setdefault("source", source())
    return changes.pin(by=cast.anna, cluster=cast.cluster, text=text, **kw)
