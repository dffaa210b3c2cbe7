"""Editors answer proposals and keep the map."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from klynge.ground.clusters.gates import Signed, workspace
from klynge.ground.clusters.models import Cluster
from klynge.ground.files.queries import preload
from klynge.ground.findings import changes as findings
from klynge.ground.findings.access import may_pin
from klynge.ground.findings.forms import PinForm
from klynge.ground.ui import forms as ui
from klynge.mapping.potentials import access, changes, queries, sources
from klynge.mapping.potentials.forms import DeclineForm, ThingForm


@workspace(needs=access.may_see_desk)
def desk(request: Signed, cluster: Cluster) -> HttpResponse:
    waiting = list(queries.waiting(cluster))
    preload(request, [one.picture_id for one in waiting])
    context = {
        "waiting": waiting,
        "map": queries.public_map(cluster),
        "declined": queries.declined(cluster)[:20],
        "may_handle": access.may_handle(request.user, cluster),
        "may_pin": may_pin(request.user, cluster),
    }
    return render(request, "potentials/desk.html", context)


@workspace(needs=access.may_handle)
def new(request: Signed, cluster: Cluster) -> HttpResponse:
    form = ThingForm(request.POST or None, request.FILES or None, cluster=cluster)
    if request.method == "POST" and ui.submit(form, changes.add_potential, by=request.user, cluster=cluster):
        messages.success(request, _("Det er på kortet."))
        return redirect("potentials:desk", slug=cluster.slug)
    return render(request, "potentials/edit.html", {"form": form, "potential": None})


@workspace(needs=access.may_handle)
def edit(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    potential = access.any_potential_for(cluster, pk)
    initial = ThingForm.values_of(potential)
    form = ThingForm(request.POST or None, request.FILES or None, cluster=cluster, initial=initial)
    if request.method == "POST" and ui.submit(
        form, changes.edit_potential, by=request.user, potential=potential
    ):
        messages.success(request, _("Gemt."))
        return redirect("potentials:handle", slug=cluster.slug, pk=potential.id)
    return render(request, "potentials/edit.html", {"form": form, "potential": potential})


@workspace(needs=access.may_handle)
def handle(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    """One proposal, as it was sent: yes, no with a reason, or mend it first."""
    potential = access.any_potential_for(cluster, pk)
    form = DeclineForm(request.POST or None)
    if request.method == "POST" and ui.submit(
        form, changes.decline_potential, by=request.user, potential=potential
    ):
        messages.success(request, _("«%s» er ikke på kortet.") % potential.title)
        return redirect("potentials:desk", slug=cluster.slug)
    context = {"potential": potential, "form": form, "may_pin": may_pin(request.user, cluster)}
    return render(request, "potentials/handle.html", context)


@require_POST
@workspace(needs=access.may_handle)
def accept(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    potential = access.any_potential_for(cluster, pk)
    if not potential.is_accepted:  # two editors may press at the same time
        changes.accept_potential(by=request.user, potential=potential)
    messages.success(request, _("«%s» er på kortet.") % potential.title)
    return redirect("potentials:desk", slug=cluster.slug)


@workspace(needs=may_pin)
def pin(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    """Save what it taught us as a finding."""
    potential = access.potential_for(cluster, pk)
    form = PinForm(request.POST or None, cluster=cluster, initial={"village": potential.village_id})
    if request.method == "POST":
        source = sources.of(potential)
        finding = ui.submit(form, findings.pin, by=request.user, cluster=cluster, source=source)
        if finding:
            messages.success(request, _("Gemt som pointe %d.") % finding.number)
            return redirect("potentials:desk", slug=cluster.slug)
    return render(request, "potentials/pin.html", {"form": form, "potential": potential})
