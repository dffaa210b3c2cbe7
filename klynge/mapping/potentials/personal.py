"""Who proposed something that nobody has answered yet."""

from typing import Any

from django.db.models import Q

from klynge.ground.people.personal import PersonKey
from klynge.mapping.potentials.models import Potential, PotentialQuerySet


def export(key: PersonKey) -> dict[str, Any]:
    lines = [
        {
            "forslag": one.title,
            "navn": one.proposer_name,
            "e-mail": one.proposer_email,
            "telefon": one.proposer_phone,
        }
        for one in _of(key)
    ]
    return {"forslag til kortet": lines} if lines else {}


def erase(key: PersonKey) -> None:
    """The proposal stays; nobody knows whose it is."""
    _of(key).update(proposer_name="", proposer_email="", proposer_phone="")


def _of(key: PersonKey) -> PotentialQuerySet:
    wanted = Q(pk__in=[])
    if key.email:
        wanted |= Q(proposer_email__iexact=key.email)
    if key.phone:
        wanted |= Q(proposer_phone=key.phone)
    return Potential.objects.filter(wanted)
