from datetime import date
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from klynge import clock
from klynge.ground.clusters.addresses import absolute, local, of_picture
from klynge.ground.clusters.gates import Signed, public, workspace
from klynge.ground.clusters.models import Cluster
from klynge.ground.files.queries import by_id
from klynge.ground.ui import forms as ui
from klynge.platform.events import access, changes, feeds, ical, menus, notice, queries, schema, when
from klynge.platform.events.forms import CancelForm, EditEventForm, EventForm
from klynge.platform.events.models import Event

A_PAGE = 60


@public
def index(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    """What is coming, month by month."""
    village = menus.chosen(cluster, request.GET.get("landsby", ""))
    page = Paginator(queries.public(cluster, village).ahead(), A_PAGE).get_page(request.GET.get("side"))
    here = local(cluster, "events:index")
    context = {
        "village": village,
        "page": page,
        "months": queries.by_month(cluster, page, clock.today()),
        "villages": menus.villages(here, cluster, _("Alle landsbyer")),
        "follow": menus.follow(cluster),
        "this_month": clock.today().replace(day=1),
    }
    return render(request, "events/index.html", context)


@public
def month(request: HttpRequest, cluster: Cluster, year: int, number: int) -> HttpResponse:
    if not (2000 <= year <= 2100 and 1 <= number <= 12):
        raise Http404
    first = date(year, number, 1)
    village = menus.chosen(cluster, request.GET.get("landsby", ""))
    events = list(queries.of_month(cluster, first, village))
    here = local(cluster, "events:month", year=year, number=number)
    context = {
        "first": first,
        "village": village,
        "events": [queries.line(cluster, event) for event in events],
        "villages": menus.villages(here, cluster, _("Alle landsbyer")),
        "before": queries.month_before(first),
        "after": queries.next_month(first),
    }
    return render(request, "events/month.html", context)


@public
def show(request: HttpRequest, cluster: Cluster, pk: UUID) -> HttpResponse:
    event = access.public_event_for(cluster, pk)
    context = _page(cluster, event)
    context["schema"] = schema.json_ld(cluster, event, str(context["share_picture"]))
    return render(request, "events/show.html", context)


@public
def poster(request: HttpRequest, cluster: Cluster, pk: UUID) -> HttpResponse:
    """The same on a sheet of paper, to hang up at the grocer's."""
    pdf = notice.pdf(cluster, access.public_event_for(cluster, pk))
    return HttpResponse(pdf, content_type="application/pdf")


@public
def one(request: HttpRequest, cluster: Cluster, pk: UUID) -> HttpResponse:
    """The event as a file for one's own calendar."""
    event = access.public_event_for(cluster, pk)
    return _calendar(ical.calendar(cluster, [event]), f"{event.starts_on.isoformat()}.ics")


@public
def calendar(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    """All events, for a calendar that follows ours."""
    return _calendar(ical.calendar(cluster, queries.for_feed(cluster)), "kalender.ics")


@public
def feed(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    return HttpResponse(feeds.atom(cluster), content_type="application/atom+xml; charset=utf-8")


@workspace(needs=access.may_edit)
def desk(request: Signed, cluster: Cluster) -> HttpResponse:
    events = queries.on_the_desk(cluster)
    over = Paginator(events.filter(ends_on__lt=clock.today()).order_by("-starts_on"), 30)
    context = {
        "coming": [(event, when.words(event)) for event in events.ahead()],
        "over": over.get_page(request.GET.get("side")),
        "bin": queries.in_bin(cluster),
    }
    return render(request, "events/desk.html", context)


@workspace(needs=access.may_edit)
def new(request: Signed, cluster: Cluster) -> HttpResponse:
    """What, when, where, «Udgiv»: under a minute from a phone."""
    first = {"picture_source": request.user.name}
    form = EventForm(request.POST or None, request.FILES or None, cluster=cluster, initial=first)
    if request.method == "POST":
        event = ui.submit(form, changes.write_event, by=request.user, cluster=cluster)
        if event:
            return _after_saving(request, cluster, event)
    return render(request, "events/new.html", {"form": form})


@workspace(needs=access.may_edit)
def edit(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    event = access.event_for(cluster, pk)
    values = {"picture_source": request.user.name, **EventForm.values_of(event)}
    form = EditEventForm(request.POST or None, request.FILES or None, cluster=cluster, initial=values)
    if request.method == "POST":
        saved = ui.submit(form, changes.change_event, by=request.user, event=event)
        if saved:
            return _after_saving(request, cluster, saved)
    return render(request, "events/edit.html", {"form": form, "event": event})


@workspace(needs=access.may_edit)
def preview(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    """The page as the citizen will see it, before anybody does."""
    return render(request, "events/preview.html", _page(cluster, access.event_for(cluster, pk)))


@require_POST
@workspace(needs=access.may_edit)
def publish(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    changes.publish_event(by=request.user, event=access.event_for(cluster, pk))
    messages.success(request, _("Begivenheden er i kalenderen nu."))
    return redirect("events:desk", slug=cluster.slug)


@workspace(needs=access.may_edit)
def cancel(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    event = access.event_for(cluster, pk)
    form = CancelForm(request.POST or None)
    if request.method == "POST" and ui.submit(form, changes.cancel_event, by=request.user, event=event):
        messages.success(request, _("Begivenheden står nu som aflyst."))
        return redirect("events:desk", slug=cluster.slug)
    return render(request, "events/cancel.html", {"form": form, "event": event})


@require_POST
@workspace(needs=access.may_edit)
def uncancel(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    changes.uncancel_event(by=request.user, event=access.event_for(cluster, pk))
    messages.success(request, _("Begivenheden bliver til noget alligevel."))
    return redirect("events:desk", slug=cluster.slug)


@require_POST
@workspace(needs=access.may_edit)
def withdraw(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    changes.withdraw_event(by=request.user, event=access.event_for(cluster, pk))
    messages.success(request, _("Begivenheden er taget af kalenderen. Den ligger i papirkurven i 30 dage."))
    return redirect("events:desk", slug=cluster.slug)


@require_POST
@workspace(needs=access.may_edit)
def restore(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    changes.restore_event(by=request.user, event=access.removed_event_for(cluster, pk))
    messages.success(request, _("Begivenheden er hentet frem, som den var."))
    return redirect("events:desk", slug=cluster.slug)


def _page(cluster: Cluster, event: Event) -> dict[str, object]:
    """The event in words, its picture, and what other sites show when the page is shared."""
    photo = by_id([event.picture_id]).get(event.picture_id) if event.picture_id else None
    return {
        "event": event,
        "when": when.words(event),
        "photo": photo,
        "address": absolute(cluster, "events:show", pk=event.id),
        "share_picture": of_picture(cluster, photo),
    }


def _after_saving(request: Signed, cluster: Cluster, event: Event) -> HttpResponse:
    then = request.POST.get("then", "")
    if then == "preview":
        return redirect("events:preview", slug=cluster.slug, pk=event.id)
    if then == "publish":
        changes.publish_event(by=request.user, event=event)
        messages.success(request, _("Begivenheden er i kalenderen nu."))
    else:
        messages.success(request, _("Begivenheden er gemt."))
    return redirect("events:desk", slug=cluster.slug)


def _calendar(content: bytes, name: str) -> HttpResponse:
    return HttpResponse(
        content,
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": f'inline; filename="{name}"'},
    )
