from uuid import UUID

from klynge.ground.clusters.addresses import local
from klynge.ground.clusters.models import Cluster
from klynge.ground.findings.models import THEMES
from klynge.plans.models import Action, FocusArea, Goal, LeftOut, Project
from klynge.plans.models.focus import FocusAreaQuerySet
from klynge.plans.queries.actions import CITED, by_area, named
from klynge.plans.queries.projects import sheets
from klynge.plans.queries.shown import ActionLine, FocusAreaPlan, GoalLine, LeftOutLine, ProjectSheet
from klynge.vision.text.queries import roots


def focus_areas(cluster: Cluster, *, public: bool = True) -> list[FocusAreaPlan]:
    """Every focus area with goals, actions, projects and findings; the number of queries is fixed.

    `public` leaves out ideas and project drafts.
    """
    return _plans(cluster, FocusArea.objects.of(cluster), public)


def focus_area(cluster: Cluster, pk: UUID, *, public: bool = True) -> FocusAreaPlan | None:
    found = _plans(cluster, FocusArea.objects.of(cluster).filter(pk=pk), public)
    return found[0] if found else None


def left_out(cluster: Cluster) -> list[LeftOutLine]:
    """«Det lader vi ligge», each with its reason."""
    rows = LeftOut.objects.filter(cluster=cluster).select_related("candidate").order_by("candidate__number")
    return [
        LeftOutLine(r.candidate.title, r.candidate.sentence, r.reason, r.decided_on, r.candidate.election_id)
        for r in rows
    ]


def _plans(cluster: Cluster, areas: FocusAreaQuerySet, public: bool) -> list[FocusAreaPlan]:
    rows = list(
        areas.select_related("holder", "group", "candidate__election")
        .prefetch_related("goals", CITED)
        .order_by("number", "title")
    )
    actions = Action.objects.of(cluster).filter(focus_area__in=rows)
    projects = Project.objects.of(cluster).filter(focus_area__in=rows)
    lines = by_area(cluster, actions.public() if public else actions)
    found: dict[UUID, list[ProjectSheet]] = {}
    for sheet in sheets(cluster, projects.public() if public else projects):
        found.setdefault(sheet.focus_area_id, []).append(sheet)
    return [_plan(cluster, row, lines.get(row.id, []), found.get(row.id, [])) for row in rows]


def _plan(
    cluster: Cluster, row: FocusArea, actions: list[ActionLine], projects: list[ProjectSheet]
) -> FocusAreaPlan:
    names = dict(THEMES)
    return FocusAreaPlan(
        id=row.id,
        number=row.number,
        title=row.title,
        aim=row.aim,
        why=row.why,
        reason=row.reason,
        chosen_on=row.chosen_on,
        chosen_where=row.chosen_where,
        themes=[str(names[code]) for code in row.themes if code in names],
        holder=named(row.holder, row.holder_name),
        group=row.group.name if row.group else "",
        goals=[_goal(goal) for goal in row.goals.all()],
        actions=actions,
        projects=projects,
        findings=roots(c.finding for c in row.citations.all()),
        candidate=row.candidate.title if row.candidate else "",
        election_id=row.candidate.election_id if row.candidate else None,
        result_url=_result_url(cluster, row),
        url=local(cluster, "plans:focus_area", pk=row.id),
    )


def _result_url(cluster: Cluster, row: FocusArea) -> str:
    """Where the count can be followed, once it is public."""
    election = row.candidate.election if row.candidate else None
    if election is None or election.published_at is None:
        return ""
    return local(cluster, "priorities:result", pk=election.id)


def _goal(goal: Goal) -> GoalLine:
    return GoalLine(goal.id, goal.text, goal.indicator, goal.baseline, goal.target, goal.due_on)
