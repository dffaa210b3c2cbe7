from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from klynge import clock
from klynge.ground.clusters.models import Cluster


class Support(models.TextChoices):
    """The three levels of help one can ask for."""

    SPARRING = "sparring", _("Sparring: vi klarer det selv og vil gerne have nogen at spørge")
    DATA = "data", _("Hjælp til undersøgelsen: data og analyse")
    CONSULTANT = "consultant", _("En proceskonsulent hele vejen")


class Inquiry(models.Model):
    """«Ny klynge»: somebody asks. The way in; an application may follow."""

    Personal = ["name", "email", "phone"]

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    name = models.CharField(max_length=120)
    email = models.EmailField()
    phone = models.CharField(max_length=20, blank=True)
    place = models.CharField(max_length=200)
    support = models.CharField(max_length=10, choices=Support.choices)
    message = models.TextField(max_length=4000, blank=True)
    language = models.CharField(max_length=2, default="da")
    received_at = models.DateTimeField(default=clock.now)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["-received_at"]

    def __str__(self) -> str:
        return self.place


class ApplicationQuerySet(models.QuerySet["Application"]):
    def sent(self) -> "ApplicationQuerySet":
        """Those the secretariat reads; drafts belong to their writers."""
        return self.exclude(status=Application.Status.DRAFT)


class Application(models.Model):
    """To become a cluster with help from the secretariat. Written section by section behind a private link."""

    Personal = ["contact_name", "contact_email", "contact_phone"]
    NotPersonal = ["working_name"]

    class Status(models.TextChoices):
        DRAFT = "draft", _("Kladde")
        RECEIVED = "received", _("Modtaget")
        DIALOGUE = "dialogue", _("I dialog")
        ACCEPTED = "accepted", _("Godkendt")
        DECLINED = "declined", _("Afslået")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    inquiry = models.OneToOneField(
        Inquiry, models.SET_NULL, null=True, blank=True, related_name="application"
    )
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.DRAFT)
    language = models.CharField(max_length=2, default="da")
    # who asks
    municipality = models.CharField(max_length=80, blank=True)
    municipality_code = models.CharField(max_length=4, blank=True)
    contact_name = models.CharField(max_length=120, blank=True)
    contact_email = models.EmailField(blank=True)
    contact_phone = models.CharField(max_length=20, blank=True)
    # the place
    working_name = models.CharField(max_length=80, blank=True)
    villages = models.JSONField(default=list, blank=True)
    area = models.TextField(max_length=4000, blank=True)
    # why
    challenges = models.TextField(max_length=8000, blank=True)
    potentials = models.TextField(max_length=8000, blank=True)
    # together
    cooperation = models.TextField(max_length=8000, blank=True)
    people_behind = models.TextField(max_length=4000, blank=True)
    # what it takes
    amount = models.BigIntegerField(null=True, blank=True)
    hours = models.PositiveIntegerField(null=True, blank=True)
    policy = models.TextField(max_length=4000, blank=True)
    support = models.CharField(max_length=10, choices=Support.choices, blank=True)
    timetable = models.TextField(max_length=4000, blank=True)
    # what became of it
    started_at = models.DateTimeField(default=clock.now)
    sent_at = models.DateTimeField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    reason = models.TextField(max_length=4000, blank=True)
    cluster = models.OneToOneField(
        Cluster, models.SET_NULL, null=True, blank=True, related_name="application"
    )

    objects: ClassVar[ApplicationQuerySet] = ApplicationQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ["-started_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status="draft", sent_at__isnull=True)
                | ~Q(status="draft") & Q(sent_at__isnull=False),
                name="application_is_sent_or_draft",
            ),
            models.CheckConstraint(
                condition=~Q(status="declined") | ~Q(reason=""), name="application_declined_with_reason"
            ),
            models.CheckConstraint(
                condition=Q(decided_at__isnull=True) | Q(status__in=["accepted", "declined"]),
                name="application_decided_once",
            ),
            models.CheckConstraint(
                condition=Q(amount__isnull=True) | Q(amount__gte=0), name="application_amount_not_negative"
            ),
        ]

    def __str__(self) -> str:
        return self.working_name or self.municipality or str(_("Ansøgning"))

    @property
    def is_draft(self) -> bool:
        return self.status == self.Status.DRAFT

    @property
    def is_open(self) -> bool:
        """The secretariat has it and has not decided."""
        return self.status in {self.Status.RECEIVED, self.Status.DIALOGUE}
