"""Contacts in the directory: found by e-mail or telephone."""

from typing import Any

from django.db.models import Q

from klynge.ground.directory.models import Association, AssociationQuerySet
from klynge.ground.people.personal import PersonKey


def export(key: PersonKey) -> list[dict[str, Any]]:
    return [
        {
            "forening": association.name,
            "klynge": association.cluster.name,
            "navn": association.contact_name,
            "telefon": association.contact_phone,
            "e-mail": association.contact_email,
            "sagde ja": association.contact_agreed_at.isoformat() if association.contact_agreed_at else None,
        }
        for association in _of(key).select_related("cluster")
    ]


def erase(key: PersonKey) -> None:
    """The association stays; its contact leaves."""
    _of(key).update(contact_name="", contact_phone="", contact_email="", contact_agreed_at=None)


def _of(key: PersonKey) -> AssociationQuerySet:
    email = key.email or (key.account.email if key.account else "")
    phone = key.phone or (key.account.phone if key.account else "")
    match = Q(pk__in=[])
    if email:
        match |= Q(contact_email__iexact=email)
    if phone:
        match |= Q(contact_phone=phone)
    return Association.objects.filter(match)
