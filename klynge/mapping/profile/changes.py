"""Figures about us: typed or pasted with their source, or counted from a register while it is there."""

from datetime import date

import numpy as np
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.fielding.models import Round
from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.ui.refusal import Refused
from klynge.mapping.profile import access, reading
from klynge.mapping.profile.models import ALL_AGES, Count, Figure, Population
from klynge.methods.suppression import LEAST, protect

REGISTER_AGE = 16


def enter_population(*, by: Person, cluster: Cluster, text: str, source: str, counted_on: date) -> Population:
    """What an official table says, pasted or from a file; all of it or nothing."""
    _require(access.may_keep_figures(by, cluster))
    if not source.strip():
        raise Refused(_("Skriv, hvor tallene kommer fra."), field="source")
    lines = reading.read(cluster, text)
    with transaction.atomic():
        population = Population.objects.create(
            cluster=cluster,
            source=source.strip(),
            counted_on=counted_on,
            youngest=min(line.age for line in lines),
        )
        Count.objects.bulk_create(
            Count(population=population, village=line.village, age=line.age, sex=line.sex, count=line.count)
            for line in lines
        )
        _record(cluster, by, "profile.population_entered", population.source)
    return population


def count_register(*, by: Person, round_: Round) -> Population:
    """Count a round's register: village × ten years, and all × ten years × sex; small numbers hidden for good.

    The sexes together are never given, and no sex in a village: so nothing hidden comes back by subtraction.
    """
    _require(access.may_count_register(by, round_.cluster))
    people = list(round_.recipients.values_list("village_id", "age", "sex"))
    if not people:
        raise Refused(_("Der er intet register. Det er her kun, mens undersøgelsen kører."))
    villages = {v.id: v for v in round_.cluster.villages.all()}
    there = sorted({where for where, _age, _sex in people}, key=lambda where: villages[where].name)
    ages = sorted({reading.band(age) for _where, age, _sex in people})
    table = np.zeros((len(there), len(ages)), dtype=np.int64)
    sexes = dict.fromkeys(((age, sex) for age in ages for sex in "mk"), 0)
    for where, age, sex in people:
        table[there.index(where), ages.index(reading.band(age))] += 1
        if (reading.band(age), sex.casefold()) in sexes:
            sexes[reading.band(age), sex.casefold()] += 1
    with transaction.atomic():
        population = Population.objects.create(
            cluster=round_.cluster,
            source=_("Folkeregisteret, talt op uden navne"),
            counted_on=round_.extract_on,
            youngest=REGISTER_AGE,
        )
        counts = _counted([villages[where] for where in there], ages, table, sexes)
        for one in counts:
            one.population = population
        Count.objects.bulk_create(counts)
        _record(round_.cluster, by, "profile.register_counted", population.source)
    return population


def _counted(
    villages: list[Village],
    ages: list[int],
    table: "np.ndarray[tuple[int, int], np.dtype[np.int64]]",
    sexes: dict[tuple[int, str], int],
) -> list[Count]:
    hidden = protect(table)
    made = []
    for row, village in enumerate(villages):
        total = int(table[row].sum())
        made.append(Count(village=village, count=total if total >= LEAST else None))
        for column, age in enumerate(ages):
            is_hidden = hidden.cells[row, column] or total < LEAST
            made.append(Count(village=village, age=age, count=None if is_hidden else int(table[row, column])))
    for column, age in enumerate(ages):
        all_of_age = None if hidden.totals[column] else int(table[:, column].sum())
        made.append(Count(age=age, count=all_of_age))
        pair = [sexes[age, sex] for sex in "mk"]
        is_pair_hidden = all_of_age != sum(pair) or any(0 < n < LEAST for n in pair)
        made += [
            Count(age=age, sex=sex, count=None if is_pair_hidden else n)
            for sex, n in zip("mk", pair, strict=True)
        ]
    made.append(Count(age=ALL_AGES, count=int(table.sum())))
    return made


def add_figure(
    *, by: Person, cluster: Cluster, name: str, value: str, source: str, counted_on: date
) -> Figure:
    """A number with its source; a newer day of the same name stands beside the older ones."""
    _require(access.may_keep_figures(by, cluster))
    for text, field in ((name, "name"), (value, "value"), (source, "source")):
        if not text.strip():
            raise Refused(_("Et tal skal have navn, værdi og kilde."), field=field)
    with transaction.atomic():
        figure, _made = Figure.objects.update_or_create(
            cluster=cluster,
            name=name.strip(),
            counted_on=counted_on,
            defaults={"value": value.strip(), "source": source.strip()},
        )
        _record(cluster, by, "profile.figure_added", str(figure))
    return figure


def remove_figure(*, by: Person, figure: Figure) -> None:
    _require(access.may_keep_figures(by, figure.cluster))
    with transaction.atomic():
        _record(figure.cluster, by, "profile.figure_removed", str(figure))
        figure.delete()


def _record(cluster: Cluster, by: Person, what: str, words: str) -> None:
    record(cluster=cluster.id, by=by.id, what=what, thing=cluster.id, words=words)


def _require(allowed: bool) -> None:
    if not allowed:
        raise PermissionDenied
