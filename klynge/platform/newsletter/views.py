from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from klynge.ground.clusters.gates import Signed, open_form, public, workspace
from klynge.ground.clusters.models import Cluster
from klynge.ground.ui import forms as ui
from klynge.ground.ui.refusal import Refused
from klynge.platform.newsletter import access, changes, compose, queries
from klynge.platform.newsletter.forms import JoinForm, LetterForm


@public
def index(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    """What it is, and the letters so far."""
    return render(request, "newsletter/index.html", {"letters": queries.sent(cluster)[:50]})


@open_form
def join(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    form = JoinForm(request.POST or None, cluster=cluster)
    if request.method == "POST" and ui.submit(form, changes.join, cluster=cluster):
        return redirect("newsletter:asked", slug=cluster.slug)
    return render(request, "newsletter/join.html", {"form": form})


@public
def asked(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    """The same page whether the address was known or not."""
    return render(request, "newsletter/asked.html")


@public
def show(request: HttpRequest, cluster: Cluster, pk: UUID) -> HttpResponse:
    """The letter as a page, as it left."""
    letter = access.sent_letter_for(cluster, pk)
    return render(request, "newsletter/show.html", {"letter": letter, "content": letter.html})


@workspace(needs=access.may_edit)
def desk(request: Signed, cluster: Cluster) -> HttpResponse:
    """Counts only: nobody sees the addresses."""
    context = {
        "count": queries.subscribers(cluster).count(),
        "waiting": queries.waiting(cluster),
        "sent": queries.sent(cluster)[:50],
    }
    return render(request, "newsletter/desk.html", context)


@workspace(needs=access.may_edit)
def new(request: Signed, cluster: Cluster) -> HttpResponse:
    form = LetterForm(request.POST or None, cluster=cluster)
    if request.method == "POST":
        letter = ui.submit(form, changes.write_letter, by=request.user, cluster=cluster)
        if letter:
            return redirect("newsletter:preview", slug=cluster.slug, pk=letter.id)
    return render(request, "newsletter/new.html", {"form": form, "since": queries.since(cluster)})


@workspace(needs=access.may_edit)
def edit(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    letter = access.waiting_letter_for(cluster, pk)
    form = LetterForm(
        request.POST or None, cluster=cluster, letter=letter, initial=LetterForm.values_of(letter)
    )
    if request.method == "POST" and ui.submit(form, changes.change_letter, by=request.user, letter=letter):
        return redirect("newsletter:preview", slug=cluster.slug, pk=letter.id)
    return render(request, "newsletter/edit.html", {"form": form, "letter": letter})


@workspace(needs=access.may_edit)
def preview(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    """As the citizen gets it, on the page and in plain text, before it leaves."""
    letter = access.waiting_letter_for(cluster, pk)
    context = {
        "letter": letter,
        "content": compose.body(letter),
        "text": compose.mail(letter).text_for(_("(hver modtagers egen adresse)")),
        "count": queries.subscribers(cluster).count(),
        "to_myself": request.user.email,
    }
    return render(request, "newsletter/preview.html", context)


@require_POST
@workspace(needs=access.may_edit)
def try_out(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    changes.try_letter(by=request.user, letter=access.waiting_letter_for(cluster, pk))
    messages.success(request, _("Prøven er på vej til %s.") % request.user.email)
    return redirect("newsletter:preview", slug=cluster.slug, pk=pk)


@require_POST
@workspace(needs=access.may_edit)
def send(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    try:
        letter = changes.send_letter(by=request.user, letter=access.letter_for(cluster, pk))
    except Refused as refusal:
        messages.error(request, refusal.message)
    else:
        n = letter.recipients
        sent = ngettext("Brevet er på vej til %d modtager.", "Brevet er på vej til %d modtagere.", n) % n
        messages.success(request, sent)
    return redirect("newsletter:desk", slug=cluster.slug)


@require_POST
@workspace(needs=access.may_edit)
def remove(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    changes.remove_letter(by=request.user, letter=access.waiting_letter_for(cluster, pk))
    messages.success(request, _("Brevet er slettet."))
    return redirect("newsletter:desk", slug=cluster.slug)
