"""From an inquiry to a cluster with its people and its process."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from klynge import clock
from klynge.ground.clusters import changes as clusters
from klynge.ground.clusters.changes import Place
from klynge.ground.clusters.models import Cluster, Role
from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.post.changes import queue
from klynge.ground.process import changes as process
from klynge.ground.ui.refusal import Refused
from klynge.secretariat import access, queries
from klynge.secretariat.models import Application, Inquiry
from klynge.secretariat.sections import SECTIONS, unfilled

Status = Application.Status
KEPT = timedelta(days=730)


def inquire(*, name: str, email: str, phone: str, place: str, support: str, message: str) -> Inquiry:
    """«Ny klynge»: anybody may ask. They get a receipt, the secretariat a mail."""
    with transaction.atomic():
        inquiry = Inquiry.objects.create(
            name=name.strip(), email=email, phone=phone, place=place.strip(), support=support,
            message=message.strip(), language=translation.get_language() or "da",
        )  # fmt: skip
        record(cluster=None, by=None, what="inquiry.received", thing=inquiry.id, words=inquiry.place)
        words = _(
            "Tak for jeres henvendelse om %(place)s. Vi ringer eller skriver inden 14 dage.\n\n%(name)s"
        )
        values = {"place": inquiry.place, "name": settings.KLYNGE_NAME}
        _mail(email, _("Vi har modtaget jeres henvendelse"), words % values, f"inquiry:{inquiry.id}")
        url = _whole("secretariat:inquiry", pk=inquiry.id)
        for person in queries.secretariat():
            text = _("Ny henvendelse: %(place)s\n%(url)s") % {"place": inquiry.place, "url": url}
            _mail(
                person.email,
                _("Ny henvendelse: %s") % inquiry.place,
                text,
                f"inquiry:{inquiry.id}:{person.id}",
            )
    return inquiry


def answer_inquiry(*, by: Person, inquiry: Inquiry) -> Inquiry:
    """We have talked to them."""
    _require(access.may_decide(by))
    if inquiry.answered_at:
        raise Refused(_("Henvendelsen er allerede besvaret."))
    with transaction.atomic():
        inquiry.answered_at, inquiry.answered_by = clock.now(), by
        inquiry.save(update_fields=["answered_at", "answered_by"])
        record(cluster=None, by=by.id, what="inquiry.answered", thing=inquiry.id, words=inquiry.place)
    return inquiry


def start_application(*, by: Person, inquiry: Inquiry) -> Application:
    """Invite them to apply: an empty application behind a private link, mailed to whoever asked."""
    _require(access.may_decide(by))
    if Application.objects.filter(inquiry=inquiry).exists():
        raise Refused(_("De er allerede inviteret til at søge."))
    with transaction.atomic():
        application = Application.objects.create(
            inquiry=inquiry,
            language=inquiry.language,
            working_name=inquiry.place[:80],
            support=inquiry.support,
        )
        if not inquiry.answered_at:
            answer_inquiry(by=by, inquiry=inquiry)
        record(cluster=None, by=by.id, what="application.started", thing=application.id, words=inquiry.place)
        _mail_link(application, inquiry.email)
    return application


def save_section(*, application: Application, section: str, values: dict[str, Any]) -> Application:
    """Keep what is written so far; nothing is demanded before it is sent."""
    if not (application.is_draft or application.status == Status.DIALOGUE):
        raise Refused(_("Ansøgningen er sendt. Ring til os, hvis noget skal rettes."))
    fields = SECTIONS[section].fields
    for name in fields:
        setattr(application, name, values.get(name, getattr(application, name)))
    application.save(update_fields=list(fields))
    return application


def send_application(*, application: Application) -> Application:
    if not application.is_draft:
        raise Refused(_("Ansøgningen er sendt i forvejen."))
    lacking = unfilled(application)
    if lacking:
        raise Refused(_("Der mangler noget i: %s.") % ", ".join(str(section.title) for section in lacking))
    with transaction.atomic():
        application.status, application.sent_at = Status.RECEIVED, clock.now()
        application.save(update_fields=["status", "sent_at"])
        record(
            cluster=None,
            by=None,
            what="application.sent",
            thing=application.id,
            words=application.working_name,
        )
        _tell(application, _("Vi har modtaget jeres ansøgning"), _("I hører fra os inden fire uger."))
        url = _whole("secretariat:application", pk=application.id)
        for person in queries.secretariat():
            text = _("Ny ansøgning: %(name)s\n%(url)s") % {"name": application.working_name, "url": url}
            _mail(person.email, _("Ny ansøgning: %s") % application.working_name, text)
    return application


def open_dialogue(*, by: Person, application: Application, words: str) -> Application:
    """Ask for more; they may write in it again."""
    _require(access.may_decide(by))
    _require_open(application)
    if not words.strip():
        raise Refused(_("Skriv, hvad I gerne vil vide."), field="words")
    with transaction.atomic():
        application.status = Status.DIALOGUE
        application.save(update_fields=["status"])
        record(
            cluster=None,
            by=by.id,
            what="application.dialogue",
            thing=application.id,
            words=application.working_name,
        )
        _tell(application, _("Vi har et par spørgsmål til jeres ansøgning"), words.strip())
    return application


def decline(*, by: Person, application: Application, reason: str) -> Application:
    """No, with a reason they can use."""
    _require(access.may_decide(by))
    _require_open(application)
    if not reason.strip():
        raise Refused(_("Skriv hvorfor. Ansøgerne får begrundelsen."), field="reason")
    with transaction.atomic():
        _decide(by, application, Status.DECLINED, reason.strip())
        record(
            cluster=None,
            by=by.id,
            what="application.declined",
            thing=application.id,
            words=application.working_name,
        )
        _tell(
            application,
            _("Svar på jeres ansøgning"),
            _("Vi kan ikke sige ja denne gang.\n\n%s") % reason.strip(),
        )
    return application


@dataclass(frozen=True)
class Beginning:
    """How an accepted cluster begins: its name, process and first people (name, e-mail)."""

    name: str
    template: str
    starts_on: date
    coordinators: tuple[tuple[str, str], ...]
    invite_municipality: bool = True


def accept(*, by: Person, application: Application, beginning: Beginning) -> Cluster:
    """Yes: the cluster with its villages, its process, and mails to those who carry it."""
    _require(access.may_decide(by))
    _require_open(application)
    if not beginning.coordinators:
        raise Refused(_("Skriv mindst én koordinator."), field="name_1")
    with transaction.atomic():
        cluster = clusters.create_cluster(by=by, name=beginning.name, started_on=beginning.starts_on)
        for name, inhabitants in application.villages:
            source = _("Ansøgningen") if inhabitants is not None else ""
            clusters.add_village(by=by, cluster=cluster, place=Place(
                name=name, inhabitants=inhabitants, inhabitants_source=source,
                inhabitants_on=clock.today() if inhabitants is not None else None,
            ))  # fmt: skip
        if application.municipality_code:
            code, name = application.municipality_code, application.municipality
            clusters.add_municipality(by=by, cluster=cluster, code=code, name=name)
        _invite(by, cluster, application, beginning)
        process.start_process(
            by=by, cluster=cluster, template=beginning.template, starts_on=beginning.starts_on
        )
        application.cluster = cluster
        _decide(by, application, Status.ACCEPTED, "")
        record(
            cluster=cluster.id,
            by=by.id,
            what="application.accepted",
            thing=application.id,
            words=cluster.name,
        )
        _tell(
            application,
            _("Ja til %s") % cluster.name,
            _("Klyngen er oprettet. Koordinatorerne får hver en mail med et link."),
        )
    return cluster


def forget_old() -> int:
    """What came to nothing is deleted after two years, as the page on privacy promises; run every night."""
    limit = clock.now() - KEPT
    with transaction.atomic():
        gone, _rows = (
            Application.objects.exclude(status=Status.ACCEPTED).filter(started_at__lt=limit).delete()
        )
        kept = Application.objects.filter(inquiry__isnull=False).exclude(status=Status.ACCEPTED)
        old = Inquiry.objects.filter(received_at__lt=limit).exclude(pk__in=kept.values("inquiry"))
        count = gone + old.delete()[0]
        if count:
            record(cluster=None, by=None, what="inquiry.forgotten", words=str(count))
    return count


def _invite(by: Person, cluster: Cluster, application: Application, beginning: Beginning) -> None:
    for name, email in beginning.coordinators:
        clusters.invite_to_role(by=by, cluster=cluster, name=name, email=email, kind=Role.Kind.COORDINATOR)
    if beginning.invite_municipality and application.contact_email:
        clusters.invite_to_role(
            by=by, cluster=cluster, name=application.contact_name, email=application.contact_email,
            kind=Role.Kind.MUNICIPAL,
        )  # fmt: skip


def _decide(by: Person, application: Application, status: str, reason: str) -> None:
    application.status, application.reason = status, reason
    application.decided_at, application.decided_by = clock.now(), by
    application.save(update_fields=["status", "reason", "decided_at", "decided_by", "cluster"])


def _require(allowed: bool) -> None:
    if not allowed:
        raise PermissionDenied


def _require_open(application: Application) -> None:
    if not application.is_open:
        raise Refused(_("Der er allerede svaret på ansøgningen."))


def _tell(application: Application, subject: str, words: str) -> None:
    """To the contact person, in the language of the application, with the private link."""
    to = application.contact_email or (application.inquiry.email if application.inquiry else "")
    if to:
        _mail(to, subject, f"{words}\n\n{_private(application)}\n\n{settings.KLYNGE_NAME}")


def _mail_link(application: Application, to: str) -> None:
    words = _("I er velkomne til at søge. Linket er jeres eget: alle, der har det, kan skrive i ansøgningen.")
    _mail(
        to,
        _("Jeres ansøgning om at blive klynge"),
        f"{words}\n\n{_private(application)}\n\n{settings.KLYNGE_NAME}",
    )


def _private(application: Application) -> str:
    return _whole("secretariat:apply", token=access.token_of(application))


def _whole(name: str, **kwargs: Any) -> str:
    return f"{settings.KLYNGE_URL}{reverse(name, kwargs=kwargs)}"


def _mail(to: str, subject: str, text: str, once: str = "") -> None:
    queue(cluster=None, to=to, subject=subject[:200], text=text, kind="secretariat", once=once)
