from datetime import date
from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language

from klynge import clock
from klynge.ground.clusters.models import Cluster, Role
from klynge.ground.process.outline import OWNERS, valid_body

OWN = "own-"
OWNER_KINDS = [(kind.value, kind.label) for kind in OWNERS]


class Named(models.Model):
    """A name in two languages; the English one may be missing and is then shown in Danish."""

    name_da = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120, blank=True)

    class Meta:
        abstract = True

    @property
    def name(self) -> str:
        return self.name_en if self.name_en and get_language() == "en" else self.name_da


class Template(Named):
    """A process to follow: five phases and what must be in place. A change makes a new version, never an edit."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    code = models.SlugField(max_length=50)
    version = models.PositiveSmallIntegerField(default=1)
    months = models.PositiveSmallIntegerField()
    body = models.JSONField(validators=[valid_body])
    copy_of = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="copies")
    made_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["code", "version"], name="one_template_of_a_version"),
            models.CheckConstraint(
                condition=Q(months__gte=5, months__lte=60), name="template_lasts_5_to_60_months"
            ),
        ]
        ordering = ["name_da", "-version"]

    def __str__(self) -> str:
        return f"{self.name_da} ({self.version})"

    @property
    def is_own(self) -> bool:
        """Made by this installation's secretariat, so that it can make the next version."""
        return self.code.startswith(OWN)


class Process(models.Model):
    """A cluster's own walk through the five phases."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster = models.OneToOneField(Cluster, models.CASCADE, related_name="process")
    template = models.ForeignKey(Template, models.PROTECT, related_name="processes")
    months = models.PositiveSmallIntegerField()
    starts_on = models.DateField()

    def __str__(self) -> str:
        return f"{self.cluster}: {self.template}"


class Phase(Named):
    """One of the five, with this cluster's own days. Phases overlap, and none locks another."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    process = models.ForeignKey(Process, models.CASCADE, related_name="phases")
    number = models.PositiveSmallIntegerField()
    about_da = models.TextField(blank=True)
    about_en = models.TextField(blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["process", "number"], name="one_phase_of_a_number"),
            models.CheckConstraint(condition=Q(number__gte=1, number__lte=5), name="phase_is_one_of_five"),
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="phase_ends_after_start"),
        ]
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{self.number}. {self.name_da}"

    @property
    def about(self) -> str:
        return self.about_en if self.about_en and get_language() == "en" else self.about_da


class DeliverableQuerySet(models.QuerySet["Deliverable"]):
    def of(self, cluster: Cluster) -> "DeliverableQuerySet":
        return self.filter(process__cluster=cluster)

    def unsigned(self) -> "DeliverableQuerySet":
        return self.filter(signed_off_at__isnull=True)


class Deliverable(Named):
    """Something that must be in place before a phase is complete. Whether it is, is asked of the app that knows."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    process = models.ForeignKey(Process, models.CASCADE, related_name="deliverables")
    phase = models.ForeignKey(Phase, models.CASCADE, related_name="deliverables")
    key = models.CharField(max_length=60)
    why_da = models.TextField(blank=True)
    why_en = models.TextField(blank=True)
    due_on = models.DateField()
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    owner_kind = models.CharField(max_length=16, choices=OWNER_KINDS, default=Role.Kind.COORDINATOR)
    fulfilled_at = models.DateTimeField(null=True, blank=True)
    signed_off_at = models.DateTimeField(null=True, blank=True)
    signed_off_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    sign_off_note = models.TextField(blank=True)

    objects: ClassVar[DeliverableQuerySet] = DeliverableQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["process", "key"], name="one_deliverable_of_a_key"),
            models.CheckConstraint(
                condition=Q(fulfilled_at__isnull=True) | Q(key__startswith=OWN),
                name="only_own_are_set_by_hand",
            ),
            models.CheckConstraint(
                condition=Q(signed_off_at__isnull=False) | Q(signed_off_by__isnull=True, sign_off_note=""),
                name="sign_off_is_whole",
            ),
        ]
        ordering = ["phase__number", "due_on", "name_da"]

    def __str__(self) -> str:
        return self.name_da

    @property
    def why(self) -> str:
        return self.why_en if self.why_en and get_language() == "en" else self.why_da

    @property
    def is_own(self) -> bool:
        """Added by the cluster itself, so that only its own people know whether it is in place."""
        return self.key.startswith(OWN)

    def days_late(self, today: date) -> int:
        return max((today - self.due_on).days, 0)
