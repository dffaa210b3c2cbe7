"""Accounts: invited, signed in, changed, erased."""

from typing import Any
from uuid import UUID

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import EmailAddress, Login
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import login
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from klynge.ground.journal.changes import record
from klynge.ground.people import personal, queries, registry
from klynge.ground.people.access import DEMO_FACTORS
from klynge.ground.people.models import Person
from klynge.ground.post import links
from klynge.ground.post.changes import queue
from klynge.ground.ui.refusal import Refused

SIGN_IN, INVITATION, ERASURE = "people.sign-in", "people.invitation", "people.erasure"
INVITED_DAYS, LINK_MINUTES = 7, 15


def invite(
    *, by: Person | None, email: str, name: str, words: str = "", cluster: UUID | None = None, phone: str = ""
) -> Person:
    """The person of that address, made if need be, with a mail that lets them in.

    `words` say to what they are invited. Whether `by` may invite is the caller's question: roles lie above us.
    """
    if not name.strip():
        raise Refused(_("Skriv personens navn."), field="name")
    with transaction.atomic():
        person = queries.by_email(email) or _make(email, name, phone)
        _mail_invitation(person, by, words, cluster)
        record(cluster=cluster, by=by.id if by else None, what="person.invited", thing=person.id)
    return person


def change_details(*, by: Person, name: str, phone: str, language: str) -> Person:
    """One's own name, telephone and language of mails."""
    if not name.strip():
        raise Refused(_("Skriv dit navn."), field="name")
    if language not in dict(settings.LANGUAGES):
        raise Refused(_("Vælg dansk eller engelsk."), field="language")
    by.name, by.phone, by.language = name.strip(), phone, language
    with transaction.atomic():
        by.save(update_fields=["name", "phone", "language"])
        record(cluster=None, by=by.id, what="person.details_changed", thing=by.id)
    return by


def sign_in(request: HttpRequest, person: Person, both_factors: bool = False) -> None:
    """Sign in without asking: for the demonstration's role links and the first start alone.

    `both_factors` counts only in a data folder that the demonstration made.
    """
    verify_address(person)
    login(request, person, backend=settings.AUTHENTICATION_BACKENDS[0])
    record_authentication(request, person, method="link")
    UserSession.objects.create_from_request(request)
    if both_factors and settings.DEMO:
        request.session[DEMO_FACTORS] = True


def enter_by_link(request: HttpRequest, token: str) -> HttpResponse | None:
    """Use up the link of a mail and go on to the second factor or in; None if it is used, old or false."""
    with transaction.atomic():
        value = links.consume(SIGN_IN, token) or links.consume(INVITATION, token)
        person = Person.objects.filter(pk=UUID(value[0]), is_active=True).first() if value else None
        if person is None or value is None or value[1] != _mark(person):
            return None
        verify_address(person)
    record_authentication(request, person, method="code", email=person.email)
    entered = Login(user=person, email=person.email, redirect_url=value[2] or None)
    answer: HttpResponse = perform_login(request, entered)
    return answer


def link_for(person: Person, following: str = "") -> str:
    """The whole address of a single-use link that lives a quarter of an hour."""
    token = links.make(SIGN_IN, [person.id.hex, _mark(person), following], minutes=LINK_MINUTES)
    return _address(person, "people:link", token)


def verify_address(person: Person) -> None:
    """A mail was answered: the address is theirs."""
    EmailAddress.objects.update_or_create(
        user=person, email=person.email, defaults={"verified": True, "primary": True}
    )


def end_visit(*, by: Person, visit_id: int) -> None:
    """Sign out of one place; of nobody else's."""
    visit = UserSession.objects.filter(user=by, pk=visit_id).first()
    if visit:
        visit.end()


def ask_for_erasure(*, by: Person) -> None:
    """Mail a link that erases; so nobody is erased by whoever finds an open computer."""
    reasons = registry.reasons_to_stay(by)
    if reasons:
        raise Refused(" ".join(reasons))
    with transaction.atomic():
        url = _address(by, "people:erase", links.make(ERASURE, str(by.id), days=1))
        _mail(by, _("Vil du slettes?"), "people/mail/erase.txt", {"url": url}, kind="people.erasure")
        record(cluster=None, by=by.id, what="person.asked_for_erasure", thing=by.id)


def erase_by_link(*, token: str) -> bool:
    """Erase the person the link was mailed to; False if the link is used, old or false."""
    with transaction.atomic():
        value = links.consume(ERASURE, token)
        person = Person.objects.filter(pk=UUID(value), is_active=True).first() if value else None
        if person is None:
            return False
        reasons = registry.reasons_to_stay(person)
        if reasons:
            raise Refused(" ".join(reasons))
        record(cluster=None, by=person.id, what="person.erased", thing=person.id)
        personal.erase(personal.key_of(person))
    return True


def _mark(person: Person) -> str:
    """Ties a link to the address it was mailed to, without naming it."""
    return personal.hashed("email", person.email)[:12]


def _make(email: str, name: str, phone: str) -> Person:
    try:
        with transaction.atomic():
            return Person.objects.create(
                email=email, name=name.strip(), phone=phone, language=translation.get_language() or "da"
            )
    except IntegrityError:
        raise Refused(_("E-mailadressen kan ikke bruges. Skriv en anden."), field="email") from None


def _mail_invitation(person: Person, by: Person | None, words: str, cluster: UUID | None) -> None:
    value = [person.id.hex, _mark(person), ""]
    values = {
        "url": _address(person, "people:link", links.make(INVITATION, value, days=INVITED_DAYS)),
        "door": f"{settings.KLYNGE_URL}{reverse('account_login')}",
        "person": person,
        "by": by,
        "words": words,
        "days": INVITED_DAYS,
    }
    with translation.override(person.language):
        subject = _("Du er inviteret til %s") % settings.KLYNGE_NAME
    _mail(person, subject, "people/mail/invitation.txt", values, kind="people.invitation", cluster=cluster)


def _mail(
    person: Person,
    subject: str,
    template: str,
    values: dict[str, Any],
    kind: str,
    cluster: UUID | None = None,
) -> None:
    with translation.override(person.language):
        text = render_to_string(template, {"person": person, **values})
    queue(cluster=cluster, to=person.email, subject=subject, text=text, kind=kind, urgent=True)


def _address(person: Person, name: str, token: str) -> str:
    with translation.override(person.language):
        return f"{settings.KLYNGE_URL}{reverse(name, kwargs={'token': token})}"
