from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from klynge import clock
from klynge.ground.clusters.models import Cluster, Village


class PotentialQuerySet(models.QuerySet["Potential"]):
    def of(self, cluster: Cluster) -> "PotentialQuerySet":
        return self.filter(cluster=cluster)

    def accepted(self) -> "PotentialQuerySet":
        return self.filter(status=Potential.Status.ACCEPTED)

    def proposed(self) -> "PotentialQuerySet":
        return self.filter(status=Potential.Status.PROPOSED)


class Potential(models.Model):
    """Something here that can be built on. Who proposed it is known only until somebody has answered."""

    class Category(models.TextChoices):
        NATURE = "nature", _("Natur")
        PLACE = "place", _("Sted")
        ASSOCIATION = "association", _("Forening")
        SKILL = "skill", _("Færdighed")
        STORY = "story", _("Historie")
        BUSINESS = "business", _("Erhverv")
        OTHER = "other", _("Andet")

    class Status(models.TextChoices):
        PROPOSED = "proposed", _("Foreslået")
        ACCEPTED = "accepted", _("På kortet")
        DECLINED = "declined", _("Ikke på kortet")

    Personal = ["proposer_name", "proposer_email", "proposer_phone"]

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster = models.ForeignKey(Cluster, models.CASCADE, related_name="potentials")
    village = models.ForeignKey(Village, models.SET_NULL, null=True, blank=True, related_name="potentials")
    category = models.CharField(max_length=12, choices=Category.choices)
    title = models.CharField(max_length=120, db_collation="danish")
    description = models.TextField(blank=True)
    place = models.CharField(max_length=200, blank=True)
    longitude = models.FloatField(
        null=True, blank=True, validators=[MinValueValidator(-180), MaxValueValidator(180)]
    )
    latitude = models.FloatField(
        null=True, blank=True, validators=[MinValueValidator(-90), MaxValueValidator(90)]
    )
    picture_id = models.UUIDField(null=True, blank=True)
    status = models.CharField(max_length=8, choices=Status.choices, default=Status.PROPOSED)
    reason = models.CharField(max_length=300, blank=True)
    proposer_name = models.CharField(max_length=120, blank=True)
    proposer_email = models.EmailField(blank=True)
    proposer_phone = models.CharField(max_length=24, blank=True)
    proposed_at = models.DateTimeField(default=clock.now)
    handled_at = models.DateTimeField(null=True, blank=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects: ClassVar[PotentialQuerySet] = PotentialQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="potential_has_a_title"),
            models.CheckConstraint(
                condition=Q(longitude__isnull=True, latitude__isnull=True)
                | Q(
                    longitude__gte=-180,
                    longitude__lte=180,
                    latitude__gte=-90,
                    latitude__lte=90,
                ),
                name="potential_point_is_whole",
            ),
            models.CheckConstraint(
                condition=~Q(status="declined") | ~Q(reason=""), name="potential_declined_with_a_reason"
            ),
            models.CheckConstraint(
                condition=Q(status="proposed", handled_at__isnull=True)
                | (
                    ~Q(status="proposed")
                    & Q(handled_at__isnull=False, proposer_name="", proposer_email="", proposer_phone="")
                ),
                name="potential_handled_forgets_its_proposer",
            ),
        ]
        indexes = [models.Index(fields=["cluster", "status", "category"], name="potential_of_cluster")]

    def __str__(self) -> str:
        return self.title

    @property
    def is_accepted(self) -> bool:
        return self.status == self.Status.ACCEPTED

    @property
    def is_proposed(self) -> bool:
        return self.status == self.Status.PROPOSED

    @property
    def has_proposer(self) -> bool:
        return bool(self.proposer_name or self.proposer_email or self.proposer_phone)
