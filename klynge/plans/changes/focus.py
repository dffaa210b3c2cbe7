"""Word a focus area; set its goals."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from klynge.ground.findings.models import THEMES, Finding
from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.search import changes as search
from klynge.ground.ui import richtext
from klynge.ground.ui.refusal import Refused
from klynge.plans import found
from klynge.plans.changes.checks import (
    cite,
    in_order,
    own_findings,
    own_group,
    own_holder,
    require_choose,
    require_plan,
    words,
)
from klynge.plans.models import FocusArea, FocusCitation, Goal
from klynge.startup.groups.models import WorkingGroup


def change_focus_area(
    *,
    by: Person,
    area: FocusArea,
    title: str,
    aim: str = "",
    why: str = "",
    themes: Sequence[str] = (),
    holder: Person | None = None,
    holder_name: str = "",
    group: WorkingGroup | None = None,
    findings: Sequence[Finding] = (),
) -> FocusArea:
    """Everything but the choice itself; `why` is HTML and is cleaned."""
    require_plan(by, area.cluster)
    title = words(title, "title", _("Skriv, hvad indsatsområdet hedder."))
    if FocusArea.objects.of(area.cluster).filter(title__iexact=title).exclude(pk=area.pk).exists():
        raise Refused(_("Der er allerede et indsatsområde, der hedder sådan."), field="title")
    if not set(themes) <= {code for code, _name in THEMES}:
        raise Refused(_("Vælg blandt de seks temaer."), field="themes")
    own_holder(area.cluster, holder)
    own_group(area.cluster, group)
    cited = own_findings(area.cluster, findings)
    area.title, area.aim, area.why, area.themes = title, aim.strip(), richtext.clean(why), list(themes)
    area.holder, area.holder_name, area.group = holder, holder_name.strip(), group
    with transaction.atomic():
        area.save()
        cite(FocusCitation, "focus_area", area, cited)
        record(cluster=area.cluster_id, by=by.id, what="focus_area.changed", thing=area.id, words=title)
        search.put(**vars(found.focus_row(area)))
    return area


def remove_focus_area(*, by: Person, area: FocusArea) -> None:
    """Only one that nothing hangs on."""
    require_choose(by, area.cluster)
    if area.goals.exists() or area.actions.exists() or area.projects.exists():
        raise Refused(_("Indsatsområdet har mål, handlinger eller projekter. Flyt eller fjern dem først."))
    with transaction.atomic():
        record(cluster=area.cluster_id, by=by.id, what="focus_area.removed", thing=area.id, words=area.title)
        search.take_out(area.id)
        area.delete()


def set_goal(
    *,
    by: Person,
    area: FocusArea,
    text: str,
    indicator: str = "",
    baseline: str = "",
    target: str = "",
    due_on: date | None = None,
) -> Goal:
    return _write_goal(by, Goal(focus_area=area), text, indicator, baseline, target, due_on)


def change_goal(
    *,
    by: Person,
    goal: Goal,
    text: str,
    indicator: str = "",
    baseline: str = "",
    target: str = "",
    due_on: date | None = None,
) -> Goal:
    return _write_goal(by, goal, text, indicator, baseline, target, due_on)


def remove_goal(*, by: Person, goal: Goal) -> None:
    area = goal.focus_area
    require_plan(by, area.cluster)
    with transaction.atomic():
        record(cluster=area.cluster_id, by=by.id, what="goal.removed", thing=area.id, words=goal.text)
        goal.delete()


def _write_goal(
    by: Person, goal: Goal, text: str, indicator: str, baseline: str, target: str, due_on: date | None
) -> Goal:
    area = goal.focus_area
    require_plan(by, area.cluster)
    goal.text = words(text, "text", _("Skriv, hvad I vil nå."))
    in_order(None, due_on)
    goal.indicator, goal.baseline, goal.target = indicator.strip(), baseline.strip(), target.strip()
    goal.due_on = due_on
    with transaction.atomic():
        goal.save()
        record(cluster=area.cluster_id, by=by.id, what="goal.set", thing=area.id, words=goal.text)
        search.put(**vars(found.focus_row(area)))
    return goal
