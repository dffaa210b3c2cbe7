from datetime import datetime, timedelta
from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from klynge import clock
from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.people.fields import EncryptedTextField

GRACE = timedelta(minutes=15)


class RoundQuerySet(models.QuerySet["Round"]):
    def of(self, cluster: Cluster) -> "RoundQuerySet":
        return self.filter(cluster=cluster)

    def answering(self) -> "RoundQuerySet":
        """Open now: opened, and not past its closing moment."""
        now = clock.now()
        return self.filter(opened_at__lte=now, closes_at__gt=now, closed_at__isnull=True)


class Round(models.Model):
    """One fielding: a population is asked one thing, with one code each, from opening to closing.

    `neighbours` are the villages shown together, by key, as they stood at the opening: results shown in two
    groupings would give small villages away.
    """

    NotPersonal = ["phone"]

    class Kind(models.TextChoices):
        SURVEY = "survey", _("Borgerundersøgelse")
        BALLOT = "ballot", _("Afstemning")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster = models.ForeignKey(Cluster, models.CASCADE, related_name="rounds")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    title = models.CharField(max_length=120)
    why = models.TextField(blank=True)
    extract_on = models.DateField()
    closes_at = models.DateTimeField()
    paper_until = models.DateField()
    goal_percent = models.PositiveSmallIntegerField(default=45)
    phone = models.CharField(max_length=20)
    controller = models.CharField(max_length=200)
    agreement_on = models.DateField(null=True, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    neighbours = models.JSONField(default=dict, blank=True)
    handed_over_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    link_destroyed_at = models.DateTimeField(null=True, blank=True)
    cleaned_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=clock.now)

    objects: ClassVar[RoundQuerySet] = RoundQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cluster", "kind"],
                condition=Q(opened_at__isnull=False, closed_at__isnull=True),
                name="one_open_round_of_a_kind",
            ),
            models.CheckConstraint(condition=Q(goal_percent__lte=100), name="goal_is_a_percentage"),
            models.CheckConstraint(
                condition=Q(link_destroyed_at__isnull=True) | Q(handed_over_at__isnull=False),
                name="link_dies_after_hand_over",
            ),
        ]
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        return self.opened_at is not None and self.closed_at is None and clock.now() < self.closes_at

    @property
    def takes_answers(self) -> bool:
        """A page that was begun may be sent fifteen minutes after closing."""
        return self.opened_at is not None and self.closed_at is None and clock.now() < self.closes_at + GRACE

    @property
    def takes_paper(self) -> bool:
        return self.opened_at is not None and self.closed_at is None and clock.today() <= self.paper_until

    @property
    def may_close_from(self) -> datetime:
        """After the grace and the paper deadline."""
        return max(self.closes_at + GRACE, clock.at(self.paper_until, 23, 59))


class Recipient(models.Model):
    """Somebody in the municipality's register, kept only while the round runs. Name and address are encrypted."""

    Personal = ["name", "address", "postal_code", "place", "age", "sex"]

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    round = models.ForeignKey(Round, models.CASCADE, related_name="recipients")
    row = models.PositiveIntegerField()
    name = EncryptedTextField()
    address = EncryptedTextField()
    postal_code = models.CharField(max_length=4)
    place = models.CharField(max_length=60, blank=True)
    village = models.ForeignKey(Village, models.PROTECT, related_name="+")
    age = models.PositiveSmallIntegerField()
    sex = models.CharField(max_length=1, blank=True)
    is_protected = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "row"], name="one_recipient_a_row"),
            models.CheckConstraint(condition=Q(age__gte=16, age__lte=115), name="recipient_has_turned_16"),
        ]

    def __str__(self) -> str:
        return f"række {self.row}"


class Code(models.Model):
    """One invitation. The code itself stands nowhere: it is computed from a key, the serial and the generation."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    round = models.ForeignKey(Round, models.CASCADE, related_name="codes")
    serial = models.PositiveIntegerField()
    generation = models.PositiveSmallIntegerField(default=1)
    village = models.ForeignKey(Village, models.PROTECT, related_name="+")
    recipient = models.OneToOneField(Recipient, models.SET_NULL, null=True, blank=True, related_name="code")
    lookup = models.CharField(max_length=64)
    token_lookup = models.CharField(max_length=64)
    used_on = models.DateField(null=True, blank=True)
    used_on_paper = models.BooleanField(default=False)
    cancelled_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "serial"], name="one_code_a_serial"),
            models.UniqueConstraint(fields=["round", "lookup"], name="one_code_a_lookup"),
            models.UniqueConstraint(fields=["token_lookup"], name="one_code_a_token"),
            models.CheckConstraint(condition=Q(generation__gte=1), name="generation_from_one"),
            models.CheckConstraint(
                condition=Q(used_on_paper=False) | Q(used_on__isnull=False), name="paper_use_has_a_day"
            ),
        ]
        indexes = [models.Index(F("round"), F("village"), name="codes_of_village")]

    def __str__(self) -> str:
        return f"{self.round} nr. {self.serial}"


class DeadCode(models.Model):
    """The lookup of a code that was replaced: so that it can be told from an unknown one."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="+")
    lookup = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["round", "lookup"], name="one_dead_code_a_lookup")]

    def __str__(self) -> str:
        return "død kode"


class Sending(models.Model):
    """A batch of letters or a package made: what, when, how many. Never who."""

    class What(models.TextChoices):
        LETTERS = "letters", _("Breve")
        REMINDER = "reminder", _("Påmindelse")
        PACKAGE = "package", _("Pakke til kommunen")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    round = models.ForeignKey(Round, models.CASCADE, related_name="sendings")
    what = models.CharField(max_length=10, choices=What.choices)
    count = models.PositiveIntegerField()
    made_at = models.DateTimeField(default=clock.now)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    def __str__(self) -> str:
        return f"{self.get_what_display()} {self.count}"


class RegisterFile(models.Model):
    """A register that was read and awaits a yes: encrypted, and gone after an hour."""

    Personal = ["content"]

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    round = models.OneToOneField(Round, models.CASCADE, related_name="waiting_register")
    content = EncryptedTextField()
    uploaded_at = models.DateTimeField(default=clock.now)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")

    def __str__(self) -> str:
        return "ventende register"


class Miss(models.Model):
    """Unknown codes tried from one address within an hour; addresses only as keyed hashes, gone within hours."""

    NotPersonal = ["address"]

    address = models.CharField(max_length=64)
    hour = models.DateTimeField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["address", "hour"], name="one_miss_an_hour")]

    def __str__(self) -> str:
        return f"{self.count}"


class Receipt(models.Model):
    """Proof that something was received on a day; tied to nothing, and never to what was received."""

    number = models.CharField(max_length=12, primary_key=True)
    round = models.ForeignKey(Round, models.CASCADE, related_name="receipts")
    received_on = models.DateField(default=clock.today)

    def __str__(self) -> str:
        return self.number
