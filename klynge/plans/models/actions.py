"""A line in an action plan, and how it has stood from day to day."""

from datetime import date
from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from klynge import clock
from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.findings.models import Finding
from klynge.plans.models.focus import FocusArea
from klynge.startup.groups.models import WorkingGroup

MOST_MONEY = 100_000_000_000  # øre: a billion kroner is a nought too many


class ActionQuerySet(models.QuerySet["Action"]):
    def of(self, cluster: Cluster) -> "ActionQuerySet":
        return self.filter(cluster=cluster)

    def public(self) -> "ActionQuerySet":
        """Everything the cluster has said yes to; ideas stay in the workspace."""
        return self.exclude(status=Action.Status.IDEA)

    def unfinished(self) -> "ActionQuerySet":
        return self.exclude(status__in=Action.ENDED)

    def late(self, on: date | None = None) -> "ActionQuerySet":
        """Should have ended, or should have begun and is only planned."""
        day = on or clock.today()
        not_begun = Q(starts_on__lt=day, status__in=[Action.Status.IDEA, Action.Status.PLANNED])
        return self.unfinished().filter(Q(ends_on__lt=day) | not_begun)


class Action(models.Model):
    """Who does what, when, with what. `why` is clean HTML; money is øre."""

    Personal = ["holder_name", "holder"]

    class Status(models.TextChoices):
        IDEA = "idea", _("Idé")
        PLANNED = "planned", _("Planlagt")
        UNDER_WAY = "under_way", _("I gang")
        WAITING = "waiting", _("Venter")
        DONE = "done", _("Færdig")
        DROPPED = "dropped", _("Droppet")

    class Horizon(models.TextChoices):
        SHORT = "short", _("Kort sigt (under et år)")
        MIDDLE = "middle", _("Mellemlangt sigt (et til tre år)")
        LONG = "long", _("Langt sigt (over tre år)")

    ENDED = (Status.DONE, Status.DROPPED)

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster = models.ForeignKey(Cluster, models.CASCADE, related_name="actions")
    focus_area = models.ForeignKey(FocusArea, models.CASCADE, related_name="actions")
    title = models.CharField(max_length=160, db_collation="danish")
    why = models.TextField(blank=True)
    holder = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    holder_name = models.CharField(max_length=120, blank=True, db_collation="danish")
    group = models.ForeignKey(WorkingGroup, models.SET_NULL, null=True, blank=True, related_name="actions")
    partners = models.CharField(max_length=300, blank=True)
    villages = models.ManyToManyField(Village, blank=True, related_name="actions")
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    horizon = models.CharField(max_length=6, choices=Horizon.choices, blank=True)
    cost = models.BigIntegerField(null=True, blank=True)
    hours = models.PositiveIntegerField(null=True, blank=True)
    status = models.CharField(max_length=9, choices=Status.choices, default=Status.PLANNED)
    note = models.CharField(max_length=300, blank=True)
    status_on = models.DateField(default=clock.today)
    follow_up_on = models.DateField(null=True, blank=True)
    municipality_part = models.CharField(max_length=500, blank=True)
    risk = models.CharField(max_length=500, blank=True)
    indicator = models.CharField(max_length=200, blank=True)
    planned_at = models.DateTimeField(default=clock.now)
    findings = models.ManyToManyField(Finding, through="ActionCitation", related_name="+")

    objects: ClassVar[ActionQuerySet] = ActionQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ["focus_area__number", "starts_on", "title"]
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="action_has_a_title"),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True)
                | Q(starts_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
                name="action_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(cost__isnull=True) | Q(cost__gte=0, cost__lte=MOST_MONEY),
                name="action_cost_is_sane",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_late(self) -> bool:
        """The same question as `ActionQuerySet.late`, of one row."""
        day = clock.today()
        if self.status in self.ENDED:
            return False
        if self.ends_on and self.ends_on < day:
            return True
        return bool(
            self.starts_on and self.starts_on < day and self.status in (self.Status.IDEA, self.Status.PLANNED)
        )


class ActionCitation(models.Model):
    action = models.ForeignKey(Action, models.CASCADE, related_name="citations")
    finding = models.ForeignKey(Finding, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["action", "finding"], name="action_cites_once")]

    def __str__(self) -> str:
        return f"{self.action} ← {self.finding_id}"


class StatusChange(models.Model):
    """The action's status from that day on, and what was said about it."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    action = models.ForeignKey(Action, models.CASCADE, related_name="history")
    status = models.CharField(max_length=9, choices=Action.Status.choices)
    note = models.CharField(max_length=300, blank=True)
    stands_on = models.DateField(default=clock.today)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["-stands_on", "-recorded_at"]

    def __str__(self) -> str:
        return f"{self.stands_on}: {self.status}"
