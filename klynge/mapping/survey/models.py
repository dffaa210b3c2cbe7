from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from klynge import clock
from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.fielding.models import Round
from klynge.ground.findings.models import THEMES


class Questionnaire(models.Model):
    """A set of questions under a code and version. What has been fielded is never changed; a new version is made."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    code = models.CharField(max_length=40)
    version = models.PositiveIntegerField(default=1)
    cluster = models.ForeignKey(Cluster, models.CASCADE, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["code", "version", "cluster"],
                condition=Q(cluster__isnull=False),
                name="one_questionnaire_of_a_version",
            ),
            models.UniqueConstraint(
                fields=["code", "version"], condition=Q(cluster__isnull=True), name="one_shipped_of_a_version"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.version}"


class Question(models.Model):
    """One thing asked. Codes are the same in every cluster and language, so that results compare."""

    class Kind(models.TextChoices):
        ONE = "one", _("Ét svar")
        SEVERAL = "several", _("Flere svar")
        SCALE = "scale", _("Fempunktsskala")
        MATRIX = "matrix", _("Flere ting på samme skala")
        RANK = "rank", _("De vigtigste i rækkefølge")
        VILLAGE = "village", _("Landsby")
        TEXT = "text", _("Egne ord")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    questionnaire = models.ForeignKey(Questionnaire, models.CASCADE, related_name="questions")
    code = models.SlugField(max_length=30)
    order = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=8, choices=Kind.choices)
    section = models.SlugField(max_length=20)
    theme = models.CharField(max_length=20, choices=THEMES, blank=True)
    most = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(fields=["questionnaire", "code"], name="one_question_of_a_code"),
            models.UniqueConstraint(fields=["questionnaire", "order"], name="one_question_a_place"),
            models.CheckConstraint(condition=~Q(kind="rank") | Q(most__gte=1), name="rank_says_how_many"),
        ]

    def __str__(self) -> str:
        return self.code


class Option(models.Model):
    """What one can choose; in a matrix the columns. `row` ones are a matrix's rows."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    question = models.ForeignKey(Question, models.CASCADE, related_name="options")
    code = models.SlugField(max_length=30)
    order = models.PositiveSmallIntegerField()
    is_row = models.BooleanField(default=False)
    is_apart = models.BooleanField(default=False)

    class Meta:
        ordering = ["is_row", "order"]
        constraints = [
            models.UniqueConstraint(fields=["question", "is_row", "code"], name="one_option_of_a_code"),
        ]

    def __str__(self) -> str:
        return self.code


class Wording(models.Model):
    """The words of a question or an option in one language."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    question = models.ForeignKey(Question, models.CASCADE, null=True, blank=True, related_name="wordings")
    option = models.ForeignKey(Option, models.CASCADE, null=True, blank=True, related_name="wordings")
    language = models.CharField(max_length=2)
    text = models.CharField(max_length=300)
    help = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(question__isnull=True, option__isnull=False)
                | Q(question__isnull=False, option__isnull=True),
                name="wording_of_one_thing",
            ),
            models.UniqueConstraint(
                fields=["question", "language"], condition=Q(option__isnull=True), name="one_question_wording"
            ),
            models.UniqueConstraint(
                fields=["option", "language"], condition=Q(question__isnull=True), name="one_option_wording"
            ),
        ]

    def __str__(self) -> str:
        return self.text


class Survey(models.Model):
    """A round in which a questionnaire is put to everyone who has turned 16."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster = models.ForeignKey(Cluster, models.CASCADE, related_name="surveys")
    round = models.OneToOneField(Round, models.CASCADE, related_name="survey")
    questionnaire = models.ForeignKey(Questionnaire, models.PROTECT, related_name="surveys")
    published_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.round.title


class OpenAnswer(models.Model):
    """What a code answers while the round is open, under the sealed reference. `draft` is what is being written,
    `values` what was sent last; both die at the hand-over."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    survey = models.ForeignKey(Survey, models.CASCADE, related_name="open_answers")
    reference = models.CharField(max_length=64)
    village = models.ForeignKey(Village, models.PROTECT, related_name="+")
    device = models.CharField(max_length=64, blank=True)
    draft = models.JSONField(default=dict)
    values = models.JSONField(null=True, blank=True)
    with_helper = models.BooleanField(default=False)
    on_paper = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["survey", "reference"], name="one_answer_a_code")]

    def __str__(self) -> str:
        return "åbent svar"


class AnswerQuerySet(models.QuerySet["Answer"]):
    def of(self, survey: Survey) -> "AnswerQuerySet":
        return self.filter(survey=survey)


class Answer(models.Model):
    """An answer after closing: shuffled, numbered anew, tied to no code."""

    survey = models.ForeignKey(Survey, models.CASCADE, related_name="answers")
    number = models.PositiveIntegerField()
    village = models.ForeignKey(Village, models.PROTECT, related_name="+")
    values = models.JSONField()
    on_paper = models.BooleanField(default=False)

    objects: ClassVar[AnswerQuerySet] = AnswerQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["survey", "number"], name="answers_are_numbered_once")]

    def __str__(self) -> str:
        return f"svar {self.number}"
