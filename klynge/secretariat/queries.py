from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, F, Q, QuerySet
from django.utils.translation import gettext as _

from klynge.ground.clusters import queries as clusters
from klynge.ground.clusters.models import Cluster, Role
from klynge.ground.fielding.models import Round
from klynge.ground.fielding.queries import Turnout
from klynge.ground.people.models import Person
from klynge.ground.process import queries as process
from klynge.ground.process.queries import Late, Plan, State
from klynge.ground.ui.shapes import Task
from klynge.secretariat.models import Application, Inquiry
from klynge.secretariat.sections import SECTIONS

A_PAGE = 25


@dataclass(frozen=True)
class Standing:
    """How one cluster stands: phase, next date, response and what is stuck. No persons."""

    cluster: Cluster
    plan: Plan | None
    turnout: Turnout | None
    round: Round | None

    @property
    def upcoming(self) -> State | None:
        return self.plan.upcoming if self.plan else None

    @property
    def stuck(self) -> list[Late]:
        return self.plan.stuck if self.plan else []

    @property
    def others(self) -> int:
        return len(self.stuck) - 1

    @property
    def worst(self) -> Late | None:
        return self.stuck[0] if self.stuck else None


def overview(wanted: QuerySet[Cluster], number: int | str = 1) -> "Page[Standing]":
    """A page of clusters as they stand. Each asks its plan of the apps that know; the rounds are one query for all."""
    page: Page[Any] = Paginator(wanted, A_PAGE).get_page(number)
    found: list[Cluster] = list(page.object_list)
    page.object_list = standings(found)
    return page


def standings(found: Iterable[Cluster]) -> list[Standing]:
    listed = list(found)
    latest = _latest_rounds(listed)
    made = []
    for cluster in listed:
        round_ = latest.get(cluster.id)
        turnout = Turnout("", round_.invited, round_.answered) if round_ and round_.invited else None  # type: ignore[attr-defined]
        made.append(Standing(cluster, process.plan(cluster), turnout, round_))
    return made


def _latest_rounds(found: list[Cluster]) -> dict[object, Round]:
    """The newest opened round of each cluster, with how many were invited and have answered."""
    live = Q(codes__cancelled_on__isnull=True)
    rounds = (
        Round.objects.filter(cluster__in=found, opened_at__isnull=False)
        .annotate(
            invited=Count("codes", filter=live),
            answered=Count("codes", filter=live & Q(codes__used_on__isnull=False)),
        )
        .order_by("cluster", "opened_at")
    )
    return {round_.cluster_id: round_ for round_ in rounds}


def all_clusters() -> QuerySet[Cluster]:
    return Cluster.objects.order_by("name")


def clusters_of(person: Person) -> QuerySet[Cluster]:
    return clusters.clusters_of(person)


def secretariat() -> QuerySet[Person]:
    """Who gets a mail when somebody asks: the secretariat, else the administrators."""
    held = Role.objects.current()
    desk = Person.objects.filter(
        pk__in=held.filter(kind=Role.Kind.SECRETARIAT).values("person"), is_active=True
    )
    boss = Person.objects.filter(
        pk__in=held.filter(kind=Role.Kind.ADMINISTRATOR).values("person"), is_active=True
    )
    return desk if desk.exists() else boss


def inquiries(number: int | str = 1) -> "Page[Inquiry]":
    rows = Inquiry.objects.select_related("application").order_by(
        F("answered_at").asc(nulls_first=True), "-received_at"
    )
    return Paginator(rows, A_PAGE).get_page(number)


def applications(number: int | str = 1) -> "Page[Application]":
    rows = Application.objects.sent().select_related("cluster")
    return Paginator(rows.order_by(F("decided_at").asc(nulls_first=True), "-sent_at"), A_PAGE).get_page(
        number
    )


def section_tasks(application: Application, addresses: dict[str, str]) -> list[Task]:
    """The application's sections as a task list."""
    tasks = []
    for section in SECTIONS.values():
        if section.is_filled(application) and section.is_begun(application):
            state, kind = _("Udfyldt"), "ok"
        elif section.is_begun(application):
            state, kind = _("Begyndt"), "plain"
        else:
            state, kind = (_("Mangler"), "plain") if section.required else (_("Kan udfyldes"), "plain")
        tasks.append(Task(str(section.title), addresses.get(section.code, ""), state=state, state_kind=kind))
    return tasks
