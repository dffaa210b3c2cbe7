from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from klynge import clock, danish
from klynge.ground.clusters.addresses import local
from klynge.ground.clusters.models import Cluster
from klynge.ground.process import registry
from klynge.ground.process.models import Deliverable, Phase, Process
from klynge.ground.process.outline import month_number
from klynge.ground.process.registry import Met, StateKind, Task


@dataclass(frozen=True)
class State:
    """One deliverable as it stands today."""

    id: UUID
    key: str
    name: str
    why: str
    phase: int
    met: Met
    due_on: date
    owner: str
    owner_id: UUID | None
    owner_kind: str
    is_own: bool
    is_signed_off: bool
    signed_off_on: date | None
    sign_off_note: str
    days_late: int

    @property
    def is_done(self) -> bool:
        """In place, or signed off without being so."""
        return self.is_signed_off or self.met.is_met

    @property
    def is_late(self) -> bool:
        return not self.is_done and self.days_late > 0

    @property
    def lateness(self) -> str:
        return late_words(self.days_late) if self.is_late else ""

    @property
    def standing(self) -> tuple[str, StateKind]:
        """The words of its tag: signed off, in place, how late, or when it is due."""
        if self.is_signed_off:
            return _("Godkendt"), "ok"
        if self.met.is_met:
            return _("På plads"), "ok"
        return (self.lateness, "late") if self.is_late else (day_words(self.due_on), "plain")

    def line(self, *, url: str = "", note: str = "") -> Task:
        """As a line of a task list."""
        state, kind = self.standing
        return Task(self.name, url, note=note, state=state, state_kind=kind, due_on=self.due_on)


@dataclass(frozen=True)
class PhaseState:
    """One phase as it stands today; also what the timeline component draws."""

    number: int
    name: str
    about: str
    starts_on: date
    ends_on: date
    state: Literal["done", "now", "next"]
    deliverables: list[State]

    @property
    def done(self) -> int:
        return sum(item.is_done for item in self.deliverables)

    @property
    def share(self) -> float:
        """How much is in place, from 0 to 1; a thing half done counts half."""
        if not self.deliverables:
            return 1.0 if self.state == "done" else 0.0
        return sum(1.0 if d.is_done else d.met.share for d in self.deliverables) / len(self.deliverables)

    @property
    def missing(self) -> list[State]:
        return [item for item in self.deliverables if not item.is_done]

    def missing_lines(self, kinds: Collection[str]) -> list[Task]:
        """«Fase 2 mangler»: each with the page where it is done, for those whose role (`kinds`) opens it."""
        return [
            item.line(
                url=item.met.url if "coordinator" in kinds or item.owner_kind in kinds else "",
                note=_together(item.owner, item.met.words),
            )
            for item in self.missing
        ]

    @property
    def public_lines(self) -> list[Task]:
        """What the phase ends with, for everybody: no names, no links into the workspace."""
        return [item.line() for item in self.deliverables]

    def schedule_lines(self, cluster: Cluster, *, may_plan: bool, kinds: Collection[str] = ()) -> list[Task]:
        """Everything in the phase with owner and day; coordinators go on to change it, those who answer for it
        (by `kinds` of role) to where it is done."""
        lines = []
        for item in self.deliverables:
            own = item.met.url if item.owner_kind in kinds else ""
            url = local(cluster, "process:edit", pk=item.id) if may_plan else own
            due = _("frist %s") % day_words(item.due_on) if item.is_done or item.is_late else ""
            words = item.sign_off_note if item.is_signed_off and item.sign_off_note else item.met.words
            lines.append(item.line(url=url, note=_together(item.owner, due, words)))
        return lines

    @property
    def is_over(self) -> bool:
        """Its days have gone, and something is still missing."""
        return self.state == "now" and self.ends_on < clock.today()

    @property
    def note(self) -> str:
        """How far, in words."""
        wanted = len(self.deliverables)
        if self.state == "done":
            return _("Alt er på plads")
        return _("%(done)s af %(wanted)s på plads") % {"done": self.done, "wanted": wanted} if wanted else ""


@dataclass(frozen=True)
class Late:
    """What a cluster is stuck in, for the overview of many."""

    name: str
    words: str
    days: int
    due_on: date
    owner: str
    url: str


@dataclass(frozen=True)
class Moved:
    """What moving the start does to one day."""

    name: str
    before: date
    after: date
    is_phase: bool


@dataclass(frozen=True)
class Plan:
    """A cluster's five phases as they stand today. Ask for it once and use its parts."""

    process: Process
    phases: list[PhaseState]

    @property
    def month(self) -> int:
        return month_number(self.process.starts_on, clock.today())

    @property
    def month_words(self) -> str:
        """«måned 6 af 18»."""
        about = {"month": self.month, "months": self.process.months}
        if self.month < 1:
            days = (self.process.starts_on - clock.today()).days
            return ngettext("begynder om %d dag", "begynder om %d dage", days) % days
        if self.month > self.process.months:
            return _("måned %(month)s, planen var %(months)s") % about
        return _("måned %(month)s af %(months)s") % about

    @property
    def current(self) -> PhaseState:
        """The phase whose days it is and that lacks something; else the last one begun; else the next."""
        today = clock.today()
        begun = [phase for phase in self.phases if phase.state == "now"]
        within = [phase for phase in begun if phase.ends_on >= today]
        coming = [phase for phase in self.phases if phase.state == "next"]
        return (within or begun[-1:] or coming or self.phases[-1:])[0]

    @property
    def deliverables(self) -> list[State]:
        return [item for phase in self.phases for item in phase.deliverables]

    @property
    def lagging(self) -> list[PhaseState]:
        """Other phases that have begun and still lack something."""
        return [
            phase for phase in self.phases if phase.state == "now" and phase.number != self.current.number
        ]

    @property
    def coming(self) -> PhaseState | None:
        """The first phase that has not begun."""
        return next((phase for phase in self.phases if phase.state == "next"), None)

    @property
    def upcoming(self) -> State | None:
        """What is due next."""
        open_ones = [item for item in self.deliverables if not item.is_done and item.due_on >= clock.today()]
        return min(open_ones, key=lambda item: item.due_on, default=None)

    @property
    def stuck(self) -> list[Late]:
        """What is late, longest first."""
        late = sorted((item for item in self.deliverables if item.is_late), key=lambda item: item.due_on)
        return [Late(d.name, d.met.words, d.days_late, d.due_on, d.owner, d.met.url) for d in late]

    @property
    def is_complete(self) -> bool:
        return all(phase.state == "done" for phase in self.phases)


def plan(cluster: Cluster) -> Plan | None:
    """The five phases with everything asked, or None before the process has begun.

    Three queries, and what each registered check needs.
    """
    process = Process.objects.filter(cluster=cluster).select_related("template").first()
    if process is None:
        return None
    items: dict[UUID, list[State]] = {}
    found = Deliverable.objects.of(cluster).select_related("owner", "phase").order_by("due_on", "name_da")
    for item in found:
        items.setdefault(item.phase_id, []).append(_state(cluster, item))
    phases = Phase.objects.filter(process=process).order_by("number")
    return Plan(process, [_phase_state(phase, items.get(phase.id, [])) for phase in phases])


def ask(cluster: Cluster, item: Deliverable) -> Met:
    """Is it in place? The cluster's own are set by hand; the rest is asked of the app that knows."""
    if item.is_own:
        is_met = item.fulfilled_at is not None
        words = _("I har sagt, at det er på plads") if is_met else _("I siger selv til, når det er på plads")
        return Met(is_met, words, url=_address(cluster, item))
    return registry.ask(cluster, item.key) or Met(
        False, _("I godkender det selv"), url=_address(cluster, item)
    )


def _address(cluster: Cluster, item: Deliverable) -> str:
    return local(cluster, "process:edit", pk=item.pk)


def _state(cluster: Cluster, item: Deliverable) -> State:
    signed = item.signed_off_at
    return State(
        id=item.id,
        key=item.key,
        name=item.name,
        why=item.why,
        phase=item.phase.number,
        met=ask(cluster, item),
        due_on=item.due_on,
        owner=item.owner.name if item.owner else item.get_owner_kind_display(),
        owner_id=item.owner_id,
        owner_kind=item.owner_kind,
        is_own=item.is_own,
        is_signed_off=signed is not None,
        signed_off_on=signed.astimezone(clock.COPENHAGEN).date() if signed else None,
        sign_off_note=item.sign_off_note,
        days_late=item.days_late(clock.today()),
    )


def _phase_state(phase: Phase, items: list[State]) -> PhaseState:
    today = clock.today()
    state: Literal["done", "now", "next"]
    is_done = all(item.is_done for item in items) if items else phase.ends_on < today
    state = "done" if is_done else "now" if phase.starts_on <= today else "next"
    return PhaseState(phase.number, phase.name, phase.about, phase.starts_on, phase.ends_on, state, items)


def missing(cluster: Cluster, phase: int) -> list[State]:
    """What is not in place in that phase."""
    found = plan(cluster)
    return [item for p in found.phases if p.number == phase for item in p.missing] if found else []


def current_phase(cluster: Cluster) -> PhaseState | None:
    found = plan(cluster)
    return found.current if found else None


def next_date(cluster: Cluster) -> State | None:
    found = plan(cluster)
    return found.upcoming if found else None


def month_of(cluster: Cluster) -> str:
    """«måned 6 af 18», or "" before the process has begun; asks no app."""
    process = Process.objects.filter(cluster=cluster).first()
    return Plan(process, []).month_words if process else ""


def stuck(cluster: Cluster) -> list[Late]:
    found = plan(cluster)
    return found.stuck if found else []


def movable(process: Process) -> tuple[list[Phase], list[Deliverable]]:
    """Phases and deliverables whose days move with the start: all that is not signed off."""
    deliverables = list(Deliverable.objects.filter(process=process).unsigned().select_related("phase"))
    open_phases = {item.phase_id for item in deliverables}
    with_items = set(Deliverable.objects.filter(process=process).values_list("phase_id", flat=True))
    phases = [p for p in process.phases.order_by("number") if p.id in open_phases or p.id not in with_items]
    return phases, deliverables


def moved(process: Process, starts_on: date) -> list[Moved]:
    """What would happen if the process started on that day, before it is done."""
    shift = starts_on - process.starts_on
    phases, deliverables = movable(process)
    rows = []
    for phase in phases:
        rows.append(Moved(f"{phase.number}. {phase.name}", phase.starts_on, phase.starts_on + shift, True))
        mine = sorted((d for d in deliverables if d.phase_id == phase.id), key=lambda d: d.due_on)
        rows += [Moved(item.name, item.due_on, item.due_on + shift, False) for item in mine]
    return rows


def _together(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def late_words(days: int) -> str:
    return ngettext("%d dag for sent", "%d dage for sent", days) % days


def day_words(value: date) -> str:
    """«I dag», «14. marts 2026»."""
    return _("I dag") if value == clock.today() else danish.short_day(value, (get_language() or "da")[:2])


@dataclass(frozen=True)
class Way:
    """A page where people join."""

    title: str
    note: str
    url: str


def ways_in(cluster: Cluster) -> list[Way]:
    """How somebody can join, as the apps above told."""
    return [Way(str(w.title), str(w.note), local(cluster, w.url_name)) for w in registry.ways_in()]
