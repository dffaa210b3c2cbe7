"""What everybody may read: focus areas, actions, projects, and what is left out."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from klynge.ground.clusters.gates import public
from klynge.ground.clusters.models import Cluster
from klynge.plans import access, queries
from klynge.plans.forms.actions import FilterForm


@public
def index(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    """«Planer»: the focus areas and what is let lie."""
    areas = queries.focus_areas(cluster)
    context = {
        "areas": areas,
        "has_projects": any(area.projects for area in areas),
        "left_out": queries.left_out(cluster),
    }
    return render(request, "plans/index.html", context)


@public
def focus_area(request: HttpRequest, cluster: Cluster, pk: UUID) -> HttpResponse:
    area = queries.focus_area(cluster, pk)
    if area is None:
        raise Http404
    return render(request, "plans/focus_area.html", {"area": area})


@public
def actions(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    """All actions in one list; the filters are plain links and a form sent with GET."""
    form = FilterForm(request.GET, cluster=cluster, public=True)
    found = queries.filtered(cluster, public=True, **form.wanted())
    return render(request, "plans/actions.html", {"form": form, "actions": found, "asked": bool(request.GET)})


@public
def action(request: HttpRequest, cluster: Cluster, pk: UUID) -> HttpResponse:
    found = queries.action(cluster, pk)
    if found is None:
        raise Http404
    row = access.action_for(cluster, pk)
    context = {"action": found, "area": row.focus_area, "history": row.history.all()}
    return render(request, "plans/action.html", context)


@public
def project(request: HttpRequest, cluster: Cluster, pk: UUID) -> HttpResponse:
    found = queries.project(cluster, pk)
    if found is None:
        raise Http404
    return render(request, "plans/project.html", {"project": found})
