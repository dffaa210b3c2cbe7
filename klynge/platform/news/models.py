from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from klynge import clock
from klynge.ground.clusters.models import Cluster, Village


class NewsQuerySet(models.QuerySet["News"]):
    def of(self, cluster: Cluster) -> "NewsQuerySet":
        return self.filter(cluster=cluster)

    def kept(self) -> "NewsQuerySet":
        return self.filter(removed_at__isnull=True)

    def public(self) -> "NewsQuerySet":
        """What everyone may read today."""
        running = Q(expires_on__isnull=True) | Q(expires_on__gte=clock.today())
        return self.kept().filter(running, status=News.Status.PUBLISHED)

    def newest(self) -> "NewsQuerySet":
        return self.order_by("-published_at", "id")


class News(models.Model):
    """A piece of news. Scheduled ones are published by the worker when their time comes."""

    class Status(models.TextChoices):
        DRAFT = "draft", _("Kladde")
        SCHEDULED = "scheduled", _("Venter på sin dag")
        PUBLISHED = "published", _("Udgivet")
        EXPIRED = "expired", _("Udløbet")

    Personal = ["author"]

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster = models.ForeignKey(Cluster, models.CASCADE, related_name="news")
    village = models.ForeignKey(Village, models.SET_NULL, null=True, blank=True, related_name="news")
    title = models.CharField(max_length=120)
    lead = models.CharField(max_length=300, blank=True)
    body = models.TextField(blank=True)
    picture_id = models.UUIDField(null=True, blank=True)
    author = models.CharField(max_length=120, blank=True)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.DRAFT)
    is_announcement = models.BooleanField(default=False)
    publish_at = models.DateTimeField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    expires_on = models.DateField(null=True, blank=True)
    written_at = models.DateTimeField(default=clock.now)
    changed_at = models.DateTimeField(default=clock.now)
    removed_at = models.DateTimeField(null=True, blank=True)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects: ClassVar[NewsQuerySet] = NewsQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name_plural = "news"
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="news_has_a_title"),
            models.CheckConstraint(
                condition=Q(status__in=["draft", "scheduled"]) | Q(published_at__isnull=False),
                name="published_news_says_when",
            ),
            models.CheckConstraint(
                condition=~Q(status="scheduled") | Q(publish_at__isnull=False),
                name="scheduled_news_says_when",
            ),
        ]
        indexes = [
            models.Index(fields=["cluster", "-published_at"], name="news_newest"),
            models.Index(fields=["publish_at"], condition=Q(status="scheduled"), name="news_scheduled"),
        ]

    def __str__(self) -> str:
        return self.title
