"""What version 1 returns. Fields are only ever added; nothing here is about a person."""

from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from ninja import Field, Schema


class Problem(Schema):
    """What went wrong, in words."""

    detail: str


class Fault(Schema):
    """One part of the address that could not be read."""

    type: str
    loc: list[str | int]
    msg: str


class Invalid(Schema):
    """The address was understood, but a part of it was not."""

    detail: list[Fault]


class ClusterOut(Schema):
    """A public cluster."""

    id: UUID
    slug: str
    name: str
    tagline: str
    story: str
    municipalities: list[str] = Field(description="Names of the municipalities it lies in")
    villages: int = Field(description="How many villages it has")
    inhabitants: int | None = Field(description="All villages together; null unless every one is known")
    started_on: date | None
    url: str


class Feature(Schema):
    """A village as a GeoJSON feature (WGS 84). Without an outline its geometry is a point, or null."""

    type: str = "Feature"
    id: UUID
    geometry: dict[str, Any] | None
    properties: dict[str, Any] = Field(
        description="name, slug, parish, parish_code, inhabitants, inhabitants_on, inhabitants_source"
    )


class FeatureCollection(Schema):
    """All villages of a cluster as GeoJSON."""

    type: str = "FeatureCollection"
    features: list[Feature]


class PhaseOut(Schema):
    """One of the five phases and how it stands today."""

    number: int
    name: str
    state: str = Field(description="done, now or next")
    share: float = Field(description="How much of it is in place, 0 to 1")
    starts_on: date
    ends_on: date


class NewsOut(Schema):
    id: UUID
    title: str
    lead: str
    html: str
    village: str | None
    published_at: datetime
    url: str


class EventOut(Schema):
    """Something that happens: wall time in `zone`, or whole days when `starts_clock` is null."""

    id: UUID
    title: str
    text: str
    starts_on: date
    starts_clock: time | None
    ends_on: date
    ends_clock: time | None
    zone: str
    place: str
    village: str | None
    organiser: str
    is_cancelled: bool
    url: str


class AssociationOut(Schema):
    id: UUID
    name: str
    category: str
    village: str | None
    purpose: str
    already_does: str
    web: str
    cvr: str
    url: str


class PotentialOut(Schema):
    """Something that can be built on."""

    id: UUID
    title: str
    description: str
    category: str
    place: str
    village: str | None
    longitude: float | None
    latitude: float | None
    url: str


class ConsequenceOut(Schema):
    """What became of a finding."""

    kind: str
    title: str
    status: str
    note: str
    url: str
    thing: UUID | None


class FindingOut(Schema):
    """One thing that was learned, its source as it stood that day, and what became of it."""

    id: UUID
    number: int
    text: str
    theme: str
    village: str | None
    source: str
    source_kind: str
    source_url: str
    figure: str
    n: int | None
    on: date
    consequences: list[ConsequenceOut]
    url: str


class Share(Schema):
    """One answer and its share of those who answered; null where too few gave it to be shown."""

    label: str
    share: float | None
    low: float | None = None
    high: float | None = None
    n: int | None = None


class RowShares(Schema):
    """A row of a matrix, or a group of villages, with the shares of each answer."""

    label: str
    n: int | None
    answers: list[Share]


class ResultOut(Schema):
    """One question's result. Small groups are hidden already."""

    code: str
    text: str
    section: str
    kind: str
    theme: str
    n: int
    answers: list[Share]
    rows: list[RowShares]
    villages: list[RowShares]
    url: str


class SurveyOut(Schema):
    """The latest published survey."""

    title: str
    closed_at: datetime | None
    invited: int
    answered: int
    results: list[ResultOut]


class CandidateOut(Schema):
    number: int
    title: str
    sentence: str
    marks: int
    share: float
    is_chosen: bool = Field(description="Chosen by Thiele's sequential rule, which counts")
    is_chosen_by_marks: bool = Field(description="Would be chosen by plain marks")
    villages: list[Share]


class BallotOut(Schema):
    """The latest published ballot, counted."""

    title: str
    closed_at: datetime | None
    invited: int
    ballots: int
    on_paper: int
    least: int
    most: int
    winners: list[str]
    candidates: list[CandidateOut]
    url: str


class VisionOut(Schema):
    html: str
    adopted_on: date
    where: str
    findings: list[int] = Field(description="Numbers of the findings it rests on")
    url: str


class GoalOut(Schema):
    text: str
    indicator: str
    baseline: str
    target: str
    due_on: date | None


class ActionOut(Schema):
    """A line in an action plan; ideas are not public."""

    id: UUID
    title: str
    focus_area: str
    why: str
    group: str
    partners: str
    villages: list[str]
    starts_on: date | None
    ends_on: date | None
    status: str
    is_late: bool
    cost_oere: int | None = Field(description="In øre: 100 is one krone")
    hours: int | None
    indicator: str
    findings: list[int]
    url: str


class ProjectOut(Schema):
    """An approved project description, without contact persons."""

    id: UUID
    title: str
    summary: str
    focus_area: str
    applicant: str
    status: str
    approved_on: date | None
    cost_oere: int
    financed_oere: int
    granted_oere: int
    findings: list[int]
    url: str


class FocusAreaOut(Schema):
    """What the cluster has chosen to work on, and why."""

    id: UUID
    number: int
    title: str
    aim: str
    why: str
    reason: str
    chosen_on: date
    themes: list[str]
    goals: list[GoalOut]
    findings: list[int]
    url: str


class StrategyPlanOut(Schema):
    """An adopted version of the strategy plan: frozen, never rendered again."""

    number: int
    title: str
    language: str
    adopted_on: date
    adopted_where: str
    url: str
    pdf_url: str
    data_url: str
