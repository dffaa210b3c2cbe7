"""«Ny klynge»: the public inquiry, and the application behind its private link."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from klynge.ground.ui import forms as ui
from klynge.ground.ui.refusal import Refused
from klynge.secretariat import access, changes, queries
from klynge.secretariat.forms import FORMS, InquiryForm, initial_of
from klynge.secretariat.models import Application
from klynge.secretariat.sections import SECTIONS


@never_cache
def inquire(request: HttpRequest) -> HttpResponse:
    form = InquiryForm(request.POST or None)
    if request.method == "POST" and ui.submit(form, changes.inquire):
        return redirect("secretariat:thanks")
    return render(request, "secretariat/inquire.html", {"form": form})


@never_cache
def thanks(request: HttpRequest) -> HttpResponse:
    return render(request, "secretariat/thanks.html")


@never_cache
def apply(request: HttpRequest, token: str) -> HttpResponse:
    """The application's sections; sent when all that must be there is there."""
    application = access.application_behind(token)
    refused = ""
    if request.method == "POST":
        try:
            changes.send_application(application=application)
            messages.success(request, _("Ansøgningen er sendt."))
            return redirect("secretariat:apply", token=token)
        except Refused as refusal:
            refused = refusal.message
    addresses = {c: reverse("secretariat:section", kwargs={"token": token, "section": c}) for c in SECTIONS}
    may_write = application.is_draft or application.status == Application.Status.DIALOGUE
    tasks = queries.section_tasks(application, addresses if may_write else {})
    values = {"application": application, "tasks": tasks, "refused": refused, "may_write": may_write}
    return render(request, "secretariat/apply.html", values)


@never_cache
def section(request: HttpRequest, token: str, section: str) -> HttpResponse:
    application = access.application_behind(token)
    if section not in SECTIONS:
        raise Http404
    part = SECTIONS[section]
    form = FORMS[section](request.POST or None, initial=initial_of(application, part.fields))
    if request.method == "POST" and form.is_valid():
        changes.save_section(application=application, section=section, values=form.cleaned_data)
        messages.success(request, _("Gemt."))
        return redirect("secretariat:apply", token=token)
    return render(request, "secretariat/section.html", {"form": form, "part": part, "token": token})
