"""Names of those who hold something, and contacts of projects: taken out and wiped for the person they belong to."""

from typing import Any

from django.db.models import Q

from klynge.ground.people.personal import PersonKey
from klynge.plans.models import Action, FocusArea, Project


def export(key: PersonKey) -> dict[str, Any]:
    found = {
        "focus_areas": [area.title for area in FocusArea.objects.filter(_held(key))],
        "actions": [action.title for action in Action.objects.filter(_held(key))],
        "project_contact": [
            {
                "project": project.title,
                "name": project.contact_name,
                "phone": project.contact_phone,
                "email": project.contact_email,
            }
            for project in Project.objects.filter(_reached(key))
        ],
    }
    return {what: rows for what, rows in found.items() if rows}


def erase(key: PersonKey) -> None:
    """What they held stands without a holder; a project without a contact."""
    for model in (FocusArea, Action):
        model.objects.filter(_held(key)).update(holder=None, holder_name="")
    Project.objects.filter(_reached(key)).update(contact_name="", contact_phone="", contact_email="")


def _held(key: PersonKey) -> Q:
    """By account only: a bare name may be somebody else's."""
    return Q(holder=key.account) if key.account else Q(pk__isnull=True)


def _reached(key: PersonKey) -> Q:
    mine = Q(pk__isnull=True)
    if key.email:
        mine |= Q(contact_email__iexact=key.email)
    if key.phone:
        mine |= Q(contact_phone=key.phone)
    return mine
