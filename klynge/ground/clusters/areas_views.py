"""Villages and parishes from a file, in two steps: the file, then what it means."""

from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import ngettext

from klynge.ground.clusters import access, areas, areas_file, areas_incoming
from klynge.ground.clusters.areas_forms import ChooseForm, FileForm
from klynge.ground.clusters.gates import Signed, workspace
from klynge.ground.clusters.models import Cluster
from klynge.ground.ui.refusal import Refused
from klynge.methods.geometry import Feature


@workspace(needs=access.may_coordinate)
def import_areas(request: Signed, cluster: Cluster) -> HttpResponse:
    return _choose(request, cluster) if request.GET.get("fil") else _bring(request, cluster)


def _bring(request: Signed, cluster: Cluster) -> HttpResponse:
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            features = areas_file.read(form.cleaned_data["file"].read(areas_file.SIZE_LIMIT + 1))
        except Refused as refusal:
            form.add_error("file", refusal.message)
        else:
            key = areas_incoming.put(cluster, features)
            return redirect(f"{reverse('clusters:import_areas', args=[cluster.slug])}?fil={key}")
    return render(request, "clusters/bring_areas.html", {"form": form})


def _choose(request: Signed, cluster: Cluster) -> HttpResponse:
    """Shown again with every choice (GET) until it is confirmed (POST); only then is something written."""
    reading = _read(request, cluster)
    if request.method == "POST" and reading.planned:
        try:
            made = areas.import_areas(
                by=request.user, cluster=cluster, features=reading.chosen, **reading.meaning
            )
        except Refused as refusal:
            reading.form.add_error(None, refusal.message)
        else:
            areas_incoming.forget(cluster, request.GET["fil"])
            messages.success(request, _made_words(made))
            return redirect("clusters:villages", slug=cluster.slug)
    return render(request, "clusters/import_areas.html", {"reading": reading, "form": reading.form})


@dataclass
class Reading:
    """The file as it is understood so far, and what would come of it."""

    form: ChooseForm
    count: int
    key: str
    chosen: list[Feature] = field(default_factory=list)
    meaning: dict[str, str] = field(default_factory=dict)
    planned: list[areas.Planned] = field(default_factory=list)


def _read(request: Signed, cluster: Cluster) -> Reading:
    key = request.GET["fil"]
    features = areas_incoming.get(cluster, key)
    form = ChooseForm(_data(request, features), features=features)
    reading = Reading(form, len(features), key)
    if not form.is_valid():
        return reading
    values = dict(form.cleaned_data)
    try:
        reading.chosen = areas_file.only(features, values.pop("where"))
        reading.meaning = values
        reading.planned = areas.plan(cluster=cluster, features=reading.chosen, **values)
    except Refused as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.message)
    return reading


def _data(request: Signed, features: list[Feature]) -> Any:
    """What was chosen; at first what we guess. Where the name is not sure, nothing is bound: it is asked."""
    if "kind" in request.GET:
        return request.GET
    guess = areas_file.guess(features)
    return (
        {"name": guess.name, "code": guess.code, "where": "", "kind": areas.VILLAGES} if guess.name else None
    )


def _made_words(made: areas.Made) -> str:
    if made.villages:
        number = len(made.villages)
        return (
            ngettext("%d landsby er hentet fra filen.", "%d landsbyer er hentet fra filen.", number) % number
        )
    number = len(made.parishes)
    return ngettext("%d sogn er hentet fra filen.", "%d sogne er hentet fra filen.", number) % number
