from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from klynge import clock
from klynge.ground.post import links
from klynge.ground.post.models import Mail, MailQuerySet, OptIn, OptInQuerySet

CONFIRM = "opt-in"
WITHDRAW = "opt-out"


def drawer(limit: int = 200) -> MailQuerySet:
    """The newest mails, where mail is turned off: the demonstration shows them instead of sending."""
    rows = Mail.objects.all() if settings.KLYNGE_MAIL_OFF else Mail.objects.none()
    return rows.order_by("-created_at")[:limit]


def opted_in(cluster_id: UUID, purpose: str) -> OptInQuerySet:
    """Those who said yes, confirmed it, and have not said no since."""
    return OptIn.objects.current().filter(cluster_id=cluster_id, purpose=purpose).order_by("confirmed_at")


def confirm_url(opt_in: OptIn) -> str:
    return _address("post:confirm", opt_in, links.make(CONFIRM, str(opt_in.id), days=14))


def unsubscribe_url(opt_in: OptIn) -> str:
    """The whole address of «Afmeld»; it never expires."""
    return _address("post:unsubscribe", opt_in, links.make(WITHDRAW, str(opt_in.id)))


def stuck(hours: int = 1) -> MailQuerySet:
    """Waiting longer than they should: a sign that the mail server or the worker is down."""
    return Mail.objects.waiting().filter(send_after__lt=clock.now() - timedelta(hours=hours))


def _address(name: str, opt_in: OptIn, token: str) -> str:
    with translation.override(opt_in.language):
        return f"{settings.KLYNGE_URL}{reverse(name, kwargs={'token': token})}"
