"""The document a funder reads: texts, effects, what it costs and what pays for it."""

from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from klynge import clock
from klynge.ground.clusters.models import Cluster
from klynge.ground.findings.models import Finding
from klynge.plans.models.actions import MOST_MONEY
from klynge.plans.models.focus import FocusArea

_SANE = Q(amount__gte=0, amount__lte=MOST_MONEY)


class ProjectQuerySet(models.QuerySet["Project"]):
    def of(self, cluster: Cluster) -> "ProjectQuerySet":
        return self.filter(cluster=cluster)

    def public(self) -> "ProjectQuerySet":
        """Those the steering group has approved."""
        return self.exclude(status=Project.Status.DRAFT)


class Project(models.Model):
    """A project description; the long texts are clean HTML."""

    Personal = ["contact_name", "contact_phone", "contact_email"]

    class Status(models.TextChoices):
        DRAFT = "draft", _("Kladde")
        APPROVED = "approved", _("Godkendt")
        APPLIED = "applied", _("Søgt")
        FUNDED = "funded", _("Pengene er der")
        UNDER_WAY = "under_way", _("I gang")
        DONE = "done", _("Færdig")
        DROPPED = "dropped", _("Droppet")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster = models.ForeignKey(Cluster, models.CASCADE, related_name="projects")
    focus_area = models.ForeignKey(FocusArea, models.CASCADE, related_name="projects")
    title = models.CharField(max_length=120, db_collation="danish")
    summary = models.CharField(max_length=500, blank=True)
    applicant = models.CharField(max_length=160, blank=True, db_collation="danish")
    cvr = models.CharField(max_length=8, blank=True)
    contact_name = models.CharField(max_length=120, blank=True, db_collation="danish")
    contact_phone = models.CharField(max_length=20, blank=True)
    contact_email = models.EmailField(blank=True)
    background = models.TextField(blank=True)
    purpose = models.TextField(blank=True)
    target_group = models.TextField(blank=True)
    activities = models.TextField(blank=True)
    place = models.TextField(blank=True)
    organisation = models.TextField(blank=True)
    timetable = models.TextField(blank=True)
    operation = models.TextField(blank=True)
    permits = models.TextField(blank=True)
    communication = models.TextField(blank=True)
    evaluation = models.TextField(blank=True)
    volunteer_hours = models.PositiveIntegerField(null=True, blank=True)
    status = models.CharField(max_length=9, choices=Status.choices, default=Status.DRAFT)
    approved_on = models.DateField(null=True, blank=True)
    approved_where = models.CharField(max_length=200, blank=True)
    described_at = models.DateTimeField(default=clock.now)
    findings = models.ManyToManyField(Finding, through="ProjectCitation", related_name="+")

    objects: ClassVar[ProjectQuerySet] = ProjectQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ["title"]
        constraints = [
            models.UniqueConstraint(fields=["cluster", "title"], name="one_project_of_a_title"),
            models.CheckConstraint(condition=~Q(title=""), name="project_has_a_title"),
            models.CheckConstraint(condition=Q(cvr="") | Q(cvr__regex=r"^[0-9]{8}$"), name="cvr_is_8_digits"),
            models.CheckConstraint(
                condition=Q(status="draft", approved_on__isnull=True)
                | (~Q(status="draft") & Q(approved_on__isnull=False)),
                name="project_is_approved_on_a_day",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class ProjectCitation(models.Model):
    project = models.ForeignKey(Project, models.CASCADE, related_name="citations")
    finding = models.ForeignKey(Finding, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["project", "finding"], name="project_cites_once")]

    def __str__(self) -> str:
        return f"{self.project} ← {self.finding_id}"


class Effect(models.Model):
    """What will be different: an indicator, from where to where."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="effects")
    number = models.PositiveSmallIntegerField()
    indicator = models.CharField(max_length=160)
    baseline = models.CharField(max_length=60, blank=True)
    target = models.CharField(max_length=60, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["project", "number"], name="one_effect_a_number")]

    def __str__(self) -> str:
        return self.indicator


class BudgetLine(models.Model):
    """What something costs: `amount` without VAT, and the VAT that is really paid; øre."""

    class Kind(models.TextChoices):
        SERVICES = "services", _("Håndværkere og ydelser")
        MATERIALS = "materials", _("Materialer")
        EQUIPMENT = "equipment", _("Udstyr og inventar")
        SALARY = "salary", _("Løn")
        OPERATION = "operation", _("Drift")
        COMMUNICATION = "communication", _("Formidling")
        ADMINISTRATION = "administration", _("Regnskab og revision")
        OTHER = "other", _("Andet")

    project = models.ForeignKey(Project, models.CASCADE, related_name="budget_lines")
    number = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=160)
    kind = models.CharField(max_length=14, choices=Kind.choices, default=Kind.OTHER)
    amount = models.BigIntegerField()
    vat = models.BigIntegerField(default=0)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["project", "number"], name="one_budget_line_a_number"),
            models.CheckConstraint(
                condition=_SANE & Q(vat__gte=0, vat__lte=MOST_MONEY), name="budget_is_sane"
            ),
        ]

    def __str__(self) -> str:
        return self.text


class FinancingLine(models.Model):
    """What pays for it; `is_own` is the applicants' own money."""

    class Status(models.TextChoices):
        WANTED = "wanted", _("Ønsket")
        APPLIED = "applied", _("Søgt")
        GRANTED = "granted", _("Bevilget")
        REFUSED = "refused", _("Afslag")

    project = models.ForeignKey(Project, models.CASCADE, related_name="financing_lines")
    number = models.PositiveSmallIntegerField()
    source = models.CharField(max_length=160)
    amount = models.BigIntegerField()
    status = models.CharField(max_length=7, choices=Status.choices, default=Status.WANTED)
    deadline_on = models.DateField(null=True, blank=True)
    is_own = models.BooleanField(default=False)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["project", "number"], name="one_financing_line_a_number"),
            models.CheckConstraint(condition=_SANE, name="financing_is_sane"),
        ]

    def __str__(self) -> str:
        return self.source
