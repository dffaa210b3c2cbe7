"""What findings and the process ask of the plans."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from klynge import clock
from klynge.ground.clusters.addresses import local
from klynge.ground.clusters.models import Cluster
from klynge.ground.findings.registry import Consequence
from klynge.ground.people.models import Person
from klynge.ground.process.registry import Met, Task
from klynge.plans import access
from klynge.plans.changes.choosing import FEWEST
from klynge.plans.models import (
    Action,
    ActionCitation,
    FocusArea,
    FocusCitation,
    Goal,
    Project,
    ProjectCitation,
)

SOON = timedelta(days=7)


def focus_areas_are_chosen(cluster: Cluster) -> Met:
    done = FocusArea.objects.of(cluster).count()
    words = ngettext("%d indsatsområde er valgt", "%d indsatsområder er valgt", done) % done
    if not done:
        words = _("Ikke valgt endnu")
    return Met(done >= FEWEST, words, url=local(cluster, "plans:desk"), done=done, wanted=FEWEST)


def every_area_has_a_plan(cluster: Cluster) -> Met:
    """Every focus area has a goal, and an action somebody holds that has an end."""
    held = ~Q(holder_name="") | Q(holder__isnull=False) | Q(group__isnull=False)
    actions = Action.objects.filter(focus_area=OuterRef("pk"), ends_on__isnull=False).exclude(status="idea")
    goals = Goal.objects.filter(focus_area=OuterRef("pk"))
    planned = Q(Exists(goals)) & Q(Exists(actions.filter(held)))
    areas = FocusArea.objects.of(cluster).aggregate(wanted=Count("pk"), done=Count("pk", filter=planned))
    words = _("%(done)d af %(wanted)d indsatsområder har en handleplan") % areas
    if not areas["wanted"]:
        words = _("Vælg indsatsområderne først")
    is_met = bool(areas["wanted"]) and areas["done"] == areas["wanted"]
    return Met(is_met, words, local(cluster, "plans:desk"), areas["done"], areas["wanted"] or None)


def a_project_is_described(cluster: Cluster) -> Met:
    """One description is approved, ready to send to a funder."""
    done = Project.objects.of(cluster).public().count()
    words = (
        ngettext("%d er godkendt", "%d er godkendt", done) % done if done else _("Ingen er godkendt endnu")
    )
    return Met(done > 0, words, url=local(cluster, "plans:projects"), done=done, wanted=1)


def consequences(cluster: Cluster, finding_ids: Iterable[UUID]) -> list[Consequence]:
    """Focus areas, actions and approved projects that rest on a finding."""
    ids = list(finding_ids)
    areas = FocusCitation.objects.filter(focus_area__cluster=cluster, finding__in=ids)
    actions = ActionCitation.objects.filter(action__cluster=cluster, finding__in=ids).exclude(
        action__status=Action.Status.IDEA
    )
    projects = ProjectCitation.objects.filter(project__cluster=cluster, finding__in=ids).exclude(
        project__status=Project.Status.DRAFT
    )
    return [
        *(_focus(cluster, row) for row in areas.select_related("focus_area")),
        *(
            _followed(cluster, row.finding_id, row.action, _("Handling"), 40)
            for row in actions.select_related("action")
        ),
        *(
            _followed(cluster, row.finding_id, row.project, _("Projekt"), 50)
            for row in projects.select_related("project")
        ),
    ]


def _focus(cluster: Cluster, row: FocusCitation) -> Consequence:
    area = row.focus_area
    url = local(cluster, "plans:focus_area", pk=area.id)
    return Consequence(row.finding_id, _("Indsatsområde"), area.title, url, order=30, thing_id=area.id)


def _followed(cluster: Cluster, finding: UUID, thing: Any, kind: str, order: int) -> Consequence:
    url = local(cluster, "plans:action" if isinstance(thing, Action) else "plans:project", pk=thing.id)
    status = str(thing.get_status_display())
    note = thing.note if isinstance(thing, Action) else ""
    return Consequence(
        finding, kind, thing.title, url, status=status, note=note, order=order, thing_id=thing.id
    )


def tasks(cluster: Cluster, person: Person) -> list[Task]:
    """Late actions, actions without a holder, and those to follow up; a holder sees only one's own."""
    plans = access.may_plan(person, cluster)
    rows = Action.objects.of(cluster).unfinished().order_by("ends_on", "title")
    return [task for row in rows if plans or row.holder_id == person.id for task in _asked(cluster, row)]


def _asked(cluster: Cluster, row: Action) -> list[Task]:
    """At most one task an action: the most pressing."""
    url = local(cluster, "plans:status", pk=row.id)
    who = row.holder_name
    if row.is_late:
        title = _("Sig, hvordan det går med «%s»") % row.title
        return [
            Task(
                title,
                url,
                state=_("Forsinket"),
                state_kind="late",
                due_on=row.ends_on or row.starts_on,
                who=who,
            )
        ]
    if row.follow_up_on and row.follow_up_on <= clock.today() + SOON:
        return [Task(_("Følg op på «%s»") % row.title, url, due_on=row.follow_up_on, who=who)]
    if not (row.holder_id or row.holder_name or row.group_id) and row.status != Action.Status.IDEA:
        title = _("Find en tovholder til «%s»") % row.title
        return [Task(title, local(cluster, "plans:edit_action", pk=row.id))]
    return []
