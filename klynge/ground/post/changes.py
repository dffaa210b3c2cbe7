"""Writing to the outbox, and consents to be written to."""

import hashlib
from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from klynge import clock
from klynge.ground.post import optin, queries
from klynge.ground.post.models import Mail, OptIn
from klynge.ground.ui.refusal import Refused


def queue(
    *,
    cluster: UUID | None,
    to: str,
    subject: str,
    text: str,
    kind: str,
    once: str = "",
    html: str = "",
    opt_in: OptIn | None = None,
    send_after: datetime | None = None,
    urgent: bool = False,
) -> Mail:
    """Put a mail in the outbox, in the caller's transaction; with the same `once` it is put there only once.

    `opt_in` adds the headers for one-click unsubscribing. `urgent` wakes the worker at commit.
    """
    values = {
        "cluster_id": cluster,
        "to": _clean_address(to),
        "subject": _clean_subject(subject),
        "text": text,
        "html": html,
        "kind": kind,
        "opt_in": opt_in,
        "send_after": send_after or clock.now(),
    }
    if once:
        mail, is_new = Mail.objects.get_or_create(once=once, defaults=values)
    else:
        mail, is_new = Mail.objects.create(**values), True
    if urgent and is_new:
        from klynge.ground.post.tasks import deliver

        transaction.on_commit(deliver.enqueue)
    return mail


def request_opt_in(
    *,
    cluster: UUID,
    email: str,
    purpose: str,
    consent_text: str,
    data: dict[str, Any] | None = None,
    consent_version: str = "",
) -> OptIn:
    """Ask by mail whether they mean it. The answer to the asker is the same whoever they are.

    An address gets at most one such mail a day for a purpose, so that nobody can be pestered through us.
    """
    address = _clean_address(email)
    if not consent_text.strip():
        raise Refused(_("Skriv, hvad man siger ja til."), field="consent_text")
    version = consent_version or hashlib.sha256(consent_text.encode()).hexdigest()[:12]
    with transaction.atomic():
        opt_in, is_new = OptIn.objects.get_or_create(
            cluster_id=cluster,
            purpose=purpose,
            email=address,
            withdrawn_at=None,
            defaults={
                "consent_text": consent_text,
                "consent_version": version,
                "data": data or {},
                "language": translation.get_language() or "da",
            },
        )
        if opt_in.confirmed_at is None:
            if not is_new:
                _ask_again(opt_in, consent_text, version, data)
            _mail_question(opt_in)
    return opt_in


def confirm_opt_in(*, opt_in_id: UUID) -> OptIn | None:
    """They meant it; the purpose's own app is told. None if it was withdrawn meanwhile."""
    with transaction.atomic():
        opt_in = OptIn.objects.filter(pk=opt_in_id, withdrawn_at=None).first()
        if opt_in is None:
            return None
        changed = OptIn.objects.filter(pk=opt_in_id, confirmed_at=None).update(confirmed_at=clock.now())
        if changed:
            opt_in.refresh_from_db()
            told = optin.get(opt_in.purpose).confirmed
            if told:
                told(opt_in)
    return opt_in


def withdraw_opt_in(*, opt_in_id: UUID) -> OptIn | None:
    """No more mails for this purpose; what waits in the outbox for it goes too."""
    with transaction.atomic():
        changed = OptIn.objects.filter(pk=opt_in_id, withdrawn_at=None).update(withdrawn_at=clock.now())
        opt_in = OptIn.objects.filter(pk=opt_in_id).first()
        if opt_in is None or not changed:
            return opt_in
        Mail.objects.waiting().filter(opt_in=opt_in, claimed_until=None).delete()
        told = optin.get(opt_in.purpose).withdrawn
        if told:
            told(opt_in)
    return opt_in


def erase_address(*, email: str) -> None:
    """Everything the post holds about an address: mails, consents."""
    if not email:
        return
    Mail.objects.filter(to__iexact=email).delete()
    OptIn.objects.filter(email__iexact=email).delete()


def _ask_again(opt_in: OptIn, text: str, version: str, data: dict[str, Any] | None) -> None:
    opt_in.consent_text, opt_in.consent_version, opt_in.asked_at = text, version, clock.now()
    opt_in.data = data or opt_in.data
    opt_in.save(update_fields=["consent_text", "consent_version", "asked_at", "data"])


def _mail_question(opt_in: OptIn) -> None:
    what = optin.get(opt_in.purpose).label
    values = {"url": queries.confirm_url(opt_in), "what": what, "consent_text": opt_in.consent_text}
    with translation.override(opt_in.language):
        queue(
            cluster=opt_in.cluster_id,
            to=opt_in.email,
            subject=_("Bekræft din tilmelding: %s") % what,
            text=render_to_string("post/mail/confirm.txt", values),
            kind="post.opt_in",
            once=f"opt-in:{opt_in.id}:{clock.today()}",
            urgent=True,
        )


def _clean_address(to: str) -> str:
    address = to.strip().lower()
    try:
        validate_email(address)
    except ValidationError:
        raise Refused(
            _("E-mailadressen er ikke rigtig. Skriv den som navn@eksempel.dk."), field="email"
        ) from None
    return address


def _clean_subject(subject: str) -> str:
    """A line break in a subject could smuggle in headers of somebody else's making."""
    if any(ord(letter) < 32 or ord(letter) in {127, 0x2028, 0x2029, 0x85} for letter in subject):
        raise Refused(_("Emnet må kun være på én linje."), field="subject")
    if not subject.strip():
        raise Refused(_("Skriv et emne."), field="subject")
    return subject.strip()[:200]
