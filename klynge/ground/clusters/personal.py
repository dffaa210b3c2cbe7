"""Roles of an account: shown on request; erasing the account takes them along."""

from typing import Any

from klynge.ground.clusters.models import Role
from klynge.ground.people.personal import PersonKey


def export(key: PersonKey) -> dict[str, Any]:
    if key.account is None:
        return {}
    roles = Role.objects.filter(person=key.account).select_related("cluster")
    lines = [
        {
            "rolle": r.get_kind_display(),
            "klynge": r.cluster.name if r.cluster else None,
            "fra": r.starts_on.isoformat(),
            "til": r.ends_on.isoformat() if r.ends_on else None,
        }
        for r in roles
    ]
    return {"roller": lines} if lines else {}


def erase(key: PersonKey) -> None:
    if key.account is not None:
        Role.objects.filter(person=key.account).delete()
