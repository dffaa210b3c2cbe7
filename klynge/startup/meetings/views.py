from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from klynge import clock
from klynge.ground.clusters.gates import Signed, public, workspace
from klynge.ground.clusters.models import Cluster
from klynge.ground.findings.forms import PinForm
from klynge.ground.ui import forms as ui
from klynge.ground.ui.refusal import Refused
from klynge.startup.meetings import access, changes, queries
from klynge.startup.meetings.changes.approval import DAYS
from klynge.startup.meetings.forms import (
    AnswerForm,
    DecisionForm,
    ItemForm,
    MeetingForm,
    MinutesForm,
    ObjectionForm,
    SendForm,
)

Made = TypeVar("Made")


@public
def index(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    """Citizens' meetings to come, and the minutes everyone may read."""
    context = {"coming": queries.public_coming(cluster), "minutes": queries.public_minutes(cluster)}
    return render(request, "meetings/index.html", context)


@public
def read(request: HttpRequest, cluster: Cluster, pk: UUID) -> HttpResponse:
    meeting = access.open_meeting_for(cluster, pk)
    context = {
        "meeting": meeting,
        "items": queries.items(meeting),
        "is_readable": access.is_readable(meeting),
    }
    return render(request, "meetings/read.html", context)


@public
def decision(request: HttpRequest, cluster: Cluster, pk: UUID) -> HttpResponse:
    """One decision by itself: the address that a finding's source leads to."""
    found = access.open_decision_for(cluster, pk)
    is_readable = access.is_readable(found.item.meeting)
    return render(request, "meetings/decision.html", {"decision": found, "is_readable": is_readable})


@workspace()
def desk(request: Signed, cluster: Cluster) -> HttpResponse:
    context = {
        "coming": queries.coming(cluster),
        "held": queries.held(cluster),
        "cancelled": queries.cancelled(cluster),
        "decisions": queries.open_decisions(cluster),
        "may_call": access.may_call(request.user, cluster),
    }
    return render(request, "meetings/desk.html", context)


@workspace(needs=access.may_call)
def new(request: Signed, cluster: Cluster) -> HttpResponse:
    form = MeetingForm(request.POST or None, cluster=cluster)
    if request.method == "POST":
        meeting = ui.submit(form, changes.call_meeting, by=request.user, cluster=cluster)
        if meeting:
            messages.success(request, _("Mødet er lavet. Se dagsordenen igennem, og indkald."))
            return redirect("meetings:show", slug=cluster.slug, pk=meeting.pk)
    return render(request, "meetings/edit.html", {"form": form, "meeting": None})


@workspace()
def show(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    meeting = access.meeting_for(cluster, pk)
    may_call = access.may_call(request.user, cluster)
    context = {
        "meeting": meeting,
        "items": queries.items(meeting),
        "objections": queries.objections(meeting),
        "is_held": meeting.starts_at <= clock.now(),
        "is_readable": access.is_readable(meeting),
        "may_call": may_call,
        "may_write": may_call and meeting.is_writable,
        "may_approve": access.may_approve(request.user, cluster),
    }
    return render(request, "meetings/show.html", context)


@workspace(needs=access.may_call)
def edit(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    meeting = access.meeting_for(cluster, pk)
    initial = MeetingForm.values_of(meeting)
    form = MeetingForm(request.POST or None, cluster=cluster, meeting=meeting, initial=initial)
    if request.method == "POST" and ui.submit(form, changes.change_meeting, by=request.user, meeting=meeting):
        messages.success(request, _("Gemt."))
        return _to(meeting.cluster, pk)
    return render(request, "meetings/edit.html", {"form": form, "meeting": meeting})


@workspace(needs=access.may_call)
def agenda(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    """Lines in order, moved by buttons; a new one goes last."""
    meeting = access.meeting_for(cluster, pk)
    form = ItemForm(request.POST or None)
    if request.method == "POST" and ui.submit(form, changes.add_item, by=request.user, meeting=meeting):
        return redirect("meetings:agenda", slug=cluster.slug, pk=pk)
    context = {"form": form, "meeting": meeting, "items": queries.items(meeting)}
    return render(request, "meetings/agenda.html", context)


@require_POST
@workspace(needs=access.may_call)
def move(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    item = access.item_for(cluster, pk)
    _try(request, lambda: changes.move_item(by=request.user, item=item, up=request.POST.get("way") == "up"))
    return redirect("meetings:agenda", slug=cluster.slug, pk=item.meeting_id)


@require_POST
@workspace(needs=access.may_call)
def remove_item(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    item = access.item_for(cluster, pk)
    meeting_id = item.meeting_id
    _try(request, lambda: changes.remove_item(by=request.user, item=item))
    return redirect("meetings:agenda", slug=cluster.slug, pk=meeting_id)


@require_POST
@workspace(needs=access.may_call)
def invite(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    meeting = access.meeting_for(cluster, pk)
    count = _try(request, lambda: changes.invite(by=request.user, meeting=meeting))
    if count:
        words = ngettext("%d er indkaldt med mail.", "%d er indkaldt med mail.", count) % count
        messages.success(request, words)
    return _to(cluster, pk)


@require_POST
@workspace(needs=access.may_call)
def cancel(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    meeting = access.meeting_for(cluster, pk)
    if _try(request, lambda: changes.cancel_meeting(by=request.user, meeting=meeting)):
        messages.success(request, _("Mødet er aflyst. De indkaldte får en mail."))
    return _to(cluster, pk)


@workspace(needs=access.may_call)
def minutes(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    """One form; the button under each item keeps everything and goes on to the next."""
    meeting = access.meeting_for(cluster, pk)
    initial = {"attended": meeting.attended}
    form = MinutesForm(request.POST or None, items=list(queries.items(meeting)), initial=initial)
    if request.method == "POST" and ui.submit(form, changes.write_minutes, by=request.user, meeting=meeting):
        onward = request.POST.get("onward", "")
        if onward == "done":
            messages.success(request, _("Referatet er gemt."))
            return _to(cluster, pk)
        return redirect(reverse("meetings:minutes", args=[cluster.slug, pk]) + f"#punkt-{onward}")
    return render(request, "meetings/minutes.html", {"form": form, "meeting": meeting})


@workspace(needs=access.may_call)
def send(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    meeting = access.meeting_for(cluster, pk)
    initial = {"objections_until": clock.today() + timedelta(days=DAYS)}
    form = SendForm(request.POST or None, initial=initial)
    if request.method == "POST" and ui.submit(
        form, changes.send_for_approval, by=request.user, meeting=meeting
    ):
        messages.success(request, _("Referatet er sendt til godkendelse."))
        return _to(cluster, pk)
    return render(request, "meetings/send.html", {"form": form, "meeting": meeting})


@workspace(needs=access.may_object)
def objection(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    meeting = access.meeting_for(cluster, pk)
    form = ObjectionForm(request.POST or None)
    if request.method == "POST" and ui.submit(
        form, changes.object_to_minutes, by=request.user, meeting=meeting
    ):
        messages.success(request, _("Indsigelsen er skrevet. Referatet venter, til den er besvaret."))
        return _to(cluster, pk)
    return render(request, "meetings/objection.html", {"form": form, "meeting": meeting})


@workspace(needs=access.may_approve)
def answer(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    found = access.objection_for(cluster, pk)
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and ui.submit(
        form, changes.answer_objection, by=request.user, objection=found
    ):
        messages.success(request, _("Indsigelsen er besvaret."))
        return _to(cluster, found.meeting_id)
    return render(request, "meetings/answer.html", {"form": form, "objection": found})


@require_POST
@workspace(needs=access.may_approve)
def approve(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    meeting = access.meeting_for(cluster, pk)
    if _try(request, lambda: changes.approve(by=request.user, meeting=meeting)):
        messages.success(request, _("Referatet er godkendt."))
    return _to(cluster, pk)


@workspace(needs=access.may_call)
def decide(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    item = access.item_for(cluster, pk)
    form = DecisionForm(request.POST or None)
    if request.method == "POST" and ui.submit(form, changes.decide, by=request.user, item=item):
        messages.success(request, _("Beslutningen er skrevet."))
        return _to(cluster, item.meeting_id)
    return render(request, "meetings/decide.html", {"form": form, "item": item, "decision": None})


@workspace(needs=access.may_call)
def edit_decision(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    found = access.decision_for(cluster, pk)
    form = DecisionForm(request.POST or None, initial=DecisionForm.values_of(found))
    if request.method == "POST" and ui.submit(form, changes.change_decision, by=request.user, decision=found):
        messages.success(request, _("Gemt."))
        return _to(cluster, found.meeting_id)
    return render(request, "meetings/decide.html", {"form": form, "item": found.item, "decision": found})


@require_POST
@workspace()
def finish(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    """Whoever holds the decision may say so, and who writes minutes."""
    found = access.decision_for(cluster, pk)
    changes.finish_decision(by=request.user, decision=found, is_done=request.POST.get("done") != "no")
    messages.success(request, _("Gemt."))
    return _to(cluster, found.meeting_id)


@require_POST
@workspace(needs=access.may_call)
def remove_decision(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    found = access.decision_for(cluster, pk)
    meeting_id = found.meeting_id
    _try(request, lambda: changes.remove_decision(by=request.user, decision=found))
    return _to(cluster, meeting_id)


@workspace(needs=access.may_call)
def pin(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    found = access.decision_for(cluster, pk)
    form = PinForm(request.POST or None, cluster=cluster, initial={"text": found.text})
    if request.method == "POST" and ui.submit(form, changes.pin_decision, by=request.user, decision=found):
        messages.success(request, _("Gemt som pointe."))
        return _to(cluster, found.meeting_id)
    return render(request, "meetings/pin.html", {"form": form, "decision": found})


def _try(request: Signed, change: Callable[[], Made]) -> Made | None:
    """For buttons without a form: a refusal is told on the next page."""
    try:
        return change()
    except Refused as refusal:
        messages.warning(request, refusal.message)
        return None


def _to(cluster: Cluster, pk: UUID) -> HttpResponse:
    return redirect("meetings:show", slug=cluster.slug, pk=pk)
