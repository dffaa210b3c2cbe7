"""Actions at the desk: the list of all, writing one, and saying how it stands."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from klynge.ground.clusters.gates import Signed, workspace
from klynge.ground.clusters.models import Cluster
from klynge.ground.ui import forms as ui
from klynge.plans import access, changes, queries
from klynge.plans.forms.actions import ActionForm, FilterForm, StatusForm


@workspace()
def work(request: Signed, cluster: Cluster) -> HttpResponse:
    """Every action, ideas too, with filters."""
    form = FilterForm(request.GET, cluster=cluster, public=False)
    context = {
        "form": form,
        "actions": queries.filtered(cluster, **form.wanted()),
        "asked": bool(request.GET),
        "may_plan": access.may_plan(request.user, cluster),
    }
    return render(request, "plans/work.html", context)


@workspace(needs=access.may_plan)
def new_action(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    """A new action of a focus area; its findings are ticked beforehand."""
    area = access.focus_area_for(cluster, pk)
    cited = [str(f) for f in area.citations.values_list("finding_id", flat=True)]
    form = ActionForm(request.POST or None, cluster=cluster, initial={"area": area, "findings": cited})
    if request.method == "POST":
        action = ui.submit(form, changes.plan_action, by=request.user)
        if action:
            messages.success(request, _("Handlingen er skrevet ind."))
            return redirect("plans:area", slug=cluster.slug, pk=action.focus_area_id)
    return render(request, "plans/edit_action.html", {"form": form, "area": area, "action": None})


@workspace(needs=access.may_plan)
def edit_action(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    action = access.action_for(cluster, pk)
    form = ActionForm(request.POST or None, cluster=cluster, initial=ActionForm.values_of(action))
    if request.method == "POST" and ui.submit(form, changes.change_action, by=request.user, action=action):
        messages.success(request, _("Gemt."))
        return redirect("plans:area", slug=cluster.slug, pk=action.focus_area_id)
    context = {"form": form, "area": action.focus_area, "action": action}
    return render(request, "plans/edit_action.html", context)


@workspace()
def status(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    """How it stands, in ten seconds; the one who holds it may say so too."""
    action = access.action_for(cluster, pk)
    if not access.may_report(request.user, action):
        raise PermissionDenied
    form = StatusForm(request.POST or None, initial=StatusForm.values_of(action))
    if request.method == "POST" and ui.submit(form, changes.set_status, by=request.user, action=action):
        messages.success(request, _("Status er gemt."))
        return redirect("plans:work", slug=cluster.slug)
    context = {"form": form, "action": action, "history": action.history.all()}
    return render(request, "plans/status.html", context)


@require_POST
@workspace(needs=access.may_plan)
def remove_action(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    action = access.action_for(cluster, pk)
    changes.remove_action(by=request.user, action=action)
    messages.success(request, _("Handlingen er fjernet."))
    return redirect("plans:area", slug=cluster.slug, pk=action.focus_area_id)
