from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from klynge.ground.clusters.gates import Signed, public, workspace
from klynge.ground.clusters.models import Cluster
from klynge.ground.directory import access, changes, menus, queries
from klynge.ground.directory.forms import AssociationForm, FacilityForm
from klynge.ground.ui import forms as ui
from klynge.ground.ui.refusal import Refused


@public
def index(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    """«Foreninger»: who is here and what they do, by village and kind."""
    chosen = queries.chosen_filter(cluster, request.GET.get("landsby", ""), request.GET.get("slags", ""))
    context = {
        "chosen": chosen,
        "associations": queries.associations(cluster, chosen),
        "villages": menus.villages(cluster, "directory:index", chosen),
        "categories": menus.categories(cluster, chosen),
    }
    return render(request, "directory/index.html", context)


@public
def facilities(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    """«Steder at mødes», with a map of those that have a point."""
    chosen = queries.chosen_filter(cluster, request.GET.get("landsby", ""), "")
    places = list(queries.facilities(cluster, chosen.village))
    context = {
        "chosen": chosen,
        "facilities": places,
        "villages": menus.villages(cluster, "directory:facilities", chosen),
        "areas": menus.areas(cluster),
        "points": menus.points(cluster, places),
    }
    return render(request, "directory/facilities.html", context)


@public
def association(request: HttpRequest, cluster: Cluster, pk: UUID) -> HttpResponse:
    shown = access.association_for(cluster, pk)
    places = queries.facilities(cluster).filter(association=shown)
    return render(request, "directory/association.html", {"association": shown, "facilities": places})


@public
def facility(request: HttpRequest, cluster: Cluster, pk: UUID) -> HttpResponse:
    shown = access.facility_for(cluster, pk)
    context = {"facility": shown, "areas": menus.areas(cluster), "points": menus.points(cluster, [shown])}
    return render(request, "directory/facility.html", context)


@workspace()
def desk(request: Signed, cluster: Cluster) -> HttpResponse:
    """Everybody with a role sees whom to ask; editors change it."""
    context = {
        "associations": queries.associations(cluster),
        "facilities": queries.facilities(cluster),
        "association_bin": queries.associations_in_bin(cluster),
        "facility_bin": queries.facilities_in_bin(cluster),
        "may_edit": access.may_edit(request.user, cluster),
    }
    return render(request, "directory/desk.html", context)


@workspace(needs=access.may_edit)
def new_association(request: Signed, cluster: Cluster) -> HttpResponse:
    form = AssociationForm(request.POST or None, cluster=cluster)
    if request.method == "POST" and ui.submit(
        form, changes.add_association, by=request.user, cluster=cluster
    ):
        messages.success(request, _("Foreningen står nu på listen."))
        return redirect("directory:desk", slug=cluster.slug)
    return render(request, "directory/new_association.html", {"form": form})


@workspace(needs=access.may_edit)
def edit_association(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    shown = access.association_for(cluster, pk)
    form = AssociationForm(request.POST or None, cluster=cluster, initial=AssociationForm.values_of(shown))
    change = changes.change_association
    if request.method == "POST" and ui.submit(form, change, by=request.user, association=shown):
        messages.success(request, _("Rettelsen er gemt."))
        return redirect("directory:desk", slug=cluster.slug)
    return render(request, "directory/edit_association.html", {"form": form, "association": shown})


@workspace(needs=access.may_edit)
def new_facility(request: Signed, cluster: Cluster) -> HttpResponse:
    form = FacilityForm(request.POST or None, cluster=cluster)
    if request.method == "POST" and ui.submit(form, changes.add_facility, by=request.user, cluster=cluster):
        messages.success(request, _("Stedet står nu på listen."))
        return redirect("directory:desk", slug=cluster.slug)
    return render(request, "directory/new_facility.html", {"form": form})


@workspace(needs=access.may_edit)
def edit_facility(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    shown = access.facility_for(cluster, pk)
    form = FacilityForm(request.POST or None, cluster=cluster, initial=FacilityForm.values_of(shown))
    if request.method == "POST" and ui.submit(form, changes.change_facility, by=request.user, facility=shown):
        messages.success(request, _("Rettelsen er gemt."))
        return redirect("directory:desk", slug=cluster.slug)
    return render(request, "directory/edit_facility.html", {"form": form, "facility": shown})


@require_POST
@workspace(needs=access.may_edit)
def remove_association(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    changes.remove(by=request.user, thing=access.association_for(cluster, pk))
    messages.success(request, _("Foreningen er taget af listen. Den ligger i papirkurven i 30 dage."))
    return redirect("directory:desk", slug=cluster.slug)


@require_POST
@workspace(needs=access.may_edit)
def remove_facility(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    changes.remove(by=request.user, thing=access.facility_for(cluster, pk))
    messages.success(request, _("Stedet er taget af listen. Det ligger i papirkurven i 30 dage."))
    return redirect("directory:desk", slug=cluster.slug)


@require_POST
@workspace(needs=access.may_edit)
def restore_association(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    _restore(request, access.removed_association_for(cluster, pk))
    return redirect("directory:desk", slug=cluster.slug)


@require_POST
@workspace(needs=access.may_edit)
def restore_facility(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    _restore(request, access.removed_facility_for(cluster, pk))
    return redirect("directory:desk", slug=cluster.slug)


def _restore(request: Signed, thing: changes.Listed) -> None:
    try:
        changes.restore(by=request.user, thing=thing)
        messages.success(request, _("Det står på listen igen."))
    except Refused as refusal:
        messages.error(request, refusal.message)
