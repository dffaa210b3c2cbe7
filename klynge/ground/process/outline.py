"""The body of a template: five phases with months, and what must be in place in each of them."""

from calendar import monthrange
from dataclasses import asdict, dataclass, field
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from klynge.ground.clusters.models import Role

OWNERS = (
    Role.Kind.COORDINATOR,
    Role.Kind.STEERING,
    Role.Kind.EDITOR,
    Role.Kind.MUNICIPAL,
    Role.Kind.CONSULTANT,
)


@dataclass(frozen=True)
class DeliverableOutline:
    """`due` is the month at whose end it must be in place; `owner` a kind of role."""

    key: str
    name_da: str
    name_en: str = ""
    why_da: str = ""
    why_en: str = ""
    due: int = 1
    owner: str = "coordinator"

    @property
    def name(self) -> str:
        return _in_language(self.name_da, self.name_en)

    @property
    def owner_label(self) -> str:
        return str(Role.Kind(self.owner).label)


@dataclass(frozen=True)
class PhaseOutline:
    """Months are counted from 1, both ends included."""

    number: int
    name_da: str
    name_en: str
    first: int
    last: int
    about_da: str = ""
    about_en: str = ""
    deliverables: list[DeliverableOutline] = field(default_factory=list)

    @property
    def name(self) -> str:
        return _in_language(self.name_da, self.name_en)


Outline = list[PhaseOutline]


def _in_language(danish: str, english: str) -> str:
    return english if english and get_language() == "en" else danish


def to_body(outline: Outline) -> dict[str, Any]:
    return {"phases": [asdict(phase) for phase in outline]}


def from_body(body: Any) -> Outline:
    """The outline in a stored body; ValidationError with words when it is none."""
    try:
        outline = [
            PhaseOutline(
                **{**phase, "deliverables": [DeliverableOutline(**d) for d in phase["deliverables"]]}
            )
            for phase in body["phases"]
        ]
    except (TypeError, KeyError) as error:
        raise ValidationError(_("Skabelonen kan ikke læses: %s") % error) from error
    _check(outline)
    return outline


def valid_body(body: Any) -> None:
    from_body(body)


def _check(outline: Outline) -> None:
    if [phase.number for phase in outline] != [1, 2, 3, 4, 5]:
        raise ValidationError(_("En skabelon har fem faser, fra 1 til 5."))
    keys = [d.key for phase in outline for d in phase.deliverables]
    if len(keys) != len(set(keys)):
        raise ValidationError(_("To punkter i skabelonen har samme nøgle."))
    for phase in outline:
        _check_phase(phase)


def _check_phase(phase: PhaseOutline) -> None:
    about = {"number": phase.number}
    if not phase.name_da.strip():
        raise ValidationError(_("Fase %(number)s mangler et navn.") % about)
    if not 1 <= phase.first <= phase.last:
        raise ValidationError(_("Fase %(number)s skal slutte efter, den begynder.") % about)
    for item in phase.deliverables:
        if not item.key or not item.name_da.strip():
            raise ValidationError(_("Et punkt i fase %(number)s mangler et navn.") % about)
        if item.owner not in OWNERS:
            raise ValidationError(_("Et punkt i fase %(number)s har en ansvarlig, som ikke findes.") % about)
        if item.due < 1:
            raise ValidationError(_("Et punkt i fase %(number)s mangler en måned.") % about)


def month_start(starts_on: date, month: int) -> date:
    """The first day of the process's month `month` (1 is the month it starts); short months end early."""
    index = starts_on.year * 12 + starts_on.month - 1 + month - 1
    year, zero = divmod(index, 12)
    return date(year, zero + 1, min(starts_on.day, monthrange(year, zero + 1)[1]))


def month_end(starts_on: date, month: int) -> date:
    return month_start(starts_on, month + 1) - timedelta(days=1)


def month_number(starts_on: date, day: date) -> int:
    """Which month of the process that day lies in; 0 or less before it starts."""
    whole = (day.year - starts_on.year) * 12 + day.month - starts_on.month
    return whole + 1 if month_start(starts_on, whole + 1) <= day else whole
