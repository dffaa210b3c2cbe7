from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from klynge.ground.clusters.gates import Signed, public, workspace
from klynge.ground.clusters.models import Cluster
from klynge.ground.findings import access, changes, queries
from klynge.ground.findings.forms import MergeForm
from klynge.ground.ui import forms as ui


@public
def index(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    """«Det har vi lært»: all findings by theme, each with what became of it."""
    return render(request, "findings/index.html", {"themes": queries.by_theme(cluster)})


@public
def show(request: HttpRequest, cluster: Cluster, pk: UUID) -> HttpResponse:
    finding = access.finding_for(cluster, pk)
    if finding.merged_into_id:
        return redirect("findings:show", slug=cluster.slug, pk=finding.merged_into_id)
    return render(request, "findings/show.html", {"followed": queries.follow(cluster, [finding])[0]})


@workspace()
def desk(request: Signed, cluster: Cluster) -> HttpResponse:
    context = {
        "themes": queries.by_theme(cluster),
        "may_pin": access.may_pin(request.user, cluster),
        "may_take_back": access.may_take_back(request.user, cluster),
    }
    return render(request, "findings/desk.html", context)


@workspace(needs=access.may_pin)
def merge(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    finding = access.finding_for(cluster, pk)
    form = MergeForm(request.POST or None, finding=finding)
    if request.method == "POST" and ui.submit(form, changes.merge, by=request.user, finding=finding):
        messages.success(request, _("De to pointer er lagt sammen."))
        return redirect("findings:desk", slug=cluster.slug)
    return render(request, "findings/merge.html", {"form": form, "finding": finding})


@require_POST
@workspace(needs=access.may_take_back)
def take_back(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    changes.take_back(by=request.user, finding=access.finding_for(cluster, pk))
    messages.success(request, _("Pointen er taget tilbage."))
    return redirect("findings:desk", slug=cluster.slug)
