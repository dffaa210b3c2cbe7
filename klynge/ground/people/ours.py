"""What this app, and the post below it, hold of a person: to export and to erase."""

from typing import Any
from uuid import uuid4

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession

from klynge.ground.people import fields
from klynge.ground.people.models import Erasure, Person
from klynge.ground.people.personal import PersonKey, erase, hashed
from klynge.ground.post.changes import erase_address
from klynge.ground.post.models import Mail, OptIn


def export_person(key: PersonKey) -> dict[str, Any]:
    person = _person(key)
    if person is None:
        return {}
    return {
        "name": person.name,
        "email": person.email,
        "phone": person.phone,
        "language": person.language,
        "created_at": person.created_at.isoformat(),
        "second_factors": list(Authenticator.objects.filter(user=person).values_list("type", flat=True)),
        "sessions": [
            {"started_at": visit.created_at.isoformat(), "address": visit.ip, "browser": visit.user_agent}
            for visit in UserSession.objects.filter(user=person)
        ],
    }


def erase_person(key: PersonKey) -> None:
    """The account stays as an empty shell, so that decisions it made keep their place; it can never be entered."""
    person = _person(key)
    if person is None:
        return
    EmailAddress.objects.filter(user=person).delete()
    Authenticator.objects.filter(user=person).delete()
    for visit in UserSession.objects.filter(user=person):
        visit.end()
    person.email, person.name, person.phone = f"slettet-{uuid4().hex}@slettet.invalid", "Slettet", ""
    person.is_active = False
    person.last_login = None
    person.save(update_fields=["email", "name", "phone", "is_active", "last_login"])


def export_post(key: PersonKey) -> dict[str, Any]:
    if not key.email:
        return {}
    mails = Mail.objects.filter(to__iexact=key.email).order_by("created_at")
    consents = OptIn.objects.filter(email__iexact=key.email).order_by("asked_at")
    found = {
        "mails": list(mails.values("subject", "created_at", "sent_at")),
        "consents": list(
            consents.values("purpose", "consent_text", "asked_at", "confirmed_at", "withdrawn_at")
        ),
    }
    return {what: rows for what, rows in found.items() if rows}


def erase_post(key: PersonKey) -> None:
    erase_address(email=key.email)


def take_erasures() -> list[dict[str, str]]:
    """Who was erased, as hashes: carried past a restore."""
    return [{"kind": row.kind, "hash": row.hash} for row in Erasure.objects.all()]


def replay_erasures(rows: list[dict[str, str]]) -> None:
    """Erase again whom the backup brought back: accounts, and addresses the post knows."""
    gone = {(row["kind"], row["hash"]) for row in rows}
    for person in Person.objects.filter(is_active=True):
        if ("email", hashed("email", person.email)) in gone:
            erase(PersonKey(account=person, email=person.email, phone=person.phone))
    for email in set(Mail.objects.values_list("to", flat=True)) | set(
        OptIn.objects.values_list("email", flat=True)
    ):
        if ("email", hashed("email", email)) in gone:
            erase(PersonKey(email=email))
    for row in rows:
        Erasure.objects.get_or_create(kind=row["kind"], hash=row["hash"])


def encrypt_anew() -> int:
    """After the key of encrypted fields was rotated: every field and every app secret; the number of rows."""
    rows = fields.reencrypt()
    for row in Authenticator.objects.exclude(type=Authenticator.Type.WEBAUTHN):
        for name in {"secret", "seed"} & row.data.keys():
            row.data[name] = fields.encrypt(fields.decrypt(row.data[name]))
        row.save(update_fields=["data"])
        rows += 1
    return rows


def _person(key: PersonKey) -> Person | None:
    if key.account:
        return key.account
    return Person.objects.filter(email=key.email.lower()).first() if key.email else None
