from typing import ClassVar
from uuid import uuid4

from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from klynge import clock
from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.findings.models import THEMES

CVR = RegexValidator(r"^([0-9]{8})?$", _("Et CVR-nummer er 8 cifre."))


class AssociationQuerySet(models.QuerySet["Association"]):
    def of(self, cluster: Cluster) -> "AssociationQuerySet":
        return self.filter(cluster=cluster)

    def kept(self) -> "AssociationQuerySet":
        return self.filter(removed_at__isnull=True)


class FacilityQuerySet(models.QuerySet["Facility"]):
    def of(self, cluster: Cluster) -> "FacilityQuerySet":
        return self.filter(cluster=cluster)

    def kept(self) -> "FacilityQuerySet":
        return self.filter(removed_at__isnull=True)


class Association(models.Model):
    """An association, club or council, and what it already does."""

    class Category(models.TextChoices):
        CITIZENS = "citizens", _("Borgerforening og lokalråd")
        SPORT = "sport", _("Idræt")
        CULTURE = "culture", _("Kultur og historie")
        YOUNG = "young", _("Børn og unge")
        OLD = "old", _("Ældre")
        NATURE = "nature", _("Natur og stier")
        HOUSE = "house", _("Forsamlingshus og mødested")
        TRADE = "trade", _("Erhverv og turisme")
        CHURCH = "church", _("Kirke")
        OTHER = "other", _("Andet")

    Personal = ["contact_name", "contact_phone", "contact_email"]

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster = models.ForeignKey(Cluster, models.CASCADE, related_name="associations")
    village = models.ForeignKey(Village, models.SET_NULL, null=True, blank=True, related_name="associations")
    name = models.CharField(max_length=120, db_collation="danish")
    category = models.CharField(max_length=10, choices=Category.choices, default=Category.OTHER)
    theme = models.CharField(max_length=20, choices=THEMES, blank=True)
    purpose = models.TextField(blank=True)
    already_does = models.TextField(blank=True)
    web = models.URLField(max_length=300, blank=True)
    cvr = models.CharField(max_length=8, blank=True, validators=[CVR])
    contact_name = models.CharField(max_length=120, blank=True)
    contact_phone = models.CharField(max_length=24, blank=True)
    contact_email = models.EmailField(blank=True)
    contact_agreed_at = models.DateTimeField(null=True, blank=True)
    changed_at = models.DateTimeField(default=clock.now)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[AssociationQuerySet] = AssociationQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cluster", "name", "village"],
                condition=Q(removed_at__isnull=True),
                name="one_association_of_a_name",
            ),
            models.UniqueConstraint(
                fields=["cluster", "name"],
                condition=Q(removed_at__isnull=True, village__isnull=True),
                name="one_association_for_all_villages",
            ),
            models.CheckConstraint(condition=~Q(name=""), name="association_has_a_name"),
            models.CheckConstraint(
                condition=Q(cvr="") | Q(cvr__regex=r"^[0-9]{8}$"), name="association_cvr_is_8_digits"
            ),
        ]
        indexes = [models.Index(fields=["cluster", "name"], name="association_by_name")]

    def __str__(self) -> str:
        return self.name

    @property
    def is_public(self) -> bool:
        """The contact said yes to being shown on public pages."""
        return self.contact_agreed_at is not None


class Facility(models.Model):
    """A place to meet: a village hall, a sports hall, a shelter."""

    class Kind(models.TextChoices):
        HALL = "hall", _("Forsamlingshus")
        SPORT = "sport", _("Idrætshal")
        SCHOOL = "school", _("Skole eller institution")
        CHURCH = "church", _("Kirke og sognegård")
        CLUB = "club", _("Klubhus")
        SHOP = "shop", _("Butik eller café")
        OUTDOOR = "outdoor", _("Under åben himmel")
        OTHER = "other", _("Andet")

    NotPersonal = ["address"]

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster = models.ForeignKey(Cluster, models.CASCADE, related_name="facilities")
    village = models.ForeignKey(Village, models.SET_NULL, null=True, blank=True, related_name="facilities")
    association = models.ForeignKey(
        Association, models.SET_NULL, null=True, blank=True, related_name="facilities"
    )
    name = models.CharField(max_length=120, db_collation="danish")
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.OTHER)
    address = models.CharField(max_length=200, blank=True)
    longitude = models.FloatField(
        null=True, blank=True, validators=[MinValueValidator(-180), MaxValueValidator(180)]
    )
    latitude = models.FloatField(
        null=True, blank=True, validators=[MinValueValidator(-90), MaxValueValidator(90)]
    )
    capacity = models.PositiveIntegerField(null=True, blank=True)
    how_to_borrow = models.TextField(blank=True)
    web = models.URLField(max_length=300, blank=True)
    changed_at = models.DateTimeField(default=clock.now)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[FacilityQuerySet] = FacilityQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cluster", "name", "village"],
                condition=Q(removed_at__isnull=True),
                name="one_facility_of_a_name",
            ),
            models.UniqueConstraint(
                fields=["cluster", "name"],
                condition=Q(removed_at__isnull=True, village__isnull=True),
                name="one_facility_for_all_villages",
            ),
            models.CheckConstraint(condition=~Q(name=""), name="facility_has_a_name"),
            models.CheckConstraint(
                condition=Q(longitude__isnull=True, latitude__isnull=True)
                | Q(longitude__isnull=False, latitude__isnull=False),
                name="facility_point_is_whole",
            ),
        ]
        indexes = [models.Index(fields=["cluster", "name"], name="facility_by_name")]

    def __str__(self) -> str:
        return self.name
