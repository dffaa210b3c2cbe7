"""The cluster's own settings: how it looks, its villages, who has which role."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from klynge.ground.clusters import access, changes, queries
from klynge.ground.clusters.forms import (
    LookForm,
    MunicipalityForm,
    OwnPictureForm,
    PoolForm,
    RoleForm,
    VillageForm,
)
from klynge.ground.clusters.gates import Signed, workspace
from klynge.ground.clusters.models import Cluster, Role
from klynge.ground.ui import forms as ui


@workspace(needs=access.may_coordinate)
def look(request: Signed, cluster: Cluster) -> HttpResponse:
    form = LookForm(request.POST or None, initial=LookForm.values_of(cluster))
    if request.method == "POST" and ui.submit(form, changes.change_look, by=request.user, cluster=cluster):
        messages.success(request, _("Gemt. Se forsiden, som borgerne ser den."))
        return redirect("clusters:look", slug=cluster.slug)
    return render(request, "clusters/look.html", {"form": form})


@require_POST
@workspace(needs=access.may_coordinate)
def publish(request: Signed, cluster: Cluster) -> HttpResponse:
    changes.make_public(by=request.user, cluster=cluster)
    messages.success(request, _("Klyngens sider er nu åbne for alle."))
    return redirect("clusters:look", slug=cluster.slug)


@workspace(needs=access.may_coordinate)
def own_picture(request: Signed, cluster: Cluster, place: str) -> HttpResponse:
    """The cluster's logo or cover: a new one, or back to the drawn one."""
    form = OwnPictureForm(request.POST if request.method == "POST" else None, request.FILES or None)
    form.picture_required = "away" not in request.POST
    chosen = cluster.logo_id if place == "logo" else cluster.cover_id
    if request.method == "POST":
        kept = {"by": request.user, "cluster": cluster, "place": place}
        if ui.submit(form, changes.upload_picture, **kept) is not None:
            messages.success(request, _("Gemt. Se forsiden, som borgerne ser den."))
            return redirect("clusters:look", slug=cluster.slug)
    return render(request, "clusters/own_picture.html", {"form": form, "place": place, "chosen": chosen})


@workspace(needs=access.may_coordinate)
def municipality(request: Signed, cluster: Cluster) -> HttpResponse:
    """The municipalities the cluster lies in, by code."""
    form = MunicipalityForm(request.POST or None)
    if request.method == "POST" and ui.submit(
        form, changes.add_municipality, by=request.user, cluster=cluster
    ):
        messages.success(request, _("Kommunen er skrevet ind."))
        return redirect("clusters:look", slug=cluster.slug)
    return render(request, "clusters/municipality.html", {"form": form})


@workspace(needs=access.may_coordinate)
def villages(request: Signed, cluster: Cluster) -> HttpResponse:
    found = queries.villages(cluster).select_related("pooled_with")
    return render(request, "clusters/villages.html", {"villages": found})


@workspace(needs=access.may_coordinate)
def new_village(request: Signed, cluster: Cluster) -> HttpResponse:
    form = VillageForm(request.POST or None)
    if request.method == "POST" and ui.submit(form, changes.add_village, by=request.user, cluster=cluster):
        messages.success(request, _("Landsbyen er skrevet ind."))
        return redirect("clusters:villages", slug=cluster.slug)
    return render(request, "clusters/village.html", {"form": form, "village": None})


@workspace(needs=access.may_coordinate)
def edit_village(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    village = access.village_for(cluster, pk)
    form = VillageForm(request.POST or None, initial=VillageForm.values_of(village))
    if request.method == "POST" and ui.submit(form, changes.change_village, by=request.user, village=village):
        messages.success(request, _("Gemt."))
        return redirect("clusters:villages", slug=cluster.slug)
    return render(request, "clusters/village.html", {"form": form, "village": village})


@workspace(needs=access.may_coordinate)
def pool(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    village = access.village_for(cluster, pk)
    form = PoolForm(request.POST or None, village=village, initial={"neighbour": village.pooled_with_id})
    if request.method == "POST" and ui.submit(form, changes.pool_village, by=request.user, village=village):
        messages.success(request, _("Gemt."))
        return redirect("clusters:villages", slug=cluster.slug)
    return render(request, "clusters/pool.html", {"form": form, "village": village})


@workspace(needs=access.may_coordinate)
def roles(request: Signed, cluster: Cluster) -> HttpResponse:
    context = {"roles": queries.members(cluster), "shortages": queries.shortages(cluster)}
    return render(request, "clusters/roles.html", context)


@workspace(needs=access.may_coordinate)
def new_role(request: Signed, cluster: Cluster) -> HttpResponse:
    form = RoleForm(request.POST or None)
    if request.method == "POST" and ui.submit(form, changes.invite_to_role, by=request.user, cluster=cluster):
        messages.success(request, _("Rollen er givet. Personen får en mail med et link."))
        return redirect("clusters:roles", slug=cluster.slug)
    return render(request, "clusters/new_role.html", {"form": form})


@require_POST
@workspace(needs=access.may_coordinate)
def end_role(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    role = Role.objects.filter(cluster=cluster, pk=pk).select_related("person", "cluster").first()
    if role is None:
        raise Http404
    changes.end_role(by=request.user, role=role)
    messages.success(request, _("Rollen er slut."))
    return redirect("clusters:roles", slug=cluster.slug)
