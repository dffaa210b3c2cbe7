from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from klynge.ground.clusters.access import roles
from klynge.ground.clusters.gates import Signed, installation, public, workspace
from klynge.ground.clusters.models import Cluster
from klynge.ground.process import access, changes, forms, queries
from klynge.ground.process.registry import Task
from klynge.ground.ui import forms as ui


@public
def show(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    """The five phases for everybody: where we are, what comes next, how to join."""
    context = {"plan": queries.plan(cluster), "ways": queries.ways_in(cluster)}
    return render(request, "process/show.html", context)


@workspace()
def desk(request: Signed, cluster: Cluster) -> HttpResponse:
    """«Næste skridt»: the first page of everybody who works here."""
    plan = queries.plan(cluster)
    tasks = queries.tasks_for(cluster, request.user, plan)
    warnings = queries.warnings_for(tasks)
    context = {
        "plan": plan,
        "missing": _missing(plan, _kinds(request, cluster)) if plan else [],
        "warnings": warnings,
        "tasks": queries.grouped(task for task in tasks if task not in warnings),
        "may_plan": access.may_plan(request.user, cluster),
    }
    return render(request, "process/desk.html", context)


def _kinds(request: Signed, cluster: Cluster) -> set[str]:
    """The roles this person holds here."""
    return {kind for where, kind in roles(request.user) if where == cluster.id}


def _missing(plan: queries.Plan, kinds: set[str]) -> list[tuple[queries.PhaseState, bool, list[Task]]]:
    """What the current phase and those behind it lack: phase, is it behind, lines."""
    phases = [(plan.current, False), *((phase, True) for phase in plan.lagging)]
    return [(phase, lags, phase.missing_lines(kinds)) for phase, lags in phases if phase and phase.missing]


@workspace()
def schedule(request: Signed, cluster: Cluster) -> HttpResponse:
    plan = queries.plan(cluster)
    may_plan = access.may_plan(request.user, cluster)
    kinds = _kinds(request, cluster)
    phases = (
        [(p, p.schedule_lines(cluster, may_plan=may_plan, kinds=kinds)) for p in plan.phases] if plan else []
    )
    context = {"plan": plan, "phases": phases, "may_plan": may_plan}
    return render(request, "process/schedule.html", context)


@workspace(needs=access.may_start)
def start(request: Signed, cluster: Cluster) -> HttpResponse:
    form = forms.StartForm(request.POST or None)
    if request.method == "POST" and (
        ui.submit(form, changes.start_process, by=request.user, cluster=cluster) is not None
    ):
        messages.success(request, _("Forløbet er begyndt. Her er tidsplanen."))
        return redirect("process:schedule", slug=cluster.slug)
    return render(request, "process/start.html", {"form": form})


@workspace(needs=access.may_plan)
def move_start(request: Signed, cluster: Cluster) -> HttpResponse:
    """First what would move, then the move."""
    process = access.process_for(cluster)
    form = forms.MoveForm(request.POST or request.GET or None)
    if request.method == "POST" and (
        ui.submit(form, changes.move_start, by=request.user, process=process) is not None
    ):
        messages.success(request, _("Alle datoer, der ikke er godkendt, er flyttet."))
        return redirect("process:schedule", slug=cluster.slug)
    is_shown = form.is_bound and form.is_valid()
    rows = queries.moved(process, form.cleaned_data["starts_on"]) if is_shown else []
    return render(request, "process/move_start.html", {"form": form, "process": process, "rows": rows})


@workspace(needs=access.may_plan)
def change_phase(request: Signed, cluster: Cluster, number: int) -> HttpResponse:
    phase = access.phase_for(cluster, number)
    initial = {"starts_on": phase.starts_on, "ends_on": phase.ends_on}
    form = forms.PhaseForm(request.POST or None, initial=initial)
    if request.method == "POST" and (
        ui.submit(form, changes.change_phase_dates, by=request.user, phase=phase) is not None
    ):
        messages.success(request, _("Fasens datoer er ændret."))
        return redirect("process:schedule", slug=cluster.slug)
    return render(request, "process/change_phase.html", {"form": form, "phase": phase})


@workspace(needs=access.may_plan)
def add(request: Signed, cluster: Cluster) -> HttpResponse:
    process = access.process_for(cluster)
    form = forms.AddForm(request.POST or None, process=process)
    if request.method == "POST" and ui.submit(form, changes.add_deliverable, by=request.user) is not None:
        messages.success(request, _("Punktet er føjet til tidsplanen."))
        return redirect("process:schedule", slug=cluster.slug)
    return render(request, "process/add.html", {"form": form})


@workspace(needs=access.may_plan)
def edit(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    item = access.deliverable_for(cluster, pk)
    initial = {"due_on": item.due_on, "owner": item.owner_id}
    form = forms.EditForm(request.POST or None, cluster=cluster, initial=initial)
    if request.method == "POST" and (
        ui.submit(form, changes.edit_deliverable, by=request.user, deliverable=item) is not None
    ):
        messages.success(request, _("Dag og ansvarlig er gemt."))
        return redirect("process:schedule", slug=cluster.slug)
    return render(
        request, "process/edit.html", {"form": form, "item": item, "met": queries.ask(cluster, item)}
    )


@workspace(needs=access.may_plan)
def sign_off(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    item = access.deliverable_for(cluster, pk)
    met = queries.ask(cluster, item)
    form = forms.SignOffForm(request.POST or None, is_met=met.is_met)
    if request.method == "POST" and (
        ui.submit(form, changes.sign_off, by=request.user, deliverable=item) is not None
    ):
        messages.success(request, _("Punktet er godkendt."))
        return redirect("process:schedule", slug=cluster.slug)
    return render(request, "process/sign_off.html", {"form": form, "item": item, "met": met})


@require_POST
@workspace(needs=access.may_plan)
def undo_sign_off(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    changes.undo_sign_off(by=request.user, deliverable=access.deliverable_for(cluster, pk))
    messages.success(request, _("Godkendelsen er fortrudt."))
    return redirect("process:edit", slug=cluster.slug, pk=pk)


@require_POST
@workspace(needs=access.may_plan)
def fulfil(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    is_met = request.POST.get("is_met") == "ja"
    changes.set_fulfilled(by=request.user, deliverable=access.deliverable_for(cluster, pk), is_met=is_met)
    messages.success(request, _("Det er på plads.") if is_met else _("Det er ikke på plads alligevel."))
    return redirect("process:edit", slug=cluster.slug, pk=pk)


@require_POST
@workspace(needs=access.may_plan)
def remove(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    changes.remove_deliverable(by=request.user, deliverable=access.deliverable_for(cluster, pk))
    messages.success(request, _("Punktet er fjernet fra tidsplanen."))
    return redirect("process:schedule", slug=cluster.slug)


@workspace()
def history(request: Signed, cluster: Cluster) -> HttpResponse:
    page = queries.history(cluster, request.GET.get("side", "1"))
    return render(request, "process/history.html", {"page": page})


@installation(needs=access.may_make_templates)
def templates(request: Signed) -> HttpResponse:
    return render(request, "process/templates.html", {"templates": queries.templates()})


@installation(needs=access.may_make_templates)
def template(request: Signed, pk: UUID) -> HttpResponse:
    found = access.template_for(pk)
    context = {"template": found, "phases": queries.outline_of(found), "is_own": found.is_own}
    return render(request, "process/template.html", context)


@installation(needs=access.may_make_templates)
def new_template(request: Signed, pk: UUID) -> HttpResponse:
    """A copy of a template with other months and names; a new version when the original is one's own."""
    copied = access.template_for(pk)
    form = forms.TemplateForm(request.POST or None, copy_of=copied)
    is_version = request.GET.get("udgave") == "ny"
    made = None
    if request.method == "POST":
        made = ui.submit(form, changes.make_template, by=request.user, copy_of=copied, new_version=is_version)
    if made:
        messages.success(request, _("Skabelonen er gemt. Forløb, der er i gang, er ikke ændret."))
        return redirect("process:template", pk=made.pk)
    return render(
        request, "process/new_template.html", {"form": form, "template": copied, "is_version": is_version}
    )
