from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from klynge import clock, danish
from klynge.ground.clusters.access import may_coordinate, may_steer, roles
from klynge.ground.clusters.addresses import local
from klynge.ground.clusters.models import Cluster, Role
from klynge.ground.clusters.queries import ending_soon, shortages
from klynge.ground.people.models import Person
from klynge.ground.process import registry
from klynge.ground.process.queries.plan import Plan, State, day_words, late_words, plan
from klynge.ground.process.registry import Task

AHEAD = timedelta(days=30)


@dataclass(frozen=True)
class TaskGroups:
    """One person's tasks: what is late, what this week asks, and the rest."""

    late: list[Task]
    this_week: list[Task]
    later: list[Task]

    @property
    def now(self) -> list[Task]:
        return [*self.late, *self.this_week]


def tasks_for(cluster: Cluster, person: Person, found: Plan | None = None) -> list[Task]:
    """All that this person should do in the cluster: late first, then this week's, then later ones.

    What every app registered (one query each), the person's own deliverables, and roles that lack somebody.
    Give `found` when the plan is already at hand.
    """
    theirs = registry.tasks_of(cluster, person)
    standing = found or plan(cluster)
    own = _deliverables(cluster, person, standing) if standing else []
    return _sorted([*_shortages(cluster, person), *theirs, *own, *_ending(cluster, person)])


def grouped(tasks: Iterable[Task]) -> TaskGroups:
    groups: dict[int, list[Task]] = {0: [], 1: [], 2: []}
    for task in tasks:
        groups[_group(task)].append(task)
    return TaskGroups(groups[0], groups[1], groups[2])


def warnings_for(tasks: Iterable[Task]) -> list[Task]:
    """What is shown as a notice above the list: somebody is missing."""
    return [task for task in tasks if task.is_warning]


def _sorted(tasks: list[Task]) -> list[Task]:
    told = [_with_state(task) for task in tasks]
    return sorted(
        told, key=lambda task: (_group(task), task.due_on or clock.today(), danish.sort_key(task.title))
    )


def _group(task: Task) -> int:
    today = clock.today()
    sunday = today + timedelta(days=6 - today.weekday())
    if task.state_kind == "late" or (task.due_on and task.due_on < today):
        return 0
    return 1 if task.due_on is None or task.due_on <= sunday else 2


def _with_state(task: Task) -> Task:
    """A task without words of its own says how late it is, or its day."""
    if task.state or task.due_on is None:
        return task
    days = (clock.today() - task.due_on).days
    if days > 0:
        return replace(task, state=late_words(days), state_kind="late")
    return replace(task, state=day_words(task.due_on))


def _deliverables(cluster: Cluster, person: Person, standing: Plan) -> list[Task]:
    """Those this person owns, or whose role owns them; late or due within a month."""
    limit = clock.today() + AHEAD
    kinds = {kind for where, kind in roles(person) if where == cluster.id}
    mine = [
        item
        for item in standing.deliverables
        if not item.is_done
        and item.due_on <= limit
        and (item.owner_id == person.id or (item.owner_id is None and item.owner_kind in kinds))
    ]
    return [*(_task(item) for item in mine), *_to_sign_off(cluster, person, standing)]


def _task(item: State) -> Task:
    return Task(item.name, item.met.url, note=item.met.words, due_on=item.due_on, who=item.owner)


def _to_sign_off(cluster: Cluster, person: Person, standing: Plan) -> list[Task]:
    ready = [item for item in standing.deliverables if item.met.is_met and not item.is_signed_off]
    if not ready or not may_coordinate(person, cluster):
        return []
    title = ngettext(
        "Godkend %d ting, der er på plads", "Godkend %d ting, der er på plads", len(ready)
    ) % len(ready)
    names = ", ".join(item.name for item in ready[:3]) + (" …" if len(ready) > 3 else "")
    return [
        Task(
            title,
            local(cluster, "process:schedule"),
            note=names,
            due_on=clock.today() + AHEAD,
            state=_("Klar"),
        )
    ]


def _shortages(cluster: Cluster, person: Person) -> list[Task]:
    """Two people always: says so when one is left."""
    if not may_steer(person, cluster):
        return []
    where = _roles(cluster, person)
    return [
        Task(
            _alone(short.kind, short.held),
            where,
            state_kind="late",
            is_warning=True,
            note=_("Find én til, så ingen sidder alene med det.")
            if short.held
            else _("Der skal helst være to."),
        )
        for short in shortages(cluster)
    ]


def _alone(kind: str, held: int) -> str:
    if kind == Role.Kind.COORDINATOR:
        return _("Kun én koordinator") if held else _("Ingen koordinator")
    return _("Kun én redaktør") if held else _("Ingen redaktør")


def _ending(cluster: Cluster, person: Person) -> list[Task]:
    if not may_steer(person, cluster):
        return []
    return [
        Task(
            _("Find en afløser for %s") % role.person.name,
            _roles(cluster, person),
            due_on=role.ends_on,
            note=_("%s · rollen slutter") % role.get_kind_display(),
        )
        for role in ending_soon(cluster)
    ]


def _roles(cluster: Cluster, person: Person) -> str:
    """Where roles are given, for those who may."""
    return local(cluster, "clusters:roles") if may_coordinate(person, cluster) else ""
