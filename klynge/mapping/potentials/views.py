"""The public map with its list, and the form everybody may fill in."""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render

from klynge.ground.clusters.gates import open_form, public
from klynge.ground.clusters.models import Cluster
from klynge.ground.people.models import Person
from klynge.ground.ui import forms as ui
from klynge.ground.ui.shapes import Area
from klynge.mapping.potentials import access, changes, queries, sources
from klynge.mapping.potentials.forms import ProposeForm


@public
def index(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    """«Det kan vi bygge på»: drawn map and equal list, filtered by links."""
    return render(request, "potentials/index.html", {"map": _map(request, cluster)})


@public
def places(request: HttpRequest, cluster: Cluster) -> JsonResponse:
    """The same things as data, for the map one can move and zoom."""
    tiles = {"url": settings.KLYNGE_TILES_URL, "attribution": settings.KLYNGE_TILES_ATTRIBUTION}
    return JsonResponse({**queries.places(_map(request, cluster)), "tiles": tiles if tiles["url"] else None})


@public
def show(request: HttpRequest, cluster: Cluster, pk: UUID) -> HttpResponse:
    potential = access.potential_for(cluster, pk)
    there = queries.public_map(cluster)
    context = {
        "potential": potential,
        "findings": sources.findings(potential),
        "areas": [Area(area.name, area.outline) for area in there.areas],
        "points": [spot for spot in there.placed if spot.potential.id == potential.id],
    }
    return render(request, "potentials/show.html", context)


@open_form
def propose(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    form = ProposeForm(request.POST or None, request.FILES or None, cluster=cluster)
    if request.method == "POST" and form.is_a_machine:
        return redirect("potentials:thanks", slug=cluster.slug)
    by = request.user if isinstance(request.user, Person) else None
    if request.method == "POST" and ui.submit(form, changes.propose_potential, by=by, cluster=cluster):
        return redirect("potentials:thanks", slug=cluster.slug)
    return render(request, "potentials/propose.html", {"form": form})


@public
def thanks(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    return render(request, "potentials/thanks.html")


def _map(request: HttpRequest, cluster: Cluster) -> queries.Map:
    asked = request.GET
    return queries.public_map(cluster, category=asked.get("slags", ""), village=asked.get("landsby", ""))
