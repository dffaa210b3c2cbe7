"""What everyone sees of the groups, and «Vær med»."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from klynge.ground.clusters.gates import open_form, public
from klynge.ground.clusters.models import Cluster
from klynge.ground.ui import forms as ui
from klynge.ground.ui.refusal import Refused
from klynge.startup.groups import access, changes, queries
from klynge.startup.groups.forms import JoinForm


@public
def show(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    """Who sits for which village: «Find din repræsentant»."""
    return render(request, "groups/show.html", {"group": queries.steering_group(cluster)})


@public
def teams(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    return render(request, "groups/teams.html", {"groups": queries.working_groups(cluster)})


@open_form
def join(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    """Sign up as a volunteer; a machine that fills in the hidden field is thanked and forgotten."""
    form = JoinForm(request.POST or None, cluster=cluster, initial={"group": request.GET.get("gruppe")})
    if request.method == "POST":
        if form.is_a_machine:
            return render(request, "groups/receipt.html", {"volunteer": None})
        made = _knocked(request, cluster, form) and ui.submit(form, changes.offer_help, cluster=cluster)
        if made:
            return redirect("groups:receipt", slug=cluster.slug, receipt=made.receipt)
    return render(request, "groups/join.html", {"form": form})


@open_form
def receipt(request: HttpRequest, cluster: Cluster, receipt: str) -> HttpResponse:
    return render(request, "groups/receipt.html", {"volunteer": access.receipt_for(cluster, receipt)})


@open_form
def withdraw(request: HttpRequest, cluster: Cluster, token: str) -> HttpResponse:
    """From one's own mail: asked first, for mail scanners follow links."""
    is_alive = access.may_withdraw(cluster, token)
    is_gone = is_alive and request.method == "POST" and changes.withdraw_offer(cluster=cluster, token=token)
    is_used = not is_alive
    return render(request, "groups/withdraw.html", {"is_gone": is_gone, "is_used": is_used})


def _knocked(request: HttpRequest, cluster: Cluster, form: JoinForm) -> bool:
    if not form.is_valid():
        return False
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "")
    address = forwarded.split(",")[-1].strip() or request.META.get("REMOTE_ADDR", "")
    try:
        changes.count_knock(cluster=cluster, address=address)
    except Refused as refusal:
        form.add_error(None, refusal.message)
        return False
    return True
