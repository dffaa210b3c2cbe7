"""The steering group's own pages: seats, working groups, volunteers."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from klynge.ground.clusters.gates import Signed, workspace
from klynge.ground.clusters.models import Cluster
from klynge.ground.ui import forms as ui
from klynge.startup.groups import access, changes, queries
from klynge.startup.groups.forms import (
    AssignForm,
    EndForm,
    FilterForm,
    GroupForm,
    JoinForm,
    MemberForm,
    SeatForm,
)
from klynge.startup.groups.models import Volunteer

A_PAGE = 50


@workspace()
def desk(request: Signed, cluster: Cluster) -> HttpResponse:
    context = {
        "group": queries.steering_group(cluster),
        "former": queries.former_seats(cluster),
        "may_seat": access.may_seat(request.user, cluster),
        "may_see": access.may_see_members(request.user, cluster),
    }
    return render(request, "groups/desk.html", context)


@workspace(needs=access.may_seat)
def seat(request: Signed, cluster: Cluster) -> HttpResponse:
    may_invite = access.may_invite(request.user, cluster)
    given = {"village": request.GET.get("landsby")}
    form = SeatForm(request.POST or None, cluster=cluster, may_invite=may_invite, initial=given)
    if request.method == "POST" and ui.submit(form, changes.fill_seat, by=request.user, cluster=cluster):
        messages.success(request, _("Pladsen er besat."))
        return redirect("groups:desk", slug=cluster.slug)
    return render(request, "groups/seat.html", {"form": form, "seat": None})


@workspace(needs=access.may_seat)
def edit_seat(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    seat = access.seat_for(cluster, pk)
    may_invite = access.may_invite(request.user, cluster)
    initial = SeatForm.values_of(seat)
    form = SeatForm(request.POST or None, cluster=cluster, seat=seat, may_invite=may_invite, initial=initial)
    if request.method == "POST" and ui.submit(form, changes.change_seat, by=request.user, seat=seat):
        messages.success(request, _("Gemt."))
        return redirect("groups:desk", slug=cluster.slug)
    return render(request, "groups/seat.html", {"form": form, "seat": seat})


@workspace(needs=access.may_seat)
def end_seat(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    seat = access.seat_for(cluster, pk)
    form = EndForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and ui.submit(form, changes.end_seat, by=request.user, seat=seat):
        messages.success(request, _("Perioden er sluttet."))
        return redirect("groups:desk", slug=cluster.slug)
    return render(request, "groups/end_seat.html", {"form": form, "seat": seat})


@workspace()
def work(request: Signed, cluster: Cluster) -> HttpResponse:
    context = {
        "groups": queries.working_groups(cluster),
        "closed": queries.closed_groups(cluster),
        "may_form": access.may_form_groups(request.user, cluster),
    }
    return render(request, "groups/work.html", context)


@workspace(needs=access.may_form_groups)
def form_group(request: Signed, cluster: Cluster) -> HttpResponse:
    form = GroupForm(request.POST or None, initial={"is_open": True})
    if request.method == "POST":
        group = ui.submit(form, changes.form_group, by=request.user, cluster=cluster)
        if group:
            messages.success(request, _("Gruppen er lavet. Skriv tovholderen ind."))
            return redirect("groups:team", slug=cluster.slug, pk=group.pk)
    return render(request, "groups/edit_team.html", {"form": form, "group": None})


@workspace()
def team(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    group = access.group_for(cluster, pk)
    context = {
        "group": group,
        "members": queries.members(group),
        "may_lead": not group.closed_on and access.may_lead(request.user, group),
        "may_close": not group.closed_on and access.may_form_groups(request.user, cluster),
        "may_see": access.may_see_group(request.user, group),
        "wishing": queries.wishing(group) if access.may_see_volunteers(request.user, cluster) else [],
    }
    return render(request, "groups/team.html", context)


@workspace()
def edit_team(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    group = access.group_for(cluster, pk)
    _require(access.may_lead(request.user, group))
    form = GroupForm(request.POST or None, initial=GroupForm.values_of(group))
    if request.method == "POST" and ui.submit(form, changes.change_group, by=request.user, group=group):
        messages.success(request, _("Gemt."))
        return redirect("groups:team", slug=cluster.slug, pk=pk)
    return render(request, "groups/edit_team.html", {"form": form, "group": group})


@require_POST
@workspace(needs=access.may_form_groups)
def close_team(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    changes.close_group(by=request.user, group=access.group_for(cluster, pk))
    messages.success(request, _("Gruppen er lukket. Tak for indsatsen."))
    return redirect("groups:work", slug=cluster.slug)


@workspace()
def add_member(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    group = access.group_for(cluster, pk)
    _require(access.may_lead(request.user, group))
    given = {"is_holder": queries.holder(group) is None}
    form = MemberForm(
        request.POST or None, may_invite=access.may_invite(request.user, cluster), initial=given
    )
    if request.method == "POST" and ui.submit(form, changes.add_member, by=request.user, group=group):
        messages.success(request, _("Personen er med i gruppen."))
        return redirect("groups:team", slug=cluster.slug, pk=pk)
    return render(request, "groups/add_member.html", {"form": form, "group": group})


@require_POST
@workspace()
def make_holder(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    member = changes.make_holder(by=request.user, member=access.member_for(cluster, pk))
    messages.success(request, _("%s er tovholder.") % member.name)
    return redirect("groups:team", slug=cluster.slug, pk=member.group_id)


@require_POST
@workspace()
def leave(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    member = access.member_for(cluster, pk)
    changes.leave(by=request.user, member=member)
    messages.success(request, _("%s er ude af gruppen.") % member.name)
    return redirect("groups:team", slug=cluster.slug, pk=member.group_id)


@workspace(needs=access.may_see_volunteers)
def volunteers(request: Signed, cluster: Cluster) -> HttpResponse:
    form = FilterForm(request.GET, cluster=cluster)
    found = Paginator(queries.volunteers(cluster, **form.wanted()), A_PAGE)
    context = {
        "form": form,
        "page": found.get_page(request.GET.get("side")),
        "count": queries.volunteer_count(cluster),
    }
    return render(request, "groups/volunteers.html", context)


@workspace(needs=access.may_see_volunteers)
def add_volunteer(request: Signed, cluster: Cluster) -> HttpResponse:
    """Key in what somebody wrote on paper at a meeting."""
    form = JoinForm(request.POST or None, cluster=cluster)
    given = {"by": request.user, "cluster": cluster, "source": Volunteer.Source.PAPER}
    if request.method == "POST" and ui.submit(form, changes.offer_help, **given):
        messages.success(request, _("Den frivillige er skrevet ind."))
        return redirect("groups:volunteers", slug=cluster.slug)
    return render(request, "groups/add_volunteer.html", {"form": form})


@workspace(needs=access.may_see_volunteers)
def volunteer(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    """One volunteer; here they are put into a working group."""
    found = access.volunteer_for(cluster, pk)
    form = AssignForm(request.POST or None, cluster=cluster, initial={"group": found.group_id})
    if request.method == "POST" and ui.submit(form, changes.assign, by=request.user, volunteer=found):
        messages.success(request, _("Den frivillige er med i gruppen."))
        return redirect("groups:volunteer", slug=cluster.slug, pk=pk)
    memberships = found.memberships.filter(left_on__isnull=True).select_related("group")
    return render(
        request, "groups/volunteer.html", {"form": form, "volunteer": found, "memberships": memberships}
    )


@require_POST
@workspace(needs=access.may_see_volunteers)
def contacted(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    changes.mark_contacted(by=request.user, volunteer=access.volunteer_for(cluster, pk))
    messages.success(request, _("Godt. Det står nu, at I har talt sammen."))
    return redirect("groups:volunteer", slug=cluster.slug, pk=pk)


@require_POST
@workspace(needs=access.may_see_volunteers)
def remove(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    changes.remove_volunteer(by=request.user, volunteer=access.volunteer_for(cluster, pk))
    messages.success(request, _("Den frivillige er slettet."))
    return redirect("groups:volunteers", slug=cluster.slug)


def _require(allowed: bool) -> None:
    if not allowed:
        raise PermissionDenied
