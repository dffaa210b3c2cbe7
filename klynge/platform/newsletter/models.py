from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q

from klynge import clock
from klynge.ground.clusters.models import Cluster
from klynge.platform.events.models import Event
from klynge.platform.news.models import News


class LetterQuerySet(models.QuerySet["Letter"]):
    def of(self, cluster: Cluster) -> "LetterQuerySet":
        return self.filter(cluster=cluster)

    def sent(self) -> "LetterQuerySet":
        return self.filter(sent_at__isnull=False).order_by("-sent_at")

    def waiting(self) -> "LetterQuerySet":
        return self.filter(sent_at__isnull=True).order_by("-written_at")


class Letter(models.Model):
    """One sending. When it leaves, what it says is frozen: mails and the page show the same for ever."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster = models.ForeignKey(Cluster, models.CASCADE, related_name="letters")
    subject = models.CharField(max_length=120)
    intro = models.TextField(blank=True)
    news = models.ManyToManyField(News, blank=True, related_name="letters")
    events = models.ManyToManyField(Event, blank=True, related_name="letters")
    html = models.TextField(blank=True)
    recipients = models.PositiveIntegerField(default=0)
    written_at = models.DateTimeField(default=clock.now)
    changed_at = models.DateTimeField(default=clock.now)
    sent_at = models.DateTimeField(null=True, blank=True)
    queued_at = models.DateTimeField(null=True, blank=True)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects: ClassVar[LetterQuerySet] = LetterQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(subject=""), name="letter_has_a_subject"),
            models.CheckConstraint(
                condition=Q(sent_at__isnull=True) | ~Q(html=""), name="sent_letter_is_frozen"
            ),
            models.CheckConstraint(
                condition=Q(queued_at__isnull=True) | Q(sent_at__isnull=False),
                name="letter_queued_after_sent",
            ),
        ]
        indexes = [models.Index(fields=["cluster", "-sent_at"], name="letters_newest")]

    def __str__(self) -> str:
        return self.subject
