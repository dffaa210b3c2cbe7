"""The first start of an empty installation, a step a page. Nothing is kept before the last one but in the visit."""

import secrets
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.crypto import constant_time_compare
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from klynge.front import changes, first_start, queries
from klynge.front.changes import Administrator, FirstCluster
from klynge.front.forms import AdministratorForm, ClusterForm, CoordinatorsForm, KeyForm, NumberForm
from klynge.ground.people.changes import sign_in
from klynge.ground.ui.refusal import Refused

VISIT = "first_start"
View = Callable[[HttpRequest, dict[str, Any]], HttpResponse]


def step(view: View) -> Callable[[HttpRequest], HttpResponse]:
    """Only while nobody answers for the installation, and only with the token; hands over what was typed so far."""

    @wraps(view)
    @never_cache
    def gate(request: HttpRequest) -> HttpResponse:
        if not queries.is_unclaimed():
            raise Http404
        typed = request.session.get(VISIT, {})
        if not first_start.is_good(typed.get("token", "")):
            return redirect("front:start")
        response = view(request, typed)
        if request.session.get(VISIT) is not None:
            request.session[VISIT] = typed
        return response

    return gate


@never_cache
def start(request: HttpRequest) -> HttpResponse:
    """The key from the console."""
    if not queries.is_unclaimed():
        raise Http404
    form = KeyForm(request.POST or None, initial={"noegle": request.GET.get("noegle", "")})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data["noegle"].strip()
        if first_start.is_good(given):
            request.session[VISIT] = {"token": given}
            return redirect("front:start_settings")
        form.add_error(
            "noegle",
            _("Nøglen er forkert eller for gammel. Kør «klynge check» på serveren, og brug den nye."),
        )
    return render(request, "front/start/start.html", {"form": form})


@step
def start_settings(request: HttpRequest, typed: dict[str, Any]) -> HttpResponse:
    """What the environment says; it is changed there and not here."""
    lines = [
        (_("Navn"), settings.KLYNGE_NAME, "KLYNGE_NAME"),
        (_("Adresse"), settings.KLYNGE_URL, "KLYNGE_URL"),
        (_("Telefon for dem, der er gået i stå"), settings.KLYNGE_PHONE, "KLYNGE_PHONE"),
        (_("Mails kommer fra"), settings.DEFAULT_FROM_EMAIL, "KLYNGE_MAIL_FROM"),
        (_("Mailserver"), settings.EMAIL_HOST, "KLYNGE_SMTP_HOST"),
        (_("Tilgængelighedserklæring"), settings.KLYNGE_ACCESSIBILITY_URL, "KLYNGE_ACCESSIBILITY_URL"),
    ]
    return render(request, "front/start/settings.html", {"lines": lines})


@step
def start_administrator(request: HttpRequest, typed: dict[str, Any]) -> HttpResponse:
    form = AdministratorForm(request.POST or None, initial=typed.get("administrator"))
    if request.method == "POST" and form.is_valid():
        typed["administrator"] = form.cleaned_data
        _send_number(typed)
        return redirect("front:start_mail")
    return render(request, "front/start/administrator.html", {"form": form})


@step
def start_mail(request: HttpRequest, typed: dict[str, Any]) -> HttpResponse:
    """Do mails arrive? One may go on without, told what that costs."""
    if "administrator" not in typed:
        return redirect("front:start_administrator")
    if "again" in request.POST:
        _send_number(typed)
        messages.success(request, _("Vi har sendt en ny mail."))
        return redirect("front:start_mail")
    form = NumberForm(request.POST if request.method == "POST" and "without" not in request.POST else None)
    if "without" in request.POST:
        typed["mail_works"] = False
        return redirect("front:start_cluster")
    if request.method == "POST" and form.is_valid():
        if constant_time_compare(form.cleaned_data["number"], typed.get("number", "")):
            typed["mail_works"] = True
            return redirect("front:start_cluster")
        form.add_error("number", _("Det er ikke tallet fra den seneste mail. Se efter igen."))
    values = {"form": form, "to": typed["administrator"]["email"], "is_off": settings.KLYNGE_MAIL_OFF}
    return render(request, "front/start/mail.html", values)


@step
def start_cluster(request: HttpRequest, typed: dict[str, Any]) -> HttpResponse:
    if "administrator" not in typed:
        return redirect("front:start_administrator")
    if "later" in request.POST:
        typed.pop("cluster", None)
        return redirect("front:start_check")
    form = ClusterForm(request.POST or None, initial=_shown(typed.get("cluster")))
    if request.method == "POST" and form.is_valid():
        day = form.cleaned_data["starts_on"].isoformat()
        typed["cluster"] = {**typed.get("cluster", {}), **form.cleaned_data, "starts_on": day}
        return redirect("front:start_coordinators")
    return render(request, "front/start/cluster.html", {"form": form})


@step
def start_coordinators(request: HttpRequest, typed: dict[str, Any]) -> HttpResponse:
    if "cluster" not in typed:
        return redirect("front:start_cluster")
    form = CoordinatorsForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        typed["cluster"] |= {"is_own": form.cleaned_data["is_own"], "coordinators": form.people}
        return redirect("front:start_check")
    return render(
        request, "front/start/coordinators.html", {"form": form, "cluster_name": typed["cluster"]["name"]}
    )


@step
def start_check(request: HttpRequest, typed: dict[str, Any]) -> HttpResponse:
    """Is it right? Only now is anything made: all of it, or nothing."""
    if "administrator" not in typed:
        return redirect("front:start_administrator")
    refused = ""
    if request.method == "POST":
        try:
            administrator = Administrator(**typed["administrator"])
            person = changes.claim(token=typed["token"], administrator=administrator, cluster=_cluster(typed))
        except Refused as refusal:
            refused = refusal.message
        else:
            request.session.pop(VISIT)
            sign_in(request, person)
            messages.success(request, _("Installationen er din. Sæt en nøgle eller en app på din konto nu."))
            return redirect("people:second_factor")
    return render(
        request,
        "front/start/check.html",
        {"typed": typed, "cluster_to_be": _cluster(typed), "refused": refused},
    )


def _send_number(typed: dict[str, Any]) -> None:
    typed["number"] = f"{secrets.randbelow(10**6):06d}"
    changes.try_mail(to=typed["administrator"]["email"], number=typed["number"])


def _shown(cluster: dict[str, Any] | None) -> dict[str, Any]:
    return {**cluster, "villages": "\n".join(cluster["villages"])} if cluster else {}


def _cluster(typed: dict[str, Any]) -> FirstCluster | None:
    made = typed.get("cluster")
    if not made:
        return None
    return FirstCluster(
        name=made["name"],
        villages=tuple(made["villages"]),
        template=made["template"],
        starts_on=parse_date(made["starts_on"]),
        is_own=made.get("is_own", False),
        coordinators=tuple((name, email) for name, email in made.get("coordinators", ())),
    )
