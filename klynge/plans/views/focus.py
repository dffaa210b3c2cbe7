"""The desk of the plans: choosing, wording, goals."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from klynge import clock
from klynge.ground.clusters.gates import Signed, workspace
from klynge.ground.clusters.models import Cluster
from klynge.ground.ui import forms as ui
from klynge.ground.ui.refusal import Refused
from klynge.plans import access, changes, queries
from klynge.plans.changes.choosing import WARN_ABOVE
from klynge.plans.forms.focus import AddForm, ChooseForm, FocusForm, GoalForm
from klynge.plans.models import FocusArea, LeftOut
from klynge.vision.priorities.models import Election
from klynge.vision.priorities.queries import elections, result


@workspace()
def desk(request: Signed, cluster: Cluster) -> HttpResponse:
    """The focus areas and how far each plan is."""
    areas = queries.focus_areas(cluster, public=False)
    context = {
        "areas": areas,
        "left_out": queries.left_out(cluster),
        "counted": [e for e in elections(cluster) if e.round.closed_at],
        "too_many": len(areas) > WARN_ABOVE,
        "may_choose": access.may_choose(request.user, cluster),
    }
    return render(request, "plans/desk.html", context)


@workspace(needs=access.may_choose)
def choose(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    """The steering group's meeting: the two counts, a tick and a reason for each, a reason for the rest."""
    election = access.election_for(cluster, pk)
    if election.round.closed_at is None:
        raise Refused(_("Vent, til afstemningen er lukket og talt op."))
    counted = result(election)
    form = ChooseForm(counted, request.POST or None, _chosen_before(election))
    if request.method == "POST":
        areas = _submit_choice(form, request, election)
        if areas:
            messages.success(request, _("%d indsatsområder er valgt. Nu kan alle se dem.") % len(areas))
            return redirect("plans:desk", slug=cluster.slug)
    context = {"form": form, "election": election, "result": counted, "warn_above": WARN_ABOVE}
    return render(request, "plans/choose.html", context)


def _submit_choice(form: ChooseForm, request: Signed, election: Election) -> list[FocusArea]:
    """`ui.submit` wants one row back; a choice makes several."""
    made: list[FocusArea] = []

    def change(**values: Any) -> FocusArea:
        made.extend(changes.choose_focus_areas(**values))
        return made[0]

    ui.submit(form, change, by=request.user, election=election)
    return made


def _chosen_before(election: Election) -> dict[str, Any]:
    """What was chosen last time, so that it can be mended."""
    initial: dict[str, Any] = {"on": clock.today()}
    for area in FocusArea.objects.filter(candidate__election=election).select_related("candidate"):
        number = area.candidate.number if area.candidate else 0
        initial |= {f"pick_{number}": True, f"reason_{number}": area.reason}
        initial |= {"on": area.chosen_on, "where": area.chosen_where}
    for left in LeftOut.objects.filter(candidate__election=election).select_related("candidate"):
        initial[f"reason_{left.candidate.number}"] = left.reason
    return initial


@workspace(needs=access.may_choose)
def add(request: Signed, cluster: Cluster) -> HttpResponse:
    form = AddForm(request.POST or None, cluster=cluster)
    if request.method == "POST":
        area = ui.submit(form, changes.add_focus_area, by=request.user, cluster=cluster)
        if area:
            return redirect("plans:area", slug=cluster.slug, pk=area.id)
    return render(request, "plans/add.html", {"form": form})


@workspace()
def area(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    """One focus area's plan, with everything one can do to it."""
    found = queries.focus_area(cluster, pk, public=False)
    if found is None:
        raise Http404
    context = {
        "area": found,
        "area_key": str(pk),
        "may_plan": access.may_plan(request.user, cluster),
        "may_choose": access.may_choose(request.user, cluster),
    }
    return render(request, "plans/area.html", context)


@workspace(needs=access.may_plan)
def edit_area(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    found = access.focus_area_for(cluster, pk)
    form = FocusForm(request.POST or None, cluster=cluster, initial=FocusForm.values_of(found))
    if request.method == "POST" and ui.submit(form, changes.change_focus_area, by=request.user, area=found):
        messages.success(request, _("Gemt."))
        return redirect("plans:area", slug=cluster.slug, pk=pk)
    return render(request, "plans/edit_area.html", {"form": form, "area": found})


@require_POST
@workspace(needs=access.may_choose)
def remove_area(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    changes.remove_focus_area(by=request.user, area=access.focus_area_for(cluster, pk))
    messages.success(request, _("Indsatsområdet er fjernet."))
    return redirect("plans:desk", slug=cluster.slug)


@workspace(needs=access.may_plan)
def new_goal(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    found = access.focus_area_for(cluster, pk)
    form = GoalForm(request.POST or None)
    if request.method == "POST" and ui.submit(form, changes.set_goal, by=request.user, area=found):
        messages.success(request, _("Målet er sat."))
        return redirect("plans:area", slug=cluster.slug, pk=pk)
    return render(request, "plans/goal.html", {"form": form, "area": found, "goal": None})


@workspace(needs=access.may_plan)
def edit_goal(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    goal = access.goal_for(cluster, pk)
    form = GoalForm(request.POST or None, initial=GoalForm.values_of(goal))
    if request.method == "POST" and ui.submit(form, changes.change_goal, by=request.user, goal=goal):
        messages.success(request, _("Gemt."))
        return redirect("plans:area", slug=cluster.slug, pk=goal.focus_area_id)
    return render(request, "plans/goal.html", {"form": form, "area": goal.focus_area, "goal": goal})


@require_POST
@workspace(needs=access.may_plan)
def remove_goal(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    goal = access.goal_for(cluster, pk)
    changes.remove_goal(by=request.user, goal=goal)
    messages.success(request, _("Målet er fjernet."))
    return redirect("plans:area", slug=cluster.slug, pk=goal.focus_area_id)
