from uuid import uuid4

from django.db import models
from django.db.models import Q

from klynge import clock
from klynge.ground.clusters.models import Cluster, Village

ALL_AGES = -1


class Population(models.Model):
    """Who lives here on a day, by one source. The newest is shown; older ones stay, to compare with."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster = models.ForeignKey(Cluster, models.CASCADE, related_name="populations")
    source = models.CharField(max_length=160)
    counted_on = models.DateField()
    youngest = models.PositiveSmallIntegerField(default=0)
    added_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(source=""), name="population_has_a_source")]
        ordering = ["-counted_on", "-added_at"]

    def __str__(self) -> str:
        return f"{self.source} {self.counted_on}"


class Count(models.Model):
    """How many: in a village (or all of them), of ten years of age from `age` (or all), of a sex (or both).

    None is a number too small to be shown, or one that would give such a number away.
    """

    SEXES = [("m", "Mænd"), ("k", "Kvinder"), ("", "Begge")]
    NotPersonal = ["age", "sex"]

    population = models.ForeignKey(Population, models.CASCADE, related_name="counts")
    village = models.ForeignKey(Village, models.CASCADE, null=True, blank=True, related_name="+")
    age = models.SmallIntegerField(default=ALL_AGES)
    sex = models.CharField(max_length=1, choices=SEXES, blank=True)
    count = models.PositiveIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["population", "village", "age", "sex"],
                condition=Q(village__isnull=False),
                name="one_count_of_a_village",
            ),
            models.UniqueConstraint(
                fields=["population", "age", "sex"],
                condition=Q(village__isnull=True),
                name="one_count_of_all",
            ),
            models.CheckConstraint(condition=Q(age__gte=-1, age__lte=90), name="count_in_ten_years_of_age"),
        ]

    def __str__(self) -> str:
        return f"{self.age} {self.sex}: {self.count}"


class Figure(models.Model):
    """One more number about us: households, children in school, distance to a doctor."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    cluster = models.ForeignKey(Cluster, models.CASCADE, related_name="figures")
    name = models.CharField(max_length=120, db_collation="danish")
    value = models.CharField(max_length=40)
    source = models.CharField(max_length=160)
    counted_on = models.DateField()
    added_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["cluster", "name", "counted_on"], name="one_figure_of_a_day"),
            models.CheckConstraint(
                condition=~Q(name="") & ~Q(value="") & ~Q(source=""), name="figure_has_value_and_source"
            ),
        ]
        ordering = ["name", "-counted_on"]

    def __str__(self) -> str:
        return f"{self.name}: {self.value}"
