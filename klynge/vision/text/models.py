from uuid import uuid4

from django.db import models
from django.db.models import Q

from klynge.ground.clusters.models import Cluster
from klynge.ground.drafts.models import Draft
from klynge.ground.findings.models import Finding


class Vision(models.Model):
    """The cluster's shared picture of the future; its text, versions and adoption lie in the draft."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster = models.OneToOneField(Cluster, models.CASCADE, related_name="vision")
    draft = models.OneToOneField(Draft, models.PROTECT, related_name="vision")
    findings = models.ManyToManyField(Finding, through="VisionCitation", related_name="+")

    def __str__(self) -> str:
        return self.draft.title


class VisionCitation(models.Model):
    """«Vi har hørt»: a finding the vision rests on, or one it leaves out, and why."""

    vision = models.ForeignKey(Vision, models.CASCADE, related_name="citations")
    finding = models.ForeignKey(Finding, models.PROTECT, related_name="+")
    is_in = models.BooleanField(default=True)
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["vision", "finding"], name="vision_weighs_a_finding_once"),
            models.CheckConstraint(
                condition=Q(is_in=True) | ~Q(reason=""), name="left_out_of_the_vision_with_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.vision} ← {self.finding_id}"
