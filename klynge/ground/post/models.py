from datetime import datetime
from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from klynge import clock


class MailQuerySet(models.QuerySet["Mail"]):
    def waiting(self) -> "MailQuerySet":
        return self.filter(sent_at__isnull=True, gave_up_at__isnull=True)

    def due(self, at: datetime) -> "MailQuerySet":
        """Not sent, its time has come, and nobody is sending it just now."""
        free = Q(claimed_until__isnull=True) | Q(claimed_until__lt=at)
        return self.waiting().filter(free, send_after__lte=at)


class Mail(models.Model):
    """One e-mail to one address, written in the transaction of what it tells about."""

    Personal = ["to", "subject", "text", "html"]

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster_id = models.UUIDField(null=True, blank=True)
    kind = models.CharField(max_length=40)
    to = models.EmailField(max_length=254)
    subject = models.CharField(max_length=200)
    text = models.TextField()
    html = models.TextField(blank=True)
    opt_in = models.ForeignKey("post.OptIn", models.SET_NULL, null=True, blank=True, related_name="mails")
    once = models.CharField(max_length=120, null=True, blank=True, unique=True)
    created_at = models.DateTimeField(default=clock.now)
    send_after = models.DateTimeField(default=clock.now)
    claimed_until = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=300, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    gave_up_at = models.DateTimeField(null=True, blank=True)
    is_in_drawer = models.BooleanField(default=False)

    objects: ClassVar[MailQuerySet] = MailQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        indexes = [
            models.Index(
                fields=["send_after"],
                condition=Q(sent_at__isnull=True, gave_up_at__isnull=True),
                name="post_waiting",
            ),
            models.Index(fields=["-created_at"], name="post_newest"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(sent_at__isnull=True) | Q(gave_up_at__isnull=True), name="mail_sent_or_given_up"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"


class OptInQuerySet(models.QuerySet["OptIn"]):
    def current(self) -> "OptInQuerySet":
        """Confirmed and not withdrawn: those we may write to."""
        return self.filter(confirmed_at__isnull=False, withdrawn_at__isnull=True)


class OptIn(models.Model):
    """A consent to be written to, for one purpose, with the very words that were agreed to."""

    Personal = ["email", "data"]

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster_id = models.UUIDField()
    purpose = models.CharField(max_length=40)
    email = models.EmailField(max_length=254)
    language = models.CharField(max_length=2, default="da")
    consent_text = models.TextField()
    consent_version = models.CharField(max_length=20)
    data = models.JSONField(default=dict, blank=True)
    asked_at = models.DateTimeField(default=clock.now)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[OptInQuerySet] = OptInQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                "cluster_id",
                "purpose",
                condition=Q(withdrawn_at__isnull=True),
                name="one_open_opt_in",
            ),
            models.CheckConstraint(condition=~Q(consent_text=""), name="opt_in_says_to_what"),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.id}"


class UsedLink(models.Model):
    """A single-use link that was used; kept until it would have expired anyway."""

    hash = models.CharField(max_length=64, primary_key=True)
    expires_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.hash[:8]
