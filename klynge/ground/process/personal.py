"""What the process holds of a person: what they own, and what they signed off."""

from typing import Any

from klynge.ground.people.personal import PersonKey
from klynge.ground.process.models import Deliverable


def export(key: PersonKey) -> list[dict[str, Any]]:
    if key.account is None:
        return []
    owned = Deliverable.objects.filter(owner=key.account).select_related("process__cluster")
    signed = Deliverable.objects.filter(signed_off_by=key.account).select_related("process__cluster")
    return [_told("owns", item) for item in owned] + [_told("signed off", item) for item in signed]


def erase(key: PersonKey) -> None:
    """The plan stays; the person leaves it."""
    if key.account is not None:
        Deliverable.objects.filter(owner=key.account).update(owner=None)
        Deliverable.objects.filter(signed_off_by=key.account).update(signed_off_by=None)


def _told(what: str, item: Deliverable) -> dict[str, Any]:
    return {
        "what": what,
        "cluster": item.process.cluster.name,
        "name": item.name_da,
        "due_on": item.due_on.isoformat(),
        "signed_off_at": item.signed_off_at.isoformat() if item.signed_off_at else None,
    }
