from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from klynge import clock
from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.directory.models import Association, Facility


class EventQuerySet(models.QuerySet["Event"]):
    def of(self, cluster: Cluster) -> "EventQuerySet":
        return self.filter(cluster=cluster)

    def kept(self) -> "EventQuerySet":
        return self.filter(removed_at__isnull=True)

    def public(self) -> "EventQuerySet":
        return self.kept().filter(status=Event.Status.PUBLISHED)

    def ahead(self) -> "EventQuerySet":
        """Not over yet: an event stays on the list the whole of its last day."""
        return self.filter(ends_on__gte=clock.today()).in_order()

    def in_order(self) -> "EventQuerySet":
        return self.order_by("starts_on", F("starts_clock").asc(nulls_first=True), "title", "id")

    def told(self) -> "EventQuerySet":
        """With all that a list says of them."""
        return self.select_related("village", "facility", "facility__village", "association")


class Event(models.Model):
    """Something that happens: wall time plus zone, or whole days."""

    class Status(models.TextChoices):
        DRAFT = "draft", _("Kladde")
        PUBLISHED = "published", _("Udgivet")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster = models.ForeignKey(Cluster, models.CASCADE, related_name="events")
    title = models.CharField(max_length=120)
    text = models.TextField(blank=True)
    starts_on = models.DateField()
    starts_clock = models.TimeField(null=True, blank=True)
    ends_on = models.DateField()
    ends_clock = models.TimeField(null=True, blank=True)
    zone = models.CharField(max_length=40, default="Europe/Copenhagen")
    facility = models.ForeignKey(Facility, models.SET_NULL, null=True, blank=True, related_name="events")
    place = models.CharField(max_length=160, blank=True)
    village = models.ForeignKey(Village, models.SET_NULL, null=True, blank=True, related_name="events")
    association = models.ForeignKey(
        Association, models.SET_NULL, null=True, blank=True, related_name="events"
    )
    organiser = models.CharField(max_length=120, blank=True)
    picture_id = models.UUIDField(null=True, blank=True)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.DRAFT)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    cancelled_why = models.CharField(max_length=200, blank=True)
    version = models.PositiveIntegerField(default=0)
    published_at = models.DateTimeField(null=True, blank=True)
    written_at = models.DateTimeField(default=clock.now)
    changed_at = models.DateTimeField(default=clock.now)
    removed_at = models.DateTimeField(null=True, blank=True)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects: ClassVar[EventQuerySet] = EventQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="event_has_a_title"),
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="event_ends_after_start"),
            models.CheckConstraint(
                condition=Q(ends_clock__isnull=True) | Q(starts_clock__isnull=False),
                name="event_ends_by_the_clock_it_starts_by",
            ),
            models.CheckConstraint(
                condition=Q(ends_clock__isnull=True)
                | Q(ends_on__gt=F("starts_on"))
                | Q(ends_clock__gte=F("starts_clock")),
                name="event_of_a_day_ends_after_start",
            ),
            models.CheckConstraint(
                condition=~Q(status="published") | Q(published_at__isnull=False),
                name="published_event_says_when",
            ),
        ]
        indexes = [models.Index(fields=["cluster", "starts_on"], name="events_by_day")]

    def __str__(self) -> str:
        return self.title

    @property
    def is_all_day(self) -> bool:
        return self.starts_clock is None

    @property
    def is_cancelled(self) -> bool:
        return self.cancelled_at is not None

    @property
    def where(self) -> str:
        """«Hvidsø Forsamlingshus, Hvidsø»: the place in one line, no village twice."""
        name = self.facility.name if self.facility else self.place
        village = (self.facility.village if self.facility else None) or self.village
        if village is None or village.name.casefold() in name.casefold():
            return name
        return f"{name}, {village.name}" if name else village.name

    @property
    def by_whom(self) -> str:
        return self.association.name if self.association else self.organiser
