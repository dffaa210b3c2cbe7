from datetime import date
from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from klynge import clock
from klynge.ground.clusters.models import Cluster, Village

INTERESTS = [
    ("praktisk", _("Praktiske opgaver")),
    ("natur", _("Natur og stier")),
    ("mad", _("Mad og fællesspisning")),
    ("boern", _("Børn og unge")),
    ("aeldre", _("Ældre og naboskab")),
    ("kommunikation", _("Skrive, fotografere, dele")),
    ("arrangementer", _("Arrangementer og kultur")),
    ("moedesteder", _("Mødesteder og huse")),
    ("fonde", _("Søge penge")),
    ("koersel", _("Kørsel")),
    ("idraet", _("Idræt")),
    ("bosaetning", _("Nye naboer")),
]
HOURS = [
    ("little", _("En time nu og da")),
    ("month", _("Et par timer om måneden")),
    ("week", _("Et par timer om ugen")),
    ("unsure", _("Det ved jeg ikke endnu")),
]


class TermQuerySet(models.QuerySet["Seat"]):
    def of(self, cluster: Cluster) -> "TermQuerySet":
        return self.filter(cluster=cluster)

    def current(self, on: date | None = None) -> "TermQuerySet":
        day = on or clock.today()
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day), starts_on__lte=day)


class Seat(models.Model):
    """One person's term in the steering group, for a village or for the municipality."""

    Personal = [
        "name",
        "phone",
        "email",
        "person",
        "substitute_name",
        "substitute_phone",
        "substitute_email",
    ]

    class Kind(models.TextChoices):
        VILLAGE = "village", _("For en landsby")
        MUNICIPAL = "municipal", _("For kommunen")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster = models.ForeignKey(Cluster, models.CASCADE, related_name="seats")
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.VILLAGE)
    village = models.ForeignKey(Village, models.CASCADE, null=True, blank=True, related_name="seats")
    name = models.CharField(max_length=120, db_collation="danish")
    phone = models.CharField(max_length=20, blank=True)
    email = models.EmailField(blank=True)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="seats"
    )
    duty = models.CharField(max_length=60, blank=True)
    substitute_name = models.CharField(max_length=120, blank=True)
    substitute_phone = models.CharField(max_length=20, blank=True)
    substitute_email = models.EmailField(blank=True)
    starts_on = models.DateField(default=clock.today)
    ends_on = models.DateField(null=True, blank=True)
    is_public = models.BooleanField(default=False)

    objects: ClassVar[TermQuerySet] = TermQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="village", village__isnull=False)
                | Q(kind="municipal", village__isnull=True),
                name="seat_is_a_village_s_or_the_municipality_s",
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="seat_ends_after_start",
            ),
            models.CheckConstraint(condition=~Q(name=""), name="seat_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


class GroupQuerySet(models.QuerySet["WorkingGroup"]):
    def of(self, cluster: Cluster) -> "GroupQuerySet":
        return self.filter(cluster=cluster)

    def running(self) -> "GroupQuerySet":
        return self.filter(closed_on__isnull=True)


class WorkingGroup(models.Model):
    """Works on one thing: for good, or until one project is done."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster = models.ForeignKey(Cluster, models.CASCADE, related_name="working_groups")
    name = models.CharField(max_length=80, db_collation="danish")
    purpose = models.TextField(blank=True)
    is_permanent = models.BooleanField(default=True)
    is_open = models.BooleanField(default=True)
    started_on = models.DateField(default=clock.today)
    closed_on = models.DateField(null=True, blank=True)

    objects: ClassVar[GroupQuerySet] = GroupQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "cluster",
                Lower("name"),
                condition=Q(closed_on__isnull=True),
                name="one_running_group_of_a_name",
            ),
            models.CheckConstraint(condition=~Q(name=""), name="group_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


class VolunteerQuerySet(models.QuerySet["Volunteer"]):
    def of(self, cluster: Cluster) -> "VolunteerQuerySet":
        return self.filter(cluster=cluster)

    def new(self) -> "VolunteerQuerySet":
        """Nobody has called or written to them yet."""
        return self.filter(contacted_at__isnull=True)


class Volunteer(models.Model):
    """Somebody who signed up to help, and what they said yes to that day."""

    Personal = ["name", "phone", "email", "skills"]

    class Source(models.TextChoices):
        PAGE = "page", _("Hjemmesiden")
        SURVEY = "survey", _("Borgerundersøgelsen")
        PAPER = "paper", _("På papir")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster = models.ForeignKey(Cluster, models.CASCADE, related_name="volunteers")
    receipt = models.CharField(max_length=6)
    name = models.CharField(max_length=120, db_collation="danish")
    phone = models.CharField(max_length=20, blank=True)
    email = models.EmailField(blank=True)
    village = models.ForeignKey(Village, models.SET_NULL, null=True, blank=True, related_name="volunteers")
    skills = models.TextField(blank=True)
    hours = models.CharField(max_length=8, choices=HOURS, blank=True)
    group = models.ForeignKey(WorkingGroup, models.SET_NULL, null=True, blank=True, related_name="wishes")
    source = models.CharField(max_length=8, choices=Source.choices, default=Source.PAGE)
    consent_text = models.CharField(max_length=400)
    consent_version = models.CharField(max_length=20)
    consented_at = models.DateTimeField(default=clock.now)
    signed_up_on = models.DateField(default=clock.today)
    contacted_at = models.DateTimeField(null=True, blank=True)
    contacted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects: ClassVar[VolunteerQuerySet] = VolunteerQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["cluster", "receipt"], name="one_volunteer_of_a_receipt"),
            models.UniqueConstraint(
                "cluster",
                Lower("name"),
                Lower("email"),
                condition=~Q(email=""),
                name="one_volunteer_of_an_email",
            ),
            models.UniqueConstraint(
                "cluster", Lower("name"), "phone", condition=~Q(phone=""), name="one_volunteer_of_a_phone"
            ),
            models.CheckConstraint(condition=~Q(email="") | ~Q(phone=""), name="volunteer_can_be_reached"),
            models.CheckConstraint(condition=~Q(consent_text=""), name="volunteer_has_consented"),
        ]

    def __str__(self) -> str:
        return self.name


class Interest(models.Model):
    """One thing a volunteer likes to help with."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    volunteer = models.ForeignKey(Volunteer, models.CASCADE, related_name="interests")
    code = models.CharField(max_length=16, choices=INTERESTS)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["volunteer", "code"], name="one_interest_of_a_code")]

    def __str__(self) -> str:
        return str(self.get_code_display())


class Member(models.Model):
    """Somebody in a working group; one of them holds it."""

    Personal = ["name", "phone", "email", "person", "volunteer"]

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    group = models.ForeignKey(WorkingGroup, models.CASCADE, related_name="members")
    name = models.CharField(max_length=120, db_collation="danish")
    phone = models.CharField(max_length=20, blank=True)
    email = models.EmailField(blank=True)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="memberships"
    )
    volunteer = models.ForeignKey(
        Volunteer, models.SET_NULL, null=True, blank=True, related_name="memberships"
    )
    is_holder = models.BooleanField(default=False)
    is_public = models.BooleanField(default=False)
    joined_on = models.DateField(default=clock.today)
    left_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["group"],
                condition=Q(is_holder=True, left_on__isnull=True),
                name="one_holder_of_a_group",
            ),
            models.UniqueConstraint(
                fields=["group", "volunteer"],
                condition=Q(left_on__isnull=True, volunteer__isnull=False),
                name="a_volunteer_joins_a_group_once",
            ),
            models.CheckConstraint(condition=~Q(name=""), name="member_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


class Knock(models.Model):
    """A sign-up from some address, counted within the hour so that no machine can fill the list."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    door = models.CharField(max_length=64)
    hour = models.DateTimeField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["door", "hour"], name="one_knock_count_an_hour")]

    def __str__(self) -> str:
        return f"{self.hour:%H} · {self.count}"
