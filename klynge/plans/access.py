"""Who may plan, choose and approve. Plans are public from the day they are decided."""

from uuid import UUID

from django.http import Http404

from klynge.ground.clusters.access import Anyone, may_advise, may_steer, may_work
from klynge.ground.clusters.models import Cluster
from klynge.ground.people.models import Person
from klynge.plans.models import Action, FocusArea, Goal, Project
from klynge.vision.priorities.models import Election


def may_plan(person: Anyone, cluster: Cluster) -> bool:
    """Write goals, actions and project descriptions."""
    return may_advise(person, cluster)


def may_choose(person: Anyone, cluster: Cluster) -> bool:
    """Choose focus areas, approve projects: the steering group."""
    return may_steer(person, cluster)


def may_report(person: Anyone, action: Action) -> bool:
    """Say how an action stands: whoever plans, and the one who holds it."""
    is_holder = isinstance(person, Person) and action.holder_id == person.id
    return may_plan(person, action.cluster) or (is_holder and may_work(person, action.cluster))


def focus_area_for(cluster: Cluster, pk: UUID) -> FocusArea:
    """A focus area of that cluster; they are public."""
    found = FocusArea.objects.of(cluster).filter(pk=pk).select_related("cluster", "holder", "group").first()
    if found is None:
        raise Http404
    return found


def goal_for(cluster: Cluster, pk: UUID) -> Goal:
    found = (
        Goal.objects.filter(focus_area__cluster=cluster, pk=pk).select_related("focus_area__cluster").first()
    )
    if found is None:
        raise Http404
    return found


def action_for(cluster: Cluster, pk: UUID) -> Action:
    """Any action of that cluster, ideas too: for the workspace."""
    found = Action.objects.of(cluster).filter(pk=pk).select_related("cluster", "focus_area", "holder").first()
    if found is None:
        raise Http404
    return found


def project_for(cluster: Cluster, pk: UUID) -> Project:
    """Any project of that cluster, drafts too: for the workspace."""
    found = Project.objects.of(cluster).filter(pk=pk).select_related("cluster", "focus_area").first()
    if found is None:
        raise Http404
    return found


def election_for(cluster: Cluster, pk: UUID) -> Election:
    found = Election.objects.filter(cluster=cluster, pk=pk).select_related("round", "cluster").first()
    if found is None:
        raise Http404
    return found
