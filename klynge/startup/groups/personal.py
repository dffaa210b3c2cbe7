"""What groups hold of a person: seats, memberships and the offer to help."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from klynge.ground.people.personal import PersonKey
from klynge.startup.groups.models import Member, Seat, Volunteer


def export(key: PersonKey) -> dict[str, Any]:
    seats = [
        {
            "cluster": seat.cluster.name,
            "village": seat.village.name if seat.village else None,
            "name": seat.name,
            "phone": seat.phone,
            "email": seat.email,
            "from": seat.starts_on.isoformat(),
            "to": seat.ends_on.isoformat() if seat.ends_on else None,
        }
        for seat in _mine(Seat.objects.select_related("cluster", "village"), key)
    ]
    stands_in = [
        {"cluster": seat.cluster.name, "name": seat.substitute_name, "phone": seat.substitute_phone}
        for seat in _substituting(key).select_related("cluster")
    ]
    groups = [
        {
            "group": m.group.name,
            "name": m.name,
            "phone": m.phone,
            "email": m.email,
            "holder": m.is_holder,
            "joined_on": m.joined_on.isoformat(),
        }
        for m in _mine(Member.objects.select_related("group"), key)
    ]
    offers = [
        _offer(v) for v in _offers(key).select_related("cluster", "village").prefetch_related("interests")
    ]
    found = {"seats": seats, "substitute": stands_in, "groups": groups, "offers": offers}
    return {what: rows for what, rows in found.items() if rows}


def erase(key: PersonKey) -> None:
    """Offers and memberships go; a seat stays empty of the person, so that the term is still history."""
    from klynge.startup.groups.changes.seats import index_steering_group

    _offers(key).delete()
    _mine(Member.objects.all(), key).delete()
    _substituting(key).update(substitute_name="", substitute_phone="", substitute_email="")
    seats = _mine(Seat.objects.all(), key)
    clusters = {seat.cluster for seat in seats.select_related("cluster")}
    blank = {"name": _("Navnet er slettet"), "phone": "", "email": "", "person": None, "is_public": False}
    seats.update(**blank)
    for cluster in clusters:
        index_steering_group(cluster)


def _offer(volunteer: Volunteer) -> dict[str, Any]:
    return {
        "cluster": volunteer.cluster.name,
        "name": volunteer.name,
        "phone": volunteer.phone,
        "email": volunteer.email,
        "village": volunteer.village.name if volunteer.village else None,
        "interests": [str(interest) for interest in volunteer.interests.all()],
        "skills": volunteer.skills,
        "consent": volunteer.consent_text,
        "consent_version": volunteer.consent_version,
        "consented_at": volunteer.consented_at.isoformat(),
    }


def _mine(rows: QuerySet[Any], key: PersonKey) -> QuerySet[Any]:
    mine = _reached(key, "email", "phone")
    if key.account:
        mine |= Q(person=key.account)
    return rows.filter(mine)


def _substituting(key: PersonKey) -> QuerySet[Seat]:
    return Seat.objects.filter(_reached(key, "substitute_email", "substitute_phone"))


def _offers(key: PersonKey) -> QuerySet[Volunteer]:
    return Volunteer.objects.filter(_reached(key, "email", "phone"))


def _reached(key: PersonKey, email: str, phone: str) -> Q:
    """By either; an empty key matches nobody."""
    mine = Q(pk__isnull=True)
    if key.email:
        mine |= Q(**{f"{email}__iexact": key.email})
    if key.phone:
        mine |= Q(**{phone: key.phone})
    return mine
