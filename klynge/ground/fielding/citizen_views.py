"""The citizen's door: type the code, or scan it; a GET consumes nothing."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from klynge.ground.clusters.gates import open_form
from klynge.ground.clusters.models import Cluster
from klynge.ground.fielding import entry, queries, registry, tickets
from klynge.ground.fielding.forms import CodeForm
from klynge.ground.fielding.models import Code, Receipt
from klynge.ground.ui.refusal import Refused


@open_form
def enter(request: HttpRequest, cluster: Cluster, kind: str) -> HttpResponse:
    """«Har du en kode?»: a right one goes on, a wrong one is told what is wrong with it."""
    form = CodeForm(request.POST or None)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            return _let_in(entry.code_for(cluster, kind, form.cleaned_data["code"], _address(request)))
        except Refused as refused:
            form.add_error("code", str(refused))
            status = 429 if isinstance(refused, entry.Wait) else 200
    context = {"form": form, "kind": kind, "round": queries.open_round(cluster, kind)}
    return render(request, "fielding/enter.html", context, status=status)


@open_form
def scan(request: HttpRequest, cluster: Cluster, token: str) -> HttpResponse:
    """What the QR opens: a page with one button; only the button lets in (mail scanners follow links)."""
    try:
        code = entry.code_for_token(cluster, token)
    except Refused as refused:
        return render(request, "fielding/refused.html", {"words": str(refused)}, status=404)
    if request.method == "POST":
        return _let_in(code)
    return render(request, "fielding/scan.html", {"round": code.round})


@open_form
def receipt(request: HttpRequest, cluster: Cluster, number: str) -> HttpResponse:
    """It proves that something was received, never what; its address keeps working."""
    found = Receipt.objects.filter(number=number, round__cluster=cluster).select_related("round").first()
    if found is None:
        raise Http404
    return render(request, registry.of(found.round).receipt, {"receipt": found, "round": found.round})


def _let_in(code: Code) -> HttpResponse:
    response = redirect(registry.of(code.round).start, slug=code.round.cluster.slug)
    tickets.give(response, code)
    return response


def _address(request: HttpRequest) -> str:
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "") if settings.KLYNGE_TRUST_PROXY else ""
    return forwarded.split(",")[-1].strip() or request.META.get("REMOTE_ADDR", "")
