from typing import ClassVar
from uuid import UUID, uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from klynge import clock
from klynge.ground.clusters.models import Cluster, Village
from klynge.startup.groups.models import WorkingGroup


class MeetingQuerySet(models.QuerySet["Meeting"]):
    def of(self, cluster: Cluster) -> "MeetingQuerySet":
        return self.filter(cluster=cluster)

    def coming(self) -> "MeetingQuerySet":
        return self.filter(starts_at__gte=clock.now(), cancelled_at__isnull=True)

    def held(self) -> "MeetingQuerySet":
        return self.filter(starts_at__lt=clock.now(), cancelled_at__isnull=True)

    def readable(self) -> "MeetingQuerySet":
        """Meetings whose minutes everyone may read."""
        return self.filter(is_public=True, approved_at__isnull=False, cancelled_at__isnull=True)


class Meeting(models.Model):
    """A meeting from invitation to approved minutes."""

    class Kind(models.TextChoices):
        STEERING = "steering", _("Styregruppemøde")
        WORKING_GROUP = "working_group", _("Arbejdsgruppemøde")
        CITIZENS = "citizens", _("Borgermøde")

    class Status(models.TextChoices):
        PLANNED = "planned", _("Planlagt")
        HELD = "held", _("Mangler referat")
        FOR_APPROVAL = "for_approval", _("Til godkendelse")
        OBJECTED = "objected", _("Indsigelse")
        APPROVED = "approved", _("Godkendt")
        CANCELLED = "cancelled", _("Aflyst")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster = models.ForeignKey(Cluster, models.CASCADE, related_name="meetings")
    kind = models.CharField(max_length=16, choices=Kind.choices)
    group = models.ForeignKey(WorkingGroup, models.CASCADE, null=True, blank=True, related_name="meetings")
    title = models.CharField(max_length=160)
    starts_at = models.DateTimeField()
    place = models.CharField(max_length=160, blank=True)
    village = models.ForeignKey(Village, models.SET_NULL, null=True, blank=True, related_name="meetings")
    is_public = models.BooleanField(default=False)
    attended = models.PositiveIntegerField(null=True, blank=True)
    invited_at = models.DateTimeField(null=True, blank=True)
    sent_for_approval_at = models.DateTimeField(null=True, blank=True)
    objections_until = models.DateField(null=True, blank=True)
    approved_at = models.DateTimeField(null=True, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects: ClassVar[MeetingQuerySet] = MeetingQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="working_group", group__isnull=False)
                | (~Q(kind="working_group") & Q(group__isnull=True)),
                name="a_group_s_meeting_has_a_group",
            ),
            models.CheckConstraint(condition=~Q(title=""), name="meeting_has_a_title"),
            models.CheckConstraint(
                condition=Q(sent_for_approval_at__isnull=True, objections_until__isnull=True)
                | Q(sent_for_approval_at__isnull=False, objections_until__isnull=False),
                name="approval_has_a_day",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def status(self) -> str:
        """Where it is on its way; `open_objections` is counted by the query when a list shows it."""
        if self.cancelled_at:
            return self.Status.CANCELLED
        if self.approved_at:
            return self.Status.APPROVED
        if self.sent_for_approval_at:
            return self.Status.OBJECTED if self.has_open_objections else self.Status.FOR_APPROVAL
        return self.Status.PLANNED if self.starts_at > clock.now() else self.Status.HELD

    @property
    def status_words(self) -> str:
        return str(self.Status(self.status).label)

    @property
    def status_kind(self) -> str:
        """The tag's kind."""
        kinds = {self.Status.APPROVED: "ok", self.Status.OBJECTED: "late", self.Status.HELD: "late"}
        return kinds.get(self.Status(self.status), "plain")

    @property
    def has_open_objections(self) -> bool:
        counted = getattr(self, "open_objections", None)
        if counted is not None:
            return bool(counted)
        return self.objections.filter(answered_at__isnull=True).exists()

    @property
    def is_writable(self) -> bool:
        """Approved minutes are not written in."""
        return self.approved_at is None and self.cancelled_at is None


class Item(models.Model):
    """One line of the agenda and what the minutes say about it."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="items")
    position = models.PositiveIntegerField()
    title = models.CharField(max_length=200)
    minutes = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["meeting", "position"], name="one_item_at_a_place"),
            models.CheckConstraint(condition=~Q(title=""), name="item_has_a_title"),
        ]
        ordering = ["position"]

    def __str__(self) -> str:
        return f"{self.position}. {self.title}"


class DecisionQuerySet(models.QuerySet["Decision"]):
    def of(self, cluster: Cluster) -> "DecisionQuerySet":
        return self.filter(item__meeting__cluster=cluster)

    def open(self) -> "DecisionQuerySet":
        """What somebody has promised and not done yet."""
        return self.filter(Q(due_on__isnull=False) | ~Q(holder_name=""), done_at__isnull=True)


class Decision(models.Model):
    """What was decided; with a holder or a day it is a task until somebody says it is done."""

    Personal = ["holder_name", "holder"]

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    item = models.ForeignKey(Item, models.CASCADE, related_name="decisions")
    text = models.CharField(max_length=300)
    holder_name = models.CharField(max_length=120, blank=True)
    holder = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="decisions"
    )
    due_on = models.DateField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    is_pinned = models.BooleanField(default=False)
    made_at = models.DateTimeField(default=clock.now)

    objects: ClassVar[DecisionQuerySet] = DecisionQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="decision_says_something")]
        ordering = ["made_at", "id"]

    def __str__(self) -> str:
        return self.text

    @property
    def is_task(self) -> bool:
        return bool(self.holder_name or self.due_on)

    @property
    def meeting_id(self) -> UUID:
        return self.item.meeting_id


class Objection(models.Model):
    """Somebody says that the minutes are not right; approval waits until it is answered."""

    Personal = ["by"]

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="objections")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="objections"
    )
    text = models.TextField()
    raised_at = models.DateTimeField(default=clock.now)
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="objection_says_something"),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True) | ~Q(answer=""), name="answered_objection_has_an_answer"
            ),
        ]
        ordering = ["raised_at"]

    def __str__(self) -> str:
        return self.text[:60]
