from typing import ClassVar
from uuid import UUID

from django.db import models

from klynge import clock


class EntryQuerySet(models.QuerySet["Entry"]):
    def of(self, cluster_id: UUID) -> "EntryQuerySet":
        return self.filter(cluster_id=cluster_id)


class Entry(models.Model):
    """One change: who did what, when. Never a vote, an answer, or a citizen's name."""

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField(default=clock.now)
    cluster_id = models.UUIDField(null=True, blank=True)
    by_id = models.UUIDField(null=True, blank=True)
    what = models.CharField(max_length=60)
    thing_id = models.UUIDField(null=True, blank=True)
    words = models.CharField(max_length=300, blank=True)

    objects: ClassVar[EntryQuerySet] = EntryQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        indexes = [
            models.Index(fields=["cluster_id", "-id"], name="journal_of_cluster"),
            models.Index(fields=["thing_id"], name="journal_of_thing"),
        ]

    def __str__(self) -> str:
        return f"{self.what} {self.words}"
