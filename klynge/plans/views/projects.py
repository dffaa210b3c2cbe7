"""Project descriptions at the desk: texts, rows, approval, and how it goes."""

from collections.abc import Callable
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
from klynge.plans.changes.projects import missing, require_open
from klynge.plans.forms.projects import ApproveForm, BeginForm, ProjectForm, ProjectStatusForm
from klynge.plans.forms.rows import BudgetForm, EffectsForm, FinancingForm, LineStatusForm, RowsForm
from klynge.plans.models import Project
from klynge.plans.queries import ProjectSheet


@workspace()
def projects(request: Signed, cluster: Cluster) -> HttpResponse:
    context = {
        "projects": queries.projects(cluster),
        "has_areas": cluster.focus_areas.exists(),
        "may_plan": access.may_plan(request.user, cluster),
    }
    return render(request, "plans/projects.html", context)


@workspace(needs=access.may_plan)
def new_project(request: Signed, cluster: Cluster) -> HttpResponse:
    """A title and a focus area; the findings come along."""
    form = BeginForm(request.POST or None, cluster=cluster, initial={"area": request.GET.get("omraade")})
    if request.method == "POST":
        project = ui.submit(form, changes.describe_project, by=request.user)
        if project:
            return redirect("plans:sheet", slug=cluster.slug, pk=project.id)
    return render(request, "plans/new_project.html", {"form": form})


@workspace()
def sheet(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    """The whole description with what it lacks and what one can do."""
    project = access.project_for(cluster, pk)
    context = {
        "project": _sheet(cluster, project),
        "missing": missing(project),
        "is_open": project.status == Project.Status.DRAFT,
        "status_form": ProjectStatusForm(initial={"status": project.status}),
        "may_plan": access.may_plan(request.user, cluster),
        "may_choose": access.may_choose(request.user, cluster),
    }
    return render(request, "plans/sheet.html", context)


@workspace(needs=access.may_plan)
def edit_project(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    project = access.project_for(cluster, pk)
    require_open(project)
    form = ProjectForm(request.POST or None, cluster=cluster, initial=ProjectForm.values_of(project))
    if request.method == "POST" and ui.submit(form, changes.change_project, by=request.user, project=project):
        messages.success(request, _("Gemt."))
        return redirect("plans:sheet", slug=cluster.slug, pk=pk)
    return render(request, "plans/edit_project.html", {"form": form, "project": project})


@workspace(needs=access.may_plan)
def effects(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    return _rows(request, cluster, pk, EffectsForm, changes.set_effects)


@workspace(needs=access.may_plan)
def budget(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    return _rows(request, cluster, pk, BudgetForm, changes.set_budget)


@workspace(needs=access.may_plan)
def financing(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    return _rows(request, cluster, pk, FinancingForm, changes.set_financing)


def _rows(
    request: Signed, cluster: Cluster, pk: UUID, kind: type[RowsForm], change: Callable[..., Project]
) -> HttpResponse:
    """The rows of one kind, all on one page; «Gem og tilføj flere» comes back with empty ones."""
    project = access.project_for(cluster, pk)
    require_open(project)
    shown = _sheet(cluster, project)
    rows: dict[type[RowsForm], tuple[list[Any], str]] = {
        EffectsForm: (list(shown.effects), _("Effekter")),
        BudgetForm: (list(shown.budget), _("Budget")),
        FinancingForm: (list(shown.financing), _("Finansiering")),
    }
    there, heading = rows[kind]
    form = kind(there, request.POST if request.method == "POST" else None)
    if request.method == "POST" and ui.submit(form, change, by=request.user, project=project):
        messages.success(request, _("Gemt."))
        if "more" in request.POST:
            return redirect(request.path)
        return redirect("plans:sheet", slug=cluster.slug, pk=pk)
    return render(request, "plans/rows.html", {"form": form, "project": shown, "heading": heading})


@workspace(needs=access.may_choose)
def approve(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    """The steering group approves; what lacks is said before and refused after."""
    project = access.project_for(cluster, pk)
    form = ApproveForm(request.POST or None, initial={"on": clock.today()})
    if request.method == "POST" and ui.submit(
        form, changes.approve_project, by=request.user, project=project
    ):
        messages.success(request, _("Projektbeskrivelsen er godkendt. Nu kan alle læse den."))
        return redirect("plans:sheet", slug=cluster.slug, pk=pk)
    context = {"form": form, "project": _sheet(cluster, project), "missing": missing(project)}
    return render(request, "plans/approve.html", context)


@require_POST
@workspace(needs=access.may_choose)
def reopen(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    changes.reopen_project(by=request.user, project=access.project_for(cluster, pk))
    messages.success(request, _("Nu er det en kladde igen. Godkend den, når den er rettet."))
    return redirect("plans:sheet", slug=cluster.slug, pk=pk)


@require_POST
@workspace(needs=access.may_plan)
def project_status(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    project = access.project_for(cluster, pk)
    form = ProjectStatusForm(request.POST)
    if not ui.submit(form, changes.set_project_status, by=request.user, project=project):
        raise Refused(_("Vælg en af mulighederne."))
    messages.success(request, _("Status er gemt."))
    return redirect("plans:sheet", slug=cluster.slug, pk=pk)


@workspace(needs=access.may_plan)
def line_status(request: Signed, cluster: Cluster, pk: UUID, line: int) -> HttpResponse:
    """The answer of a funder; possible after the approval too."""
    project = access.project_for(cluster, pk)
    found = project.financing_lines.filter(pk=line).select_related("project__cluster").first()
    if found is None:
        raise Http404
    form = LineStatusForm(request.POST or None, initial={"status": found.status})
    if request.method == "POST" and ui.submit(
        form, changes.set_financing_status, by=request.user, line=found
    ):
        messages.success(request, _("Gemt."))
        return redirect("plans:sheet", slug=cluster.slug, pk=pk)
    return render(request, "plans/line_status.html", {"form": form, "line": found, "project": project})


@require_POST
@workspace(needs=access.may_plan)
def remove_project(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    changes.remove_project(by=request.user, project=access.project_for(cluster, pk))
    messages.success(request, _("Projektbeskrivelsen er fjernet."))
    return redirect("plans:projects", slug=cluster.slug)


def _sheet(cluster: Cluster, project: Project) -> ProjectSheet:
    found = queries.project(cluster, project.pk, public=False)
    if found is None:
        raise Http404
    return found
