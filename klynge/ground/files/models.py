from typing import ClassVar, Self, TypeVar
from uuid import UUID, uuid4

from django.db import models
from django.db.models import Q

from klynge import clock

S = TypeVar("S", bound="Stored")


class StoredQuerySet(models.QuerySet[S]):
    def of(self, cluster_id: UUID) -> Self:
        return self.filter(cluster_id=cluster_id)

    def kept(self) -> Self:
        """Not in the bin."""
        return self.filter(removed_at__isnull=True)


class Stored(models.Model):
    """Something uploaded: where it belongs, who brought it, and the hash that names its content."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster_id = models.UUIDField(db_index=True)
    by_id = models.UUIDField(null=True, blank=True)
    sha256 = models.CharField(max_length=64)
    original_name = models.CharField(max_length=200, blank=True)
    size = models.PositiveIntegerField()
    is_public = models.BooleanField(default=False)
    added_at = models.DateTimeField(default=clock.now)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True


class PictureQuerySet(StoredQuerySet["Picture"]):
    """Pictures."""


class Picture(Stored):
    class State(models.TextChoices):
        WAITING = "waiting", "Gøres klar"
        READY = "ready", "Klar"
        FAILED = "failed", "Kunne ikke læses"

    alt = models.CharField(max_length=300)
    source = models.CharField(max_length=200)
    rights_confirmed_at = models.DateTimeField()
    rights_confirmed_by = models.UUIDField(null=True, blank=True)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    widths = models.JSONField(default=list, blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)

    objects: ClassVar[PictureQuerySet] = PictureQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        indexes = [models.Index(fields=["cluster_id", "sha256"], name="picture_by_content")]
        constraints = [
            models.CheckConstraint(condition=~Q(alt=""), name="picture_has_alternative_text"),
            models.CheckConstraint(condition=~Q(source=""), name="picture_has_source"),
            models.CheckConstraint(condition=Q(width__gt=0, height__gt=0), name="picture_has_extent"),
        ]

    def __str__(self) -> str:
        return self.alt

    @property
    def is_ready(self) -> bool:
        return self.state == self.State.READY

    def height_at(self, width: int) -> int:
        return max(1, round(self.height * width / self.width))


class AttachmentQuerySet(StoredQuerySet["Attachment"]):
    """Attachments."""


class Attachment(Stored):
    """A document others may fetch: PDF, Word, Excel, OpenDocument."""

    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=4)

    objects: ClassVar[AttachmentQuerySet] = AttachmentQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(title=""), name="attachment_has_title")]

    def __str__(self) -> str:
        return self.title
