from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import F, Q

from klynge import clock
from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.fielding.models import Round
from klynge.ground.findings.models import Finding


class Election(models.Model):
    """A round in which everyone marks what the cluster should work on. The rules are fixed before opening."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster = models.ForeignKey(Cluster, models.CASCADE, related_name="elections")
    round = models.OneToOneField(Round, models.CASCADE, related_name="election")
    least = models.PositiveSmallIntegerField(default=3)
    most = models.PositiveSmallIntegerField(default=6)
    winners = models.PositiveSmallIntegerField(default=4)
    lot_seed = models.CharField(max_length=64)
    published_at = models.DateTimeField(null=True, blank=True)
    ballots_hash = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(least__gte=1, most__gte=F("least")), name="marks_from_least_to_most"
            ),
            models.CheckConstraint(
                condition=Q(winners__gte=1, winners__lte=12), name="between_1_and_12_winners"
            ),
        ]

    def __str__(self) -> str:
        return self.round.title


class Candidate(models.Model):
    """One thing the cluster could choose: a line and a sentence."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    election = models.ForeignKey(Election, models.CASCADE, related_name="candidates")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=80, db_collation="danish")
    sentence = models.CharField(max_length=240)
    proposed_at = models.DateTimeField(default=clock.now)
    findings = models.ManyToManyField(Finding, through="CandidateCitation", related_name="+")

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["election", "number"], name="one_candidate_a_number"),
            models.UniqueConstraint(fields=["election", "title"], name="one_candidate_a_title"),
        ]

    def __str__(self) -> str:
        return self.title


class CandidateCitation(models.Model):
    candidate = models.ForeignKey(Candidate, models.CASCADE, related_name="citations")
    finding = models.ForeignKey(Finding, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["candidate", "finding"], name="candidate_cites_once")]

    def __str__(self) -> str:
        return f"{self.candidate} ← {self.finding.number}"


class OpenBallot(models.Model):
    """What a code marks while the round is open, under the sealed reference; dies at the hand-over.

    `seed` draws the order in which this person sees the candidates, and keeps it.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    election = models.ForeignKey(Election, models.CASCADE, related_name="open_ballots")
    reference = models.CharField(max_length=64)
    village = models.ForeignKey(Village, models.PROTECT, related_name="+")
    seed = models.CharField(max_length=32)
    device = models.CharField(max_length=64, blank=True)
    draft = models.JSONField(default=list)
    marks = models.JSONField(null=True, blank=True)
    on_paper = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["election", "reference"], name="one_ballot_a_code")]

    def __str__(self) -> str:
        return "åben stemmeseddel"


class BallotQuerySet(models.QuerySet["Ballot"]):
    def of(self, election: Election) -> "BallotQuerySet":
        return self.filter(election=election)


class Ballot(models.Model):
    """A ballot after closing: shuffled, numbered anew, tied to no code. `marks` are candidates' numbers."""

    election = models.ForeignKey(Election, models.CASCADE, related_name="ballots")
    number = models.PositiveIntegerField()
    village = models.ForeignKey(Village, models.PROTECT, related_name="+")
    marks = models.JSONField()
    on_paper = models.BooleanField(default=False)

    objects: ClassVar[BallotQuerySet] = BallotQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["election", "number"], name="ballots_are_numbered_once")
        ]

    def __str__(self) -> str:
        return f"stemmeseddel {self.number}"
