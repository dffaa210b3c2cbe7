"""What the cluster has chosen to work on, what it aims at, and what it lets lie."""

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q

from klynge import clock
from klynge.ground.clusters.models import Cluster
from klynge.ground.findings.models import Finding
from klynge.startup.groups.models import WorkingGroup
from klynge.vision.priorities.models import Candidate


class FocusAreaQuerySet(models.QuerySet["FocusArea"]):
    def of(self, cluster: Cluster) -> "FocusAreaQuerySet":
        return self.filter(cluster=cluster)


class FocusArea(models.Model):
    """An indsatsområde: why it was chosen, in writing, and who holds it. `why` is clean HTML."""

    Personal = ["holder_name", "holder"]

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster = models.ForeignKey(Cluster, models.CASCADE, related_name="focus_areas")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=120, db_collation="danish")
    aim = models.CharField(max_length=300, blank=True)
    why = models.TextField(blank=True)
    reason = models.CharField(max_length=1000)
    candidate = models.OneToOneField(
        Candidate, models.SET_NULL, null=True, blank=True, related_name="focus_area"
    )
    themes = models.JSONField(default=list, blank=True)
    holder = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    holder_name = models.CharField(max_length=120, blank=True, db_collation="danish")
    group = models.ForeignKey(
        WorkingGroup, models.SET_NULL, null=True, blank=True, related_name="focus_areas"
    )
    chosen_on = models.DateField(default=clock.today)
    chosen_where = models.CharField(max_length=200, blank=True)
    findings = models.ManyToManyField(Finding, through="FocusCitation", related_name="+")

    objects: ClassVar[FocusAreaQuerySet] = FocusAreaQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["cluster", "title"], name="one_focus_area_of_a_title"),
            models.CheckConstraint(condition=~Q(title=""), name="focus_area_has_a_title"),
            models.CheckConstraint(condition=~Q(reason=""), name="focus_area_has_a_reason"),
        ]

    def __str__(self) -> str:
        return self.title


class FocusCitation(models.Model):
    focus_area = models.ForeignKey(FocusArea, models.CASCADE, related_name="citations")
    finding = models.ForeignKey(Finding, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["focus_area", "finding"], name="focus_area_cites_once")
        ]

    def __str__(self) -> str:
        return f"{self.focus_area} ← {self.finding_id}"


class LeftOut(models.Model):
    """«Det lader vi ligge»: a candidate that was not chosen, and why."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster = models.ForeignKey(Cluster, models.CASCADE, related_name="left_out")
    candidate = models.OneToOneField(Candidate, models.CASCADE, related_name="left_out")
    reason = models.CharField(max_length=1000)
    decided_on = models.DateField(default=clock.today)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="left_out_with_a_reason")]

    def __str__(self) -> str:
        return self.candidate.title


class Goal(models.Model):
    """Something one can measure: from `baseline` to `target`, by `due_on`."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    focus_area = models.ForeignKey(FocusArea, models.CASCADE, related_name="goals")
    text = models.CharField(max_length=200)
    indicator = models.CharField(max_length=160, blank=True)
    baseline = models.CharField(max_length=60, blank=True)
    target = models.CharField(max_length=60, blank=True)
    due_on = models.DateField(null=True, blank=True)
    set_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["set_at", "id"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="goal_says_something")]

    def __str__(self) -> str:
        return self.text
