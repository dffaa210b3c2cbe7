"""Plan an action, change it, say how it stands."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from klynge import clock
from klynge.ground.clusters.models import Village
from klynge.ground.findings.models import Finding
from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.search import changes as search
from klynge.ground.ui import richtext
from klynge.ground.ui.refusal import Refused
from klynge.plans import access, found
from klynge.plans.changes.checks import (
    cite,
    in_order,
    own_findings,
    own_group,
    own_holder,
    own_villages,
    require_plan,
    sane,
    words,
)
from klynge.plans.models import Action, ActionCitation, FocusArea, StatusChange
from klynge.startup.groups.models import WorkingGroup

MOST_HOURS = 1_000_000


@dataclass(frozen=True, kw_only=True)
class ActionText:
    """What a form says about an action; `why` is HTML and is cleaned, `cost` is øre."""

    title: str
    why: str = ""
    holder: Person | None = None
    holder_name: str = ""
    group: WorkingGroup | None = None
    partners: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    horizon: str = ""
    cost: int | None = None
    hours: int | None = None
    follow_up_on: date | None = None
    municipality_part: str = ""
    risk: str = ""
    indicator: str = ""
    villages: Sequence[Village] = ()
    findings: Sequence[Finding] = ()


def plan_action(
    *,
    by: Person,
    area: FocusArea,
    text: ActionText,
    status: str = Action.Status.PLANNED,
    note: str = "",
    on: date | None = None,
) -> Action:
    """A new action of a focus area, with its first status."""
    action = Action(cluster=area.cluster, focus_area=area)
    return _write(by, action, text, "action.planned", (status, note, on))


def change_action(*, by: Person, action: Action, text: ActionText, area: FocusArea | None = None) -> Action:
    """Everything but the status; `area` moves it to another focus area."""
    if area is not None and area.cluster_id != action.cluster_id:
        raise Refused(_("Indsatsområdet hører ikke til klyngen."), field="area")
    action.focus_area = area or action.focus_area
    return _write(by, action, text, "action.changed", None)


def set_status(
    *,
    by: Person,
    action: Action,
    status: str,
    note: str = "",
    on: date | None = None,
    follow_up_on: date | None = None,
) -> Action:
    """How the action stands from that day on; the history keeps what was."""
    if not access.may_report(by, action):
        raise PermissionDenied
    with transaction.atomic():
        _stand(action, status, note, on)
        action.follow_up_on = follow_up_on
        action.save()
        said = f"{action.title}: {action.get_status_display()}"
        record(cluster=action.cluster_id, by=by.id, what="action.status", thing=action.id, words=said)
        _find_again(action)
    return action


def remove_action(*, by: Person, action: Action) -> None:
    """One that was written by mistake; one that is given up is dropped instead, and stays."""
    require_plan(by, action.cluster)
    with transaction.atomic():
        record(
            cluster=action.cluster_id, by=by.id, what="action.removed", thing=action.id, words=action.title
        )
        search.take_out(action.id)
        action.delete()


def _write(
    by: Person, action: Action, text: ActionText, what: str, begins: tuple[str, str, date | None] | None
) -> Action:
    require_plan(by, action.cluster)
    villages, findings = _check(action, text)
    for field in fields(text):
        if field.name not in {"villages", "findings"}:
            value = getattr(text, field.name)
            setattr(action, field.name, value.strip() if isinstance(value, str) else value)
    action.why = richtext.clean(text.why)
    with transaction.atomic():
        if begins:
            _stand(action, *begins, first=True)
        action.save()
        action.villages.set(villages)
        cite(ActionCitation, "action", action, findings)
        record(cluster=action.cluster_id, by=by.id, what=what, thing=action.id, words=action.title)
        _find_again(action)
    return action


def _check(action: Action, text: ActionText) -> tuple[list[Village], list[Finding]]:
    cluster = action.cluster
    words(text.title, "title", _("Skriv, hvad I vil gøre."))
    in_order(text.starts_on, text.ends_on)
    in_order(None, text.follow_up_on)
    sane(text.cost, "cost")
    if text.hours is not None and not 0 <= text.hours <= MOST_HOURS:
        raise Refused(_("Skriv timerne som et tal mellem 0 og en million."), field="hours")
    if text.horizon and text.horizon not in Action.Horizon.values:
        raise Refused(_("Vælg kort, mellemlangt eller langt sigt."), field="horizon")
    own_holder(cluster, text.holder)
    own_group(cluster, text.group)
    return own_villages(cluster, text.villages), own_findings(cluster, text.findings)


def _stand(action: Action, status: str, note: str, on: date | None, *, first: bool = False) -> None:
    day = on or clock.today()
    if status not in Action.Status.values:
        raise Refused(_("Vælg en af de seks tilstande."), field="status")
    if day > clock.today():
        raise Refused(_("En status gælder fra i dag eller tidligere. Datoen ligger i fremtiden."), field="on")
    if not first and day < action.status_on:
        raise Refused(_("Der er en nyere status. Datoen skal ligge efter den."), field="on")
    action.status, action.note, action.status_on = status, note.strip(), day
    if first:
        action.save()
    StatusChange.objects.create(action=action, status=status, note=action.note, stands_on=day)


def _find_again(action: Action) -> None:
    if action.status == Action.Status.IDEA:
        search.take_out(action.id)
    else:
        search.put(**vars(found.action_row(action)))
