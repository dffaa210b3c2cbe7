from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q

from klynge import clock
from klynge.ground.clusters.models import Cluster
from klynge.ground.drafts.models import Draft
from klynge.ground.findings.models import Finding
from klynge.strategy.outline import BY_KEY, KEYS


class StrategyPlan(models.Model):
    """The plan as it is being written; what it says is composed anew each time from the other apps' rows."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster = models.OneToOneField(Cluster, models.CASCADE, related_name="strategy_plan")
    title = models.CharField(max_length=120)
    started_at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return self.title


class Chapter(models.Model):
    """A chapter's own text, with versions and pen in the draft, and the findings the group cites in it."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    plan = models.ForeignKey(StrategyPlan, models.CASCADE, related_name="chapters")
    key = models.CharField(max_length=16, choices=KEYS)
    draft = models.OneToOneField(Draft, models.PROTECT, related_name="strategy_chapter")
    findings = models.ManyToManyField(Finding, through="ChapterCitation", related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["plan", "key"], name="one_chapter_of_a_key")]

    def __str__(self) -> str:
        return str(BY_KEY[self.key].title)


class ChapterCitation(models.Model):
    chapter = models.ForeignKey(Chapter, models.CASCADE, related_name="citations")
    finding = models.ForeignKey(Finding, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["chapter", "finding"], name="chapter_cites_once")]

    def __str__(self) -> str:
        return f"{self.chapter} ← {self.finding_id}"


class FrozenQuerySet(models.QuerySet["FrozenPlan"]):
    def of(self, cluster: Cluster) -> "FrozenQuerySet":
        return self.filter(cluster=cluster)

    def light(self) -> "FrozenQuerySet":
        """Without the documents themselves, which are large."""
        return self.defer("html", "pdf", "data")


class FrozenPlan(models.Model):
    """An adopted version: its bytes and what they were made from, never rendered again.

    The bytes lie in the database and not among the files: they are adopted in one transaction with the row, copied
    in one with every backup, and no tidying of files can take them. An erasure empties them and leaves the note.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster = models.ForeignKey(Cluster, models.CASCADE, related_name="frozen_plans")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=120)
    language = models.CharField(max_length=2, default="da")
    adopted_on = models.DateField()
    adopted_where = models.CharField(max_length=200)
    html = models.TextField(blank=True)
    pdf = models.BinaryField()
    data = models.TextField(blank=True)
    html_sha256 = models.CharField(max_length=64)
    pdf_sha256 = models.CharField(max_length=64)
    data_sha256 = models.CharField(max_length=64)
    frozen_at = models.DateTimeField(default=clock.now)
    frozen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    note = models.CharField(max_length=300, blank=True)
    replaces = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="replaced_by")
    emptied_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[FrozenQuerySet] = FrozenQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["cluster", "number"], name="one_plan_of_a_number"),
            models.CheckConstraint(condition=Q(number__gte=1), name="plans_are_counted_from_one"),
            models.CheckConstraint(
                condition=Q(emptied_at__isnull=True) & ~Q(html="") & ~Q(data="")
                | Q(emptied_at__isnull=False, html="", data=""),
                name="a_plan_is_whole_or_emptied",
            ),
            models.CheckConstraint(
                condition=Q(replaces__isnull=True) | ~Q(note=""), name="a_replacement_says_why"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} {self.number}"


class FrozenCitation(models.Model):
    """A finding that a chapter of an adopted version cites: what became of it, as everybody can read it."""

    frozen = models.ForeignKey(FrozenPlan, models.CASCADE, related_name="citations")
    key = models.CharField(max_length=16, choices=KEYS)
    finding = models.ForeignKey(Finding, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["frozen", "key", "finding"], name="frozen_chapter_cites_once")
        ]

    def __str__(self) -> str:
        return f"{self.key} ← {self.finding_id}"
