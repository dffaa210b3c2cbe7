from datetime import date
from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from klynge import clock

CODE = RegexValidator(r"^[0-9]{4}$", "Skriv koden med fire cifre.")


class Municipality(models.Model):
    code = models.CharField(max_length=4, primary_key=True, validators=[CODE])
    name = models.CharField(max_length=80, db_collation="danish")

    def __str__(self) -> str:
        return self.name


class Parish(models.Model):
    """Keyed by code, for names clash and parishes merge."""

    code = models.CharField(max_length=4, primary_key=True, validators=[CODE])
    name = models.CharField(max_length=80, db_collation="danish")
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, null=True, blank=True, related_name="parishes"
    )
    outline = models.JSONField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class Cluster(models.Model):
    """A community of villages: one tenant of an installation."""

    NotPersonal = ["email"]

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    slug = models.SlugField(max_length=50, unique=True)
    name = models.CharField(max_length=80, db_collation="danish")
    tagline = models.CharField(max_length=120, blank=True)
    story = models.TextField(blank=True)
    pitch = models.TextField(blank=True)
    accent = models.CharField(max_length=7, default="#1f4b39", validators=[RegexValidator(r"^#[0-9a-f]{6}$")])
    logo_id = models.UUIDField(null=True, blank=True)
    cover_id = models.UUIDField(null=True, blank=True)
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=2, default="da")
    started_on = models.DateField(null=True, blank=True)
    is_public = models.BooleanField(default=False)
    municipalities = models.ManyToManyField(Municipality, blank=True, related_name="clusters")
    created_at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return self.name


class Village(models.Model):
    """A place in the cluster; may have under 200 people, and so be in no official table."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster = models.ForeignKey(Cluster, models.CASCADE, related_name="villages")
    parish = models.ForeignKey(Parish, models.SET_NULL, null=True, blank=True, related_name="villages")
    name = models.CharField(max_length=80, db_collation="danish")
    slug = models.SlugField(max_length=80)
    outline = models.JSONField(null=True, blank=True)
    longitude = models.FloatField(
        null=True, blank=True, validators=[MinValueValidator(-180), MaxValueValidator(180)]
    )
    latitude = models.FloatField(
        null=True, blank=True, validators=[MinValueValidator(-90), MaxValueValidator(90)]
    )
    inhabitants = models.PositiveIntegerField(null=True, blank=True)
    inhabitants_source = models.CharField(max_length=120, blank=True)
    inhabitants_on = models.DateField(null=True, blank=True)
    pooled_with = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["cluster", "slug"], name="one_village_of_a_slug"),
            models.CheckConstraint(
                condition=Q(longitude__isnull=True, latitude__isnull=True)
                | Q(longitude__isnull=False, latitude__isnull=False),
                name="village_point_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(inhabitants__isnull=True)
                | (Q(inhabitants_on__isnull=False) & ~Q(inhabitants_source="")),
                name="inhabitants_have_source_and_day",
            ),
            models.CheckConstraint(condition=~Q(pooled_with=F("id")), name="village_not_pooled_with_itself"),
        ]

    def __str__(self) -> str:
        return self.name


class RoleQuerySet(models.QuerySet["Role"]):
    def current(self, on: date | None = None) -> "RoleQuerySet":
        day = on or clock.today()
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day), starts_on__lte=day)


class Role(models.Model):
    """Held in a cluster or in the installation, for a term."""

    class Kind(models.TextChoices):
        COORDINATOR = "coordinator", _("Klyngekoordinator")
        STEERING = "steering", _("Styregruppe")
        WORKING_GROUP = "working_group", _("Arbejdsgruppe")
        EDITOR = "editor", _("Redaktør")
        CONSULTANT = "consultant", _("Proceskonsulent")
        MUNICIPAL = "municipal", _("Kommunens kontaktperson")
        SECRETARIAT = "secretariat", _("Sekretariat")
        ADMINISTRATOR = "administrator", _("Administrator")

    INSTALLATION_KINDS = (Kind.SECRETARIAT, Kind.ADMINISTRATOR)

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="roles")
    cluster = models.ForeignKey(Cluster, models.CASCADE, null=True, blank=True, related_name="roles")
    kind = models.CharField(max_length=16, choices=Kind.choices)
    starts_on = models.DateField(default=clock.today)
    ends_on = models.DateField(null=True, blank=True)
    is_contact = models.BooleanField(default=False)

    objects: ClassVar[RoleQuerySet] = RoleQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(cluster__isnull=True, kind__in=["secretariat", "administrator"])
                | Q(cluster__isnull=False) & ~Q(kind__in=["secretariat", "administrator"]),
                name="role_in_cluster_or_installation",
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="role_ends_after_start",
            ),
            models.UniqueConstraint(
                fields=["person", "cluster", "kind"],
                condition=Q(ends_on__isnull=True, cluster__isnull=False),
                name="one_open_role_of_a_kind",
            ),
            models.UniqueConstraint(
                fields=["person", "kind"],
                condition=Q(ends_on__isnull=True, cluster__isnull=True),
                name="one_open_installation_role",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}"
