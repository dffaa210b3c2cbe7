"""The desk of a round: who is asked, letters, opening, closing."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from klynge.ground.clusters.gates import Signed, workspace
from klynge.ground.clusters.models import Cluster
from klynge.ground.fielding import access, changes, closing, queries, register_changes, registry
from klynge.ground.fielding.forms import AgreementForm, CountsForm, ExtendForm, RegisterForm, TermsForm
from klynge.ground.fielding.models import Round
from klynge.ground.ui import forms as ui


@workspace()
def show(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    round_ = access.round_for(request.user, cluster, pk)
    context = {
        "round": round_,
        "missing": [] if round_.opened_at else changes.what_is_missing(round_),
        "response": queries.response(round_),
        "strata": queries.register_counts(round_),
        "sendings": round_.sendings.select_related("made_by").order_by("made_at"),
        "may_run": access.may_run(request.user, cluster),
        "may_bring_register": access.may_bring_register(request.user, cluster),
        "desk": registry.of(round_).desk,
    }
    return render(request, "fielding/show.html", context)


@workspace(needs=access.may_run)
def edit(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    round_ = access.round_for(request.user, cluster, pk)
    form = TermsForm(request.POST or None, initial=TermsForm.values_of(round_))
    if (
        request.method == "POST"
        and ui.submit(form, changes.change_terms, by=request.user, round_=round_) is not None
    ):
        messages.success(request, _("Gemt."))
        return _back(round_)
    return render(request, "fielding/edit.html", {"form": form, "round": round_})


@workspace(needs=access.may_run)
def counts(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    round_ = access.round_for(request.user, cluster, pk)
    initial = {str(village.id): invited for village, (invited, _a) in queries.counts(round_).items()}
    form = CountsForm(request.POST or None, cluster=cluster, initial=initial)
    if request.method == "POST":
        made: int | None = ui.submit(form, changes.issue_codes, by=request.user, round_=round_)  # type: ignore[type-var]
        if made:
            messages.success(
                request, ngettext("Der er lavet %d kode.", "Der er lavet %d koder.", made) % made
            )
            return _back(round_)
    return render(request, "fielding/counts.html", {"form": form, "round": round_})


@workspace(needs=access.may_bring_register)
def agreement(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    round_ = access.round_for(request.user, cluster, pk)
    form = AgreementForm(request.POST or None, initial={"on": round_.agreement_on})
    if request.method == "POST" and ui.submit(form, changes.record_agreement, by=request.user, round_=round_):
        return redirect("fielding:register", slug=cluster.slug, pk=round_.id)
    return render(request, "fielding/agreement.html", {"form": form, "round": round_})


@workspace(needs=access.may_bring_register)
def register(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    """Lay a file up: it is read at once, and every fault is named with its row."""
    round_ = access.round_for(request.user, cluster, pk)
    if round_.agreement_on is None:
        return redirect("fielding:agreement", slug=cluster.slug, pk=round_.id)
    posted = request.method == "POST"
    form, reading = RegisterForm(request.POST, request.FILES) if posted else RegisterForm(), None
    if request.method == "POST":
        reading = ui.submit(form, register_changes.read_register, by=request.user, round_=round_)  # type: ignore[type-var]
        if reading and reading.is_good:
            return redirect("fielding:confirm_register", slug=cluster.slug, pk=round_.id)
    return render(request, "fielding/register.html", {"form": form, "round": round_, "reading": reading})


@workspace(needs=access.may_bring_register)
def confirm_register(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    """Look at the counts before saying yes."""
    round_ = access.round_for(request.user, cluster, pk)
    if request.method == "POST":
        taken = register_changes.take_register(by=request.user, round_=round_)
        messages.success(request, _("Registeret er taget ind: %d personer, der er fyldt 16 år.") % taken)
        return _back(round_)
    reading = register_changes.waiting_reading(round_)
    if reading is None:
        return redirect("fielding:register", slug=cluster.slug, pk=round_.id)
    names = {str(v.id): v.name for v in cluster.villages.all()}
    rows = sorted((names[key], n) for key, n in reading.per_village().items())
    protected = sum(e.is_protected for e in reading.entries)
    context = {
        "round": round_,
        "reading": reading,
        "rows": rows,
        "protected": protected,
        "total": len(reading.entries),
    }
    return render(request, "fielding/confirm_register.html", context)


@require_POST
@workspace(needs=access.may_run)
def open_(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    round_ = access.round_for(request.user, cluster, pk)
    changes.open_round(by=request.user, round_=round_)
    messages.success(request, _("Der er åbent for svar."))
    return _back(round_)


@workspace(needs=access.may_run)
def extend(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    round_ = access.round_for(request.user, cluster, pk)
    form = ExtendForm(request.POST or None, initial=TermsForm.values_of(round_))
    if request.method == "POST" and ui.submit(form, changes.extend, by=request.user, round_=round_):
        messages.success(request, _("Fristen er forlænget."))
        return _back(round_)
    return render(request, "fielding/extend.html", {"form": form, "round": round_})


@workspace(needs=access.may_run)
def close(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    """Closing cannot be undone, so it is asked once."""
    round_ = access.round_for(request.user, cluster, pk)
    if request.method == "POST":
        closing.close_round(by=request.user, round_=round_)
        messages.success(request, _("Lukket. Forbindelsen mellem koder og svar er slettet."))
        return _back(round_)
    return render(request, "fielding/close.html", {"round": round_})


def _back(round_: Round) -> HttpResponse:
    return redirect("fielding:show", slug=round_.cluster.slug, pk=round_.id)
