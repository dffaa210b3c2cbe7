from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from klynge.ground.clusters.gates import Signed, public, workspace
from klynge.ground.clusters.models import Cluster
from klynge.ground.fielding import queries as fielding
from klynge.ground.fielding.models import Round
from klynge.ground.findings import changes as findings
from klynge.ground.findings.access import may_pin
from klynge.ground.findings.forms import PinForm
from klynge.ground.ui import forms as ui
from klynge.ground.ui.refusal import Refused
from klynge.mapping.profile import access, changes, queries, sources
from klynge.mapping.profile.forms import FigureForm, PopulationForm


@public
def show(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    """«Klyngen i tal»."""
    return render(request, "profile/show.html", {"profile": queries.profile(cluster)})


@workspace(needs=access.may_see_desk)
def desk(request: Signed, cluster: Cluster) -> HttpResponse:
    context = {
        "profile": queries.profile(cluster),
        "round": _with_register(cluster),
        "may_keep": access.may_keep_figures(request.user, cluster),
        "may_count": access.may_count_register(request.user, cluster),
        "may_pin": may_pin(request.user, cluster),
    }
    return render(request, "profile/desk.html", context)


@workspace(needs=access.may_keep_figures)
def enter(request: Signed, cluster: Cluster) -> HttpResponse:
    form = PopulationForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and ui.submit(
        form, changes.enter_population, by=request.user, cluster=cluster
    ):
        messages.success(request, _("Tallene er gemt og kan ses af alle."))
        return redirect("profile:desk", slug=cluster.slug)
    return render(request, "profile/enter.html", {"form": form})


@require_POST
@workspace(needs=access.may_count_register)
def count(request: Signed, cluster: Cluster) -> HttpResponse:
    """Make counts of the register that lies here now."""
    round_ = _with_register(cluster)
    if round_ is None:
        raise Http404
    try:
        changes.count_register(by=request.user, round_=round_)
        messages.success(request, _("Registret er talt op. Små tal er skjult."))
    except Refused as refusal:
        messages.error(request, refusal.message)
    return redirect("profile:desk", slug=cluster.slug)


@workspace(needs=access.may_keep_figures)
def new_figure(request: Signed, cluster: Cluster) -> HttpResponse:
    form = FigureForm(request.POST or None)
    if request.method == "POST" and ui.submit(form, changes.add_figure, by=request.user, cluster=cluster):
        messages.success(request, _("Tallet er gemt."))
        return redirect("profile:desk", slug=cluster.slug)
    return render(request, "profile/new_figure.html", {"form": form})


@require_POST
@workspace(needs=access.may_keep_figures)
def remove_figure(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    changes.remove_figure(by=request.user, figure=access.figure_for(cluster, pk))
    messages.success(request, _("Tallet er fjernet."))
    return redirect("profile:desk", slug=cluster.slug)


@workspace(needs=may_pin)
def pin(request: Signed, cluster: Cluster) -> HttpResponse:
    return _pinned(request, cluster, sources.of_population(access.population_for(cluster)))


@workspace(needs=may_pin)
def pin_figure(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    return _pinned(request, cluster, sources.of_figure(access.figure_for(cluster, pk)))


def _pinned(request: Signed, cluster: Cluster, source: findings.Source) -> HttpResponse:
    form = PinForm(request.POST or None, cluster=cluster)
    finding = None
    if request.method == "POST":
        finding = ui.submit(form, findings.pin, by=request.user, cluster=cluster, source=source)
    if finding:
        messages.success(request, _("Gemt som pointe %d.") % finding.number)
        return redirect("profile:desk", slug=cluster.slug)
    return render(request, "profile/pin.html", {"form": form, "source": source})


def _with_register(cluster: Cluster) -> Round | None:
    round_ = fielding.open_round(cluster, Round.Kind.SURVEY)
    return round_ if round_ and round_.recipients.exists() else None
