"""The desk of an election, its candidates, the keying of paper, and the result."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from klynge.ground.clusters.gates import Signed, public, workspace
from klynge.ground.clusters.models import Cluster
from klynge.ground.fielding import tickets
from klynge.ground.fielding.entry import code_on_paper
from klynge.ground.fielding.forms import CodeForm
from klynge.ground.ui import forms as ui
from klynge.ground.ui.refusal import Refused
from klynge.vision.priorities import access, changes, printing, queries
from klynge.vision.priorities.forms import CandidateForm, ElectionForm, PaperForm, RulesForm


@public
def candidates(request: HttpRequest, cluster: Cluster, pk: UUID) -> HttpResponse:
    """What one can vote for and how it is counted; open to all from the day the round opens."""
    election = access.open_election_for(cluster, pk)
    return render(request, "priorities/candidates.html", {"election": election, "round": election.round})


@public
def result(request: HttpRequest, cluster: Cluster, pk: UUID) -> HttpResponse:
    """Thiele's rule and plain marks side by side, with every round and each village's support."""
    election = access.published_election_for(cluster, pk)
    return render(
        request, "priorities/result.html", {"result": queries.result(election), "election": election}
    )


@workspace()
def index(request: Signed, cluster: Cluster) -> HttpResponse:
    context = {
        "elections": queries.elections(cluster),
        "may_run": access.may_run(request.user, cluster),
        "may_choose": access.may_choose(request.user, cluster),
    }
    return render(request, "priorities/index.html", context)


@workspace(needs=access.may_run)
def new(request: Signed, cluster: Cluster) -> HttpResponse:
    form = ElectionForm(request.POST or None, initial={"title": _("Hvad skal vi arbejde med?")})
    if request.method == "POST":
        election = ui.submit(form, changes.prepare_election, by=request.user, cluster=cluster)
        if election:
            return redirect("priorities:show", slug=cluster.slug, pk=election.id)
    return render(request, "priorities/new.html", {"form": form})


@workspace()
def show(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    """An election's rules and candidates."""
    election = access.election_for(request.user, cluster, pk)
    context = {
        "election": election,
        "round": election.round,
        "candidates": election.candidates.prefetch_related("citations__finding"),
        "may_choose": access.may_choose(request.user, cluster) and not election.round.opened_at,
        "may_run": access.may_run(request.user, cluster),
        "warn_above": changes.WARN_ABOVE,
    }
    return render(request, "priorities/show.html", context)


@workspace(needs=access.may_run)
def rules(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    election = access.election_for(request.user, cluster, pk)
    initial = {"least": election.least, "most": election.most, "winners": election.winners}
    form = RulesForm(request.POST or None, initial=initial)
    if request.method == "POST" and ui.submit(form, changes.change_rules, by=request.user, election=election):
        return redirect("priorities:show", slug=cluster.slug, pk=election.id)
    return render(request, "priorities/rules.html", {"form": form, "election": election})


@workspace(needs=access.may_choose)
def propose(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    election = access.election_for(request.user, cluster, pk)
    form = CandidateForm(request.POST or None, cluster=cluster)
    if request.method == "POST" and ui.submit(form, changes.propose, by=request.user, election=election):
        messages.success(request, _("Forslaget er skrevet ind."))
        return redirect("priorities:show", slug=cluster.slug, pk=election.id)
    return render(
        request, "priorities/candidate.html", {"form": form, "election": election, "candidate": None}
    )


@workspace(needs=access.may_choose)
def edit(request: Signed, cluster: Cluster, pk: UUID, candidate: UUID) -> HttpResponse:
    election = access.election_for(request.user, cluster, pk)
    found = access.candidate_for(election, candidate)
    form = CandidateForm(request.POST or None, cluster=cluster, initial=CandidateForm.values_of(found))
    if request.method == "POST" and ui.submit(
        form, changes.change_candidate, by=request.user, candidate=found
    ):
        messages.success(request, _("Gemt."))
        return redirect("priorities:show", slug=cluster.slug, pk=election.id)
    return render(
        request, "priorities/candidate.html", {"form": form, "election": election, "candidate": found}
    )


@require_POST
@workspace(needs=access.may_choose)
def withdraw(request: Signed, cluster: Cluster, pk: UUID, candidate: UUID) -> HttpResponse:
    election = access.election_for(request.user, cluster, pk)
    changes.withdraw(by=request.user, candidate=access.candidate_for(election, candidate))
    messages.success(request, _("Forslaget er taget af."))
    return redirect("priorities:show", slug=cluster.slug, pk=election.id)


@workspace(needs=access.may_run)
def paper(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    """Key in a paper ballot: first the code on it."""
    election = access.election_for(request.user, cluster, pk)
    form = CodeForm(request.POST or None)
    if request.method == "POST":
        code = ui.submit(form, code_on_paper, round_=election.round)
        if code:
            response = redirect("priorities:paper_ballot", slug=cluster.slug, pk=election.id)
            tickets.give(response, code, "papir")
            return response
    return render(request, "priorities/paper.html", {"form": form, "election": election})


@workspace(needs=access.may_run)
def paper_ballot(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    """The numbers that are marked on the paper."""
    election = access.election_for(request.user, cluster, pk)
    code = tickets.read(request, cluster, "ballot", "papir")
    if code is None or code.round_id != election.round_id:
        return redirect("priorities:paper", slug=cluster.slug, pk=election.id)
    form = PaperForm(request.POST or None)
    if request.method == "POST":
        receipt = ui.submit(form, changes.record_paper, by=request.user, code=code)
        if receipt:
            messages.success(
                request, _("Stemmesedlen er tastet. Skriv kvittering %s på den.") % receipt.number
            )
            return redirect("priorities:paper", slug=cluster.slug, pk=election.id)
    return render(request, "priorities/paper_ballot.html", {"form": form, "election": election})


@workspace(needs=access.may_run)
def preview(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    """The result for those who run it, before everyone sees it; nobody sees anything before closing."""
    election = access.election_for(request.user, cluster, pk)
    if election.round.closed_at is None:
        raise Refused(_("Ingen ser resultatet, før afstemningen er lukket."))
    return render(
        request, "priorities/preview.html", {"result": queries.result(election), "election": election}
    )


@require_POST
@workspace(needs=access.may_run)
def publish(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    election = access.election_for(request.user, cluster, pk)
    changes.publish_result(by=request.user, election=election)
    messages.success(request, _("Resultatet er offentligt."))
    return redirect("priorities:preview", slug=cluster.slug, pk=election.id)


@workspace()
def printed(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    """The ballot on paper; the numbers are those one keys in."""
    election = access.election_for(request.user, cluster, pk)
    response = HttpResponse(printing.ballot(election), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{cluster.slug}-stemmeseddel.pdf"'
    return response
