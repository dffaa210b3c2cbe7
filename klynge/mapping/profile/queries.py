from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from klynge.danish import short_day
from klynge.ground.clusters.models import Cluster
from klynge.ground.clusters.queries import villages
from klynge.ground.paper.charts import AgeGroup, Pyramid
from klynge.mapping.profile.models import ALL_AGES, Count, Figure, Population
from klynge.mapping.profile.reading import OLDEST


@dataclass(frozen=True)
class VillageRow:
    """A village's own line: `children` under 20, `grown` 20–59, `old` from 60; None is hidden or unknown."""

    name: str
    total: int | None
    parts: tuple[int | None, int | None, int | None]


@dataclass(frozen=True)
class Profile:
    population: Population | None
    pyramid: Pyramid | None
    rows: list[VillageRow]
    figures: list[Figure]
    total: int | None

    @property
    def is_empty(self) -> bool:
        return not (self.population or self.figures)

    @property
    def has_hidden(self) -> bool:
        return any(part is None for row in self.rows for part in (row.total, *row.parts))


def population(cluster: Cluster) -> Population | None:
    return Population.objects.filter(cluster=cluster).first()


def figures(cluster: Cluster) -> list[Figure]:
    """The newest of each name."""
    newest: dict[str, Figure] = {}
    for one in Figure.objects.filter(cluster=cluster).order_by("name", "-counted_on"):
        newest.setdefault(one.name, one)
    return list(newest.values())


def profile(cluster: Cluster) -> Profile:
    """Everything the page shows, in four queries."""
    newest = population(cluster)
    if newest is None:
        return Profile(None, None, [], figures(cluster), None)
    counts = list(newest.counts.all())
    rows = [_village_row(v.name, [c for c in counts if c.village_id == v.id]) for v in villages(cluster)]
    said = next((c.count for c in counts if c.village_id is None and c.age == ALL_AGES), None)
    known = [row.total for row in rows if row.total is not None]
    return Profile(
        newest, _pyramid(newest, counts), rows, figures(cluster), said if said is not None else sum(known)
    )


def _pyramid(population: Population, counts: list[Count]) -> Pyramid:
    ages = sorted({c.age for c in counts if c.age != ALL_AGES})
    source = _("%(source)s, %(day)s") % {
        "source": population.source, "day": short_day(population.counted_on)
    }  # fmt: skip
    groups = []
    for age in ages:
        men, women = (_of_sex(counts, age, sex) for sex in "mk")
        label = f"{age}+" if age == OLDEST else f"{max(age, population.youngest)}–{age + 9}"
        groups.append(AgeGroup(label, men, women, hidden=men is None or women is None))
    return Pyramid(title=_("Hvor gamle er vi?"), unit="number", rows=groups, source=source)


def _of_sex(counts: list[Count], age: int, sex: str) -> int | None:
    """As it is given for all villages; else the villages' numbers added up."""
    mine = [c for c in counts if c.age == age and c.sex == sex]
    given = [c for c in mine if c.village_id is None]
    return given[0].count if given else sum(c.count or 0 for c in mine)


def _village_row(name: str, counts: list[Count]) -> VillageRow:
    given = [c.count for c in counts if c.age == ALL_AGES]
    aged = [c for c in counts if c.age != ALL_AGES]
    if not counts:
        return VillageRow(name, None, (None, None, None))
    total = given[0] if given else _sum(aged)
    spans = ((0, 19), (20, 59), (60, 200))
    parts = [_sum(c for c in aged if first <= c.age <= last) for first, last in spans]
    return VillageRow(name, total, (parts[0], parts[1], parts[2]))


def _sum(counts: Iterable[Count]) -> int | None:
    """None when one of them is hidden."""
    numbers = [c.count for c in counts]
    return None if None in numbers else sum(n for n in numbers if n is not None)
