from typing import ClassVar
from uuid import UUID, uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from klynge import clock
from klynge.ground.clusters.models import Cluster, Village

THEMES = [
    ("organisering", _("Organisering")),
    ("kommunikation", _("Kommunikation")),
    ("involvering", _("Involvering")),
    ("kommunesamarbejde", _("Kommunesamarbejde")),
    ("moedesteder", _("Mødesteder")),
    ("aktivitetsudbud", _("Aktiviteter")),
]


class FindingQuerySet(models.QuerySet["Finding"]):
    def of(self, cluster: Cluster) -> "FindingQuerySet":
        return self.filter(cluster=cluster)

    def standing(self) -> "FindingQuerySet":
        """Those not merged into another one and not taken back."""
        return self.filter(merged_into__isnull=True, taken_back_at__isnull=True)


class Finding(models.Model):
    """One thing we learned, with its source as it stood that day: a frozen snapshot and a public address."""

    class Kind(models.TextChoices):
        SURVEY = "survey", _("Undersøgelsen")
        POTENTIAL = "potential", _("Potentiale")
        MEETING = "meeting", _("Møde")
        STATEMENT = "statement", _("Udsagn")
        FIGURE = "figure", _("Klyngen i tal")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster = models.ForeignKey(Cluster, models.CASCADE, related_name="findings")
    number = models.PositiveIntegerField()
    text = models.CharField(max_length=300)
    theme = models.CharField(max_length=20, choices=THEMES, blank=True)
    village = models.ForeignKey(Village, models.SET_NULL, null=True, blank=True, related_name="+")
    source_kind = models.CharField(max_length=10, choices=Kind.choices)
    source_id = models.UUIDField(null=True, blank=True)
    source_label = models.CharField(max_length=200)
    source_address = models.CharField(max_length=300)
    source_figure = models.CharField(max_length=120, blank=True)
    source_n = models.PositiveIntegerField(null=True, blank=True)
    source_on = models.DateField()
    pinned_at = models.DateTimeField(default=clock.now)
    pinned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="merged")
    taken_back_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[FindingQuerySet] = FindingQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["cluster", "number"], name="finding_number_is_its_own"),
            models.CheckConstraint(condition=~Q(text=""), name="finding_says_something"),
            models.CheckConstraint(condition=~Q(source_address=""), name="finding_has_an_address"),
        ]
        ordering = ["number"]

    def __str__(self) -> str:
        return f"Pointe {self.number}: {self.text}"

    @property
    def root_id(self) -> UUID:
        """Where citations of this finding are shown: itself, or the one it was merged into."""
        return self.merged_into_id or self.id
