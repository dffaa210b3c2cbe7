from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from klynge import clock
from klynge.ground.clusters.models import Cluster


class Draft(models.Model):
    """A text that several write. Whoever owns it holds a OneToOne to it; it knows its cluster and audience."""

    class Audience(models.TextChoices):
        WORKERS = "workers", _("Alle i arbejdsrummet")
        STEERING = "steering", _("Styregruppen")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster = models.ForeignKey(Cluster, models.CASCADE, related_name="+")
    title = models.CharField(max_length=200)
    audience = models.CharField(max_length=10, choices=Audience.choices, default=Audience.WORKERS)
    created_at = models.DateTimeField(default=clock.now)
    pen_person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    pen_until = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.title


class Version(models.Model):
    """The whole text as it stood; never changed, only followed by the next."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    draft = models.ForeignKey(Draft, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    html = models.TextField(blank=True)
    based_on = models.PositiveIntegerField(default=0)
    is_aside = models.BooleanField(default=False)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    written_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["draft", "number"], name="one_version_of_a_number"),
            models.CheckConstraint(
                condition=Q(based_on__lt=models.F("number")), name="version_follows_its_base"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.draft.title} v{self.number}"


class Adoption(models.Model):
    """A version adopted on a day; the latest one stands."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    version = models.ForeignKey(Version, models.PROTECT, related_name="adoptions")
    adopted_on = models.DateField()
    where = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["recorded_at"]

    def __str__(self) -> str:
        return f"{self.version} {self.adopted_on}"
