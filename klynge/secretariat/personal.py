"""Those who asked for a cluster: shown on request; erased, the case stays without them."""

from typing import Any

from django.db.models import Q

from klynge.ground.people.personal import PersonKey
from klynge.secretariat.models import Application, Inquiry


def export(key: PersonKey) -> dict[str, Any]:
    inquiries = [
        {"name": i.name, "email": i.email, "phone": i.phone, "place": i.place, "message": i.message,
         "received_at": i.received_at.isoformat()}
        for i in Inquiry.objects.filter(_known(key, "email", "phone"))
    ]  # fmt: skip
    applications = [
        {"contact_name": a.contact_name, "contact_email": a.contact_email, "contact_phone": a.contact_phone,
         "working_name": a.working_name, "status": a.status, "people_behind": a.people_behind}
        for a in Application.objects.filter(_known(key, "contact_email", "contact_phone"))
    ]  # fmt: skip
    found = {"inquiries": inquiries, "applications": applications}
    return {what: rows for what, rows in found.items() if rows}


def erase(key: PersonKey) -> None:
    Inquiry.objects.filter(_known(key, "email", "phone")).delete()
    Application.objects.filter(_known(key, "contact_email", "contact_phone")).update(
        contact_name="", contact_email="", contact_phone="", people_behind=""
    )
    if key.account is not None:
        Inquiry.objects.filter(answered_by=key.account).update(answered_by=None)
        Application.objects.filter(decided_by=key.account).update(decided_by=None)


def _known(key: PersonKey, email: str, phone: str) -> Q:
    wanted = Q(pk__in=[])
    if key.email:
        wanted |= Q(**{f"{email}__iexact": key.email})
    if key.phone:
        wanted |= Q(**{phone: key.phone})
    return wanted
