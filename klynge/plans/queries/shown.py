"""What pages and the strategy plan show: frozen, money in øre, long texts as clean HTML."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from klynge.ground.findings.models import Finding


@dataclass(frozen=True)
class GoalLine:
    id: UUID
    text: str
    indicator: str
    baseline: str
    target: str
    due_on: date | None


@dataclass(frozen=True)
class ActionLine:
    """`status` is the code, `status_words` what the page says; `status_kind` fits `{% tag %}`."""

    id: UUID
    title: str
    why: str
    focus_area: str
    holder: str
    group: str
    partners: str
    villages: list[str]
    starts_on: date | None
    ends_on: date | None
    horizon: str
    cost: int | None
    hours: int | None
    status: str
    status_words: str
    status_on: date
    is_late: bool
    note: str
    follow_up_on: date | None
    municipality_part: str
    risk: str
    indicator: str
    findings: list[Finding]
    url: str

    @property
    def status_kind(self) -> str:
        if self.is_late:
            return "late"
        return "ok" if self.status == "done" else "plain"


@dataclass(frozen=True)
class EffectRow:
    indicator: str
    baseline: str = ""
    target: str = ""


@dataclass(frozen=True)
class BudgetRow:
    """`amount` without VAT and the `vat` that is really paid."""

    text: str
    amount: int
    vat: int = 0
    kind: str = "other"
    kind_words: str = ""

    @property
    def total(self) -> int:
        return self.amount + self.vat


@dataclass(frozen=True)
class FinancingRow:
    """`status` is wanted, applied, granted or refused; a refused one does not count."""

    source: str
    amount: int
    status: str = "wanted"
    is_own: bool = False
    deadline_on: date | None = None
    status_words: str = ""
    id: int | None = None

    @property
    def counts(self) -> bool:
        return self.status != "refused"


@dataclass(frozen=True)
class ProjectSheet:
    """A project description as a funder reads it; `texts` are (heading, clean HTML), empty ones left out."""

    id: UUID
    title: str
    summary: str
    focus_area: str
    focus_area_id: UUID
    applicant: str
    cvr: str
    contact_name: str
    contact_phone: str
    contact_email: str
    texts: list[tuple[str, str]]
    effects: list[EffectRow]
    budget: list[BudgetRow]
    financing: list[FinancingRow]
    volunteer_hours: int | None
    status: str
    status_words: str
    approved_on: date | None
    approved_where: str
    findings: list[Finding]
    url: str

    @property
    def cost(self) -> int:
        """All of the budget, VAT included."""
        return sum(row.total for row in self.budget)

    @property
    def cost_without_vat(self) -> int:
        return sum(row.amount for row in self.budget)

    @property
    def vat(self) -> int:
        return sum(row.vat for row in self.budget)

    @property
    def financed(self) -> int:
        """All of the financing that was not refused."""
        return sum(row.amount for row in self.financing if row.counts)

    @property
    def granted(self) -> int:
        return sum(row.amount for row in self.financing if row.status == "granted")

    @property
    def lacking(self) -> int:
        """What the financing lacks; below zero when there is too much."""
        return self.cost - self.financed

    @property
    def own_share(self) -> float:
        """The applicants' own money as a share of the cost, 0 to 1."""
        own = sum(row.amount for row in self.financing if row.counts and row.is_own)
        return own / self.cost if self.cost else 0.0

    @property
    def granted_share(self) -> float:
        return self.granted / self.cost if self.cost else 0.0


@dataclass(frozen=True)
class FocusAreaPlan:
    """A focus area with all that hangs on it, and how it was chosen."""

    id: UUID
    number: int
    title: str
    aim: str
    why: str
    reason: str
    chosen_on: date
    chosen_where: str
    themes: list[str]
    holder: str
    group: str
    goals: list[GoalLine]
    actions: list[ActionLine]
    projects: list[ProjectSheet]
    findings: list[Finding]
    candidate: str
    election_id: UUID | None
    result_url: str
    url: str

    @property
    def done(self) -> int:
        return sum(action.status == "done" for action in self.actions)

    @property
    def going(self) -> int:
        """Actions that count: those given up are left out."""
        return sum(action.status != "dropped" for action in self.actions)


@dataclass(frozen=True)
class LeftOutLine:
    title: str
    sentence: str
    reason: str
    decided_on: date
    election_id: UUID
