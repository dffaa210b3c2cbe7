"""The secretariat's desk: all clusters, inquiries, applications."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from klynge.ground.clusters.gates import Signed, installation
from klynge.ground.ui import forms as ui
from klynge.ground.ui.refusal import Refused
from klynge.secretariat import access, changes, queries
from klynge.secretariat.changes import Beginning
from klynge.secretariat.forms import AcceptForm, ReasonForm, WordsForm
from klynge.secretariat.sections import SECTIONS


@installation()
def index(request: Signed) -> HttpResponse:
    """All clusters: phase, next date, response, and what is stuck."""
    page = queries.overview(queries.all_clusters(), request.GET.get("side", 1))
    return render(request, "secretariat/index.html", {"page": page, "is_mine": False})


@installation(needs=access.has_clusters)
def mine(request: Signed) -> HttpResponse:
    """The same for a consultant or a municipal contact: one's own clusters."""
    page = queries.overview(queries.clusters_of(request.user), request.GET.get("side", 1))
    return render(request, "secretariat/index.html", {"page": page, "is_mine": True})


@installation()
def inquiries(request: Signed) -> HttpResponse:
    return render(
        request, "secretariat/inquiries.html", {"page": queries.inquiries(request.GET.get("side", 1))}
    )


@installation()
def inquiry(request: Signed, pk: UUID) -> HttpResponse:
    found = access.inquiry_for(pk)
    return render(
        request,
        "secretariat/inquiry.html",
        {"inquiry": found, "application": getattr(found, "application", None)},
    )


@require_POST
@installation()
def answer(request: Signed, pk: UUID) -> HttpResponse:
    changes.answer_inquiry(by=request.user, inquiry=access.inquiry_for(pk))
    messages.success(request, _("Henvendelsen er besvaret."))
    return redirect("secretariat:inquiries")


@require_POST
@installation()
def invite(request: Signed, pk: UUID) -> HttpResponse:
    changes.start_application(by=request.user, inquiry=access.inquiry_for(pk))
    messages.success(request, _("De har fået en mail med et link til ansøgningen."))
    return redirect("secretariat:inquiry", pk=pk)


@installation()
def applications(request: Signed) -> HttpResponse:
    return render(
        request, "secretariat/applications.html", {"page": queries.applications(request.GET.get("side", 1))}
    )


@installation()
def application(request: Signed, pk: UUID) -> HttpResponse:
    found = access.application_for(pk)
    return render(
        request, "secretariat/application.html", {"application": found, "sections": SECTIONS.values()}
    )


@installation()
def dialogue(request: Signed, pk: UUID) -> HttpResponse:
    found = access.application_for(pk)
    form = WordsForm(request.POST or None)
    if request.method == "POST" and ui.submit(
        form, changes.open_dialogue, by=request.user, application=found
    ):
        messages.success(request, _("De har fået en mail og kan rette i ansøgningen."))
        return redirect("secretariat:application", pk=pk)
    return render(request, "secretariat/dialogue.html", {"form": form, "application": found})


@installation()
def decline(request: Signed, pk: UUID) -> HttpResponse:
    found = access.application_for(pk)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and ui.submit(form, changes.decline, by=request.user, application=found):
        messages.success(request, _("De har fået svaret med begrundelsen."))
        return redirect("secretariat:applications")
    return render(request, "secretariat/decline.html", {"form": form, "application": found})


@installation()
def accept(request: Signed, pk: UUID) -> HttpResponse:
    found = access.application_for(pk)
    form = AcceptForm(request.POST or None, initial={"name": found.working_name, "invite_municipality": True})
    if request.method == "POST" and form.is_valid():
        try:
            cluster = changes.accept(by=request.user, application=found, beginning=_beginning(form))
        except Refused as refusal:
            form.add_error(refusal.field if refusal.field in form.fields else None, refusal.message)
        else:
            messages.success(request, _("%s er oprettet, og koordinatorerne er inviteret.") % cluster.name)
            return redirect("secretariat:index")
    return render(request, "secretariat/accept.html", {"form": form, "application": found})


def _beginning(form: AcceptForm) -> Beginning:
    given = form.cleaned_data
    return Beginning(
        name=given["name"], template=given["template"], starts_on=given["starts_on"],
        coordinators=form.coordinators, invite_municipality=given["invite_municipality"],
    )  # fmt: skip
