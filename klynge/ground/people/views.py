import json

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from klynge import clock
from klynge.ground.people import access, changes, personal, queries, registry
from klynge.ground.people.forms import ConfirmErasure, Details
from klynge.ground.people.models import Person
from klynge.ground.post import links
from klynge.ground.ui.forms import submit
from klynge.ground.ui.refusal import Refused
from klynge.ground.ui.shapes import Task


class Signed(HttpRequest):
    """A request behind `login_required`."""

    user: Person


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def link(request: HttpRequest, token: str) -> HttpResponse:
    """The link in a mail. Looking consumes nothing, for mail scanners look; the button signs in."""
    if request.method == "POST":
        answer = changes.enter_by_link(request, token)
        return answer or render(request, "people/link_gone.html", status=410)
    if not (links.read(changes.SIGN_IN, token) or links.read(changes.INVITATION, token)):
        return render(request, "people/link_gone.html", status=410)
    return render(request, "people/link.html")


def sign_up(request: HttpRequest) -> HttpResponse:
    return render(request, "account/signup_closed.html")


@never_cache
@login_required
def mine(request: Signed) -> HttpResponse:
    guard = _("Nøgle eller app") if queries.factors(request.user).has_any else _("Kun mail")
    count = len(queries.visits(request))
    where = ngettext("%s sted", "%s steder", count) % count
    settings_of_ones_own = [
        Task(_("Ret navn, telefon og sprog"), reverse("people:edit")),
        Task(_("Skift e-mailadresse"), reverse("account_email")),
        Task(_("Sikkerhed"), reverse("people:second_factor"), state=guard),
        Task(_("Her er du logget ind"), reverse("people:visits"), state=where),
        Task(_("Det har vi om dig"), reverse("people:data")),
    ]
    values = {"places": registry.places_of(request.user), "settings": settings_of_ones_own}
    return render(request, "people/mine.html", values)


@never_cache
@login_required
def edit(request: Signed) -> HttpResponse:
    person = request.user
    known = {"name": person.name, "phone": person.phone, "language": person.language}
    form = Details(request.POST or None, initial=known)
    if request.method == "POST" and submit(form, changes.change_details, by=person) is not None:
        messages.success(request, _("Gemt."))
        return redirect("people:mine")
    return render(request, "people/edit.html", {"form": form})


@never_cache
@login_required
def second_factor(request: Signed) -> HttpResponse:
    """Passkeys and authenticator app; explains itself to who was sent here because a role asks for it."""
    is_safe = access.has_second_factor(request)
    return render(
        request,
        "people/second_factor.html",
        {"factors": queries.factors(request.user), "is_safe": is_safe, "is_demo": settings.DEMO},
    )


@never_cache
@login_required
def visits(request: Signed) -> HttpResponse:
    return render(request, "people/visits.html", {"visits": queries.visits(request)})


@login_required
@require_POST
def end_visit(request: Signed, pk: int) -> HttpResponse:
    changes.end_visit(by=request.user, visit_id=pk)
    messages.success(request, _("Der er logget ud."))
    return redirect("people:visits")


@never_cache
@login_required
def data(request: Signed) -> HttpResponse:
    """What we hold: to see, to take along, to have erased."""
    form = ConfirmErasure(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            changes.ask_for_erasure(by=request.user)
        except Refused as refusal:
            form.add_error(None, refusal.message)
        else:
            messages.success(request, _("Vi har sendt dig en mail. Tryk på linket i den, så slettes du."))
            return redirect("people:data")
    held = personal.export(personal.key_of(request.user))
    return render(request, "people/data.html", {"form": form, "held": held})


@never_cache
@login_required
def export(request: Signed) -> HttpResponse:
    held = personal.export(personal.key_of(request.user))
    text = json.dumps(held, ensure_ascii=False, indent=2, default=str)
    response = HttpResponse(text, content_type="application/json; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="mine-data-{clock.today()}.json"'
    return response


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def erase(request: HttpRequest, token: str) -> HttpResponse:
    """The link in the mail about erasure; the button does it."""
    if links.read(changes.ERASURE, token) is None:
        return render(request, "people/link_gone.html", status=410)
    if request.method == "POST":
        changes.erase_by_link(token=token)
        logout(request)
        return render(request, "people/erased.html")
    return render(request, "people/erase.html")
