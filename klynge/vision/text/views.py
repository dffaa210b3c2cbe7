"""The public vision, and the desk where it is written, weighed and adopted."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from klynge import clock
from klynge.ground.clusters.gates import Signed, public, workspace
from klynge.ground.clusters.models import Cluster
from klynge.ground.drafts import changes as drafts_changes
from klynge.ground.drafts import queries as drafts
from klynge.ground.drafts.forms import WriteForm
from klynge.ground.ui import forms as ui
from klynge.vision.text import access, changes, queries
from klynge.vision.text.forms import AdoptForm, WeighForm
from klynge.vision.text.models import Vision


@public
def show(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    """«Vores vision»: what was adopted, when, and the findings behind it."""
    return render(request, "vision_text/show.html", {"vision": queries.adopted(cluster)})


@workspace()
def desk(request: Signed, cluster: Cluster) -> HttpResponse:
    vision = queries.vision_of(cluster)
    weighed = queries.weighed(cluster, vision)
    context = {
        "vision": vision,
        "current": drafts.current(vision.draft) if vision else None,
        "adoption": drafts.adoption(vision.draft) if vision else None,
        "pen_holder": drafts.pen_holder(vision.draft, but=request.user) if vision else None,
        "kept": sum(line.is_in is True for line in weighed),
        "left": sum(line.is_in is False for line in weighed),
        "undecided": sum(line.is_in is None for line in weighed),
        "may_write": access.may_write(request.user, cluster),
        "may_adopt": access.may_adopt(request.user, cluster),
    }
    return render(request, "vision_text/desk.html", context)


@require_POST
@workspace(needs=access.may_write)
def take_pen(request: Signed, cluster: Cluster) -> HttpResponse:
    """Begin to write; the others see who has the pen."""
    vision = changes.start_vision(by=request.user, cluster=cluster)
    drafts_changes.take_pen(by=request.user, draft=vision.draft)
    return redirect("vision_text:write", slug=cluster.slug)


@workspace(needs=access.may_write)
def write(request: Signed, cluster: Cluster) -> HttpResponse:
    """The text in a plain box; what was written on a stale base is kept, and shown beside the newest."""
    vision = queries.vision_of(cluster)
    context: dict[str, Any] = {"form": _write_form(vision), "vision": vision}
    if request.method == "POST":
        vision = vision or changes.start_vision(by=request.user, cluster=cluster)
        form = WriteForm(request.POST)
        try:
            made = form.is_valid() and changes.write_vision(
                by=request.user, vision=vision, **form.cleaned_data
            )
        except drafts_changes.Stale as stale:
            context = _both_texts(vision, request.POST.get("text", ""), stale)
        else:
            if made:
                messages.success(request, _("Gemt som version %d.") % made.number)
                return redirect("vision_text:desk", slug=cluster.slug)
            context["form"] = form
    holder = drafts.pen_holder(vision.draft, but=request.user) if vision else None
    return render(request, "vision_text/write.html", {**context, "pen_holder": holder})


def _write_form(vision: Vision | None) -> WriteForm:
    return WriteForm.of(vision.draft) if vision else WriteForm(initial={"based_on": 0})


def _both_texts(vision: Vision, typed: str, stale: drafts_changes.Stale) -> dict[str, Any]:
    """The page again with what was typed, now based on the newest text, which stands beside it."""
    newest = drafts.current(vision.draft)
    form = WriteForm(initial={"text": typed, "based_on": newest.number if newest else 0})
    return {"form": form, "vision": vision, "stale": stale, "newest": newest}


@workspace(needs=access.may_write)
def weigh(request: Signed, cluster: Cluster) -> HttpResponse:
    """«Vi har hørt»: each finding in, or left out with a reason."""
    vision = queries.vision_of(cluster)
    form = WeighForm(queries.weighed(cluster, vision), request.POST if request.method == "POST" else None)
    if request.method == "POST":
        vision = vision or changes.start_vision(by=request.user, cluster=cluster)
        if ui.submit(form, changes.weigh_findings, by=request.user, vision=vision):
            messages.success(request, _("Gemt."))
            return redirect("vision_text:desk", slug=cluster.slug)
    return render(request, "vision_text/weigh.html", {"form": form})


@workspace(needs=access.may_adopt)
def adopt(request: Signed, cluster: Cluster) -> HttpResponse:
    """The steering group reads the newest version and adopts it."""
    vision = queries.vision_of(cluster)
    current = drafts.current(vision.draft) if vision else None
    if vision is None or current is None:
        return redirect("vision_text:desk", slug=cluster.slug)
    initial = {"on": clock.today(), "version": current.id}
    form = AdoptForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        version = access.version_for(vision, form.cleaned_data["version"])
        if ui.submit(form, changes.adopt_vision, by=request.user, vision=vision, version=version):
            messages.success(request, _("Visionen er vedtaget. Nu kan alle læse den."))
            return redirect("vision_text:desk", slug=cluster.slug)
    undecided = sum(line.is_in is None for line in queries.weighed(cluster, vision))
    context = {"form": form, "current": current, "undecided": undecided}
    return render(request, "vision_text/adopt.html", context)
