"""The citizen's vote: one worked example → options → check → receipt. Neither script nor account is needed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from klynge.ground.clusters.models import Cluster
from klynge.ground.fielding import citizens
from klynge.ground.fielding.citizens import with_code
from klynge.ground.fielding.models import Code
from klynge.ground.ui import forms as ui
from klynge.ground.ui.refusal import Refused
from klynge.vision.priorities import changes, queries
from klynge.vision.priorities.forms import BallotForm


@with_code("ballot")
def start(request: HttpRequest, cluster: Cluster, code: Code) -> HttpResponse:
    """Who asks, how it is counted, and a worked example."""
    if request.method == "POST":
        device = citizens.device_of(request) or citizens.new_device()
        changes.begin(code=code, device=device)
        response = redirect("priorities:mark", slug=cluster.slug)
        citizens.remember(request, response, device)
        return response
    context = {"code": code, "round": code.round, "election": code.round.election}
    return render(request, "priorities/start.html", context)


@with_code("ballot")
def mark(request: HttpRequest, cluster: Cluster, code: Code) -> HttpResponse:
    """«Sæt 3–6 krydser»: too few or too many are told, and the marks stay."""
    election, device = code.round.election, citizens.device_of(request)
    ballot = queries.draft(code, device)
    if ballot is None:
        return redirect("priorities:start", slug=cluster.slug)
    candidates = queries.in_own_order(election, ballot.seed)
    form = BallotForm(candidates, request.POST if request.method == "POST" else None, ballot.draft)
    if request.method == "POST" and ui.submit(form, changes.mark, code=code, device=device):
        return redirect("priorities:check", slug=cluster.slug)
    sentences = {c.number: c.sentence for c in candidates}
    context = {"form": form, "election": election, "round": code.round, "sentences": sentences}
    return render(request, "priorities/mark.html", context)


@with_code("ballot")
def check(request: HttpRequest, cluster: Cluster, code: Code) -> HttpResponse:
    device = citizens.device_of(request)
    ballot = queries.draft(code, device)
    if ballot is None or not ballot.draft:
        return redirect("priorities:start", slug=cluster.slug)
    refused = ""
    if request.method == "POST":
        try:
            receipt = changes.cast_ballot(code=code, device=device)
        except Refused as wrong:
            refused = str(wrong)
        else:
            return redirect("fielding:receipt", slug=cluster.slug, number=receipt.number)
    marked = code.round.election.candidates.filter(number__in=ballot.draft)
    return render(
        request, "priorities/check.html", {"marked": marked, "round": code.round, "refused": refused}
    )
