"""Emptying the outbox: each mail is claimed before it is sent, so that two workers never send the same one.

A worker that dies after the server took the mail and before it was marked leaves the claim; when that runs out the
mail goes again with the same Message-ID. That is the one case of two copies, and mail programs show them as one.
"""

import logging
from datetime import datetime, timedelta
from smtplib import SMTPException, SMTPRecipientsRefused, SMTPResponseException
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.db.models import F

from klynge import clock
from klynge.ground.post import links, queries, registry
from klynge.ground.post.models import Mail

log = logging.getLogger(__name__)
LEASE = timedelta(minutes=10)
BACK_OFF = (1, 5, 15, 60, 180, 480, 1440)  # minutes until the next try


def send_due(limit: int = 100) -> int:
    """Send what is due, at most `limit`; the number sent. A server that is down costs no mail an attempt."""
    now = clock.now()
    ids = list(Mail.objects.due(now).order_by("send_after").values_list("pk", flat=True)[:limit])
    if not ids:
        return 0
    if settings.KLYNGE_MAIL_OFF:
        return Mail.objects.due(now).filter(pk__in=ids).update(sent_at=now, is_in_drawer=True)
    connection = get_connection()
    try:
        connection.open()
    except (OSError, SMTPException) as error:
        log.warning("The mail server does not answer (%s): %d mails wait", type(error).__name__, len(ids))
        return 0
    try:
        return sum(_send(pk, connection) for pk in ids)
    finally:
        connection.close()


def tidy(keep_days: int = 90) -> None:
    """Delivered mails are forgotten after a while; used links when they would have expired."""
    Mail.objects.filter(sent_at__lt=clock.now() - timedelta(days=keep_days)).delete()
    links.forget_expired()


def message_of(mail: Mail) -> EmailMultiAlternatives:
    """The mail as it leaves: plain text always, HTML beside it if there is any."""
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip(">")
    headers = {"Message-ID": f"<{mail.id}@{domain}>", "Auto-Submitted": "auto-generated"}
    if mail.opt_in:
        headers["List-Unsubscribe"] = f"<{queries.unsubscribe_url(mail.opt_in)}>"
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    message = EmailMultiAlternatives(mail.subject, mail.text, to=[mail.to], headers=headers)
    if mail.html:
        message.attach_alternative(mail.html, "text/html")
    return message


def _send(pk: UUID, connection: BaseEmailBackend) -> bool:
    mail = _claim(pk)
    if mail is None:
        return False
    try:
        message = message_of(mail)
        message.connection = connection
        message.send()
    except Exception as error:
        _failed(mail, error)
        return False
    Mail.objects.filter(pk=mail.pk).update(sent_at=clock.now(), claimed_until=None, last_error="")
    return True


def _claim(pk: UUID) -> Mail | None:
    """Ours for ten minutes, unless another worker was faster."""
    now = clock.now()
    taken = Mail.objects.due(now).filter(pk=pk).update(claimed_until=now + LEASE, attempts=F("attempts") + 1)
    return Mail.objects.select_related("opt_in").get(pk=pk) if taken else None


def _failed(mail: Mail, error: Exception) -> None:
    """Try again later, ever more seldom; give up when the server says never or we have tried for days."""
    what = _words(error)
    log.warning("Mail %s of kind %s was not sent: %s", mail.id, mail.kind, what)
    if _is_final(error) or mail.attempts > len(BACK_OFF):
        with transaction.atomic():
            Mail.objects.filter(pk=mail.pk).update(
                gave_up_at=clock.now(), claimed_until=None, last_error=what
            )
            for tell in registry.failures:
                tell(mail)
        return
    Mail.objects.filter(pk=mail.pk).update(
        send_after=_next_try(mail.attempts), claimed_until=None, last_error=what
    )


def _next_try(attempts: int) -> datetime:
    return clock.now() + timedelta(minutes=BACK_OFF[min(attempts, len(BACK_OFF)) - 1])


def _is_final(error: Exception) -> bool:
    if isinstance(error, SMTPRecipientsRefused):
        return all(500 <= code < 600 for code, _ in error.recipients.values())
    return (
        isinstance(error, SMTPResponseException) and 500 <= error.smtp_code < 600 and error.smtp_code != 535
    )


def _words(error: Exception) -> str:
    """What went wrong, without the address: servers like to repeat it."""
    if isinstance(error, SMTPRecipientsRefused):
        return f"refused: {sorted(code for code, _ in error.recipients.values())}"
    if isinstance(error, SMTPResponseException):
        return f"{type(error).__name__} {error.smtp_code}"
    return type(error).__name__
