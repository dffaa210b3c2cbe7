from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from klynge.ground.clusters.access import may_coordinate
from klynge.ground.clusters.gates import Signed, public, workspace
from klynge.ground.clusters.models import Cluster
from klynge.ground.drafts import queries as drafts
from klynge.ground.drafts.changes import Stale, take_pen
from klynge.ground.drafts.forms import WriteForm
from klynge.ground.drafts.models import Draft
from klynge.ground.paper import document as paper
from klynge.ground.ui import forms as ui
from klynge.strategy import access, changes, checks, compose, freezing, queries
from klynge.strategy import handover as handing_over
from klynge.strategy.forms import AdoptForm, CiteForm
from klynge.strategy.models import FrozenPlan, StrategyPlan
from klynge.strategy.outline import Outline


@public
def show(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    """The plan that stands adopted; before there is one, what it will be."""
    newest = queries.newest(cluster)
    if newest is None:
        return render(request, "strategy/coming.html")
    return _page(request, cluster, access.frozen_for(cluster, newest.number))


@public
def version(request: HttpRequest, cluster: Cluster, number: int) -> HttpResponse:
    return _page(request, cluster, access.frozen_for(cluster, number))


def _page(request: HttpRequest, cluster: Cluster, frozen: FrozenPlan) -> HttpResponse:
    context = {
        "frozen": frozen,
        "document": mark_safe(frozen.html),
        "versions": queries.frozen(cluster),
    }
    return render(request, "strategy/show.html", context)


@public
def printed(request: HttpRequest, cluster: Cluster, number: int) -> HttpResponse:
    """The adopted bytes, as they were that day."""
    frozen = access.frozen_for(cluster, number)
    return _file(bytes(frozen.pdf), "application/pdf", f"{cluster.slug}-strategiplan-{number}.pdf")


@public
def data(request: HttpRequest, cluster: Cluster, number: int) -> HttpResponse:
    """What the adopted bytes were made from."""
    frozen = access.frozen_for(cluster, number)
    return _file(frozen.data.encode(), "application/json", f"{cluster.slug}-strategiplan-{number}.json")


def _file(content: bytes, content_type: str, name: str) -> HttpResponse:
    if not content:
        raise Http404
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = f'inline; filename="{name}"'
    return response


@workspace()
def desk(request: Signed, cluster: Cluster) -> HttpResponse:
    """Chapter by chapter: what is there and what is missing."""
    may_write = access.may_write(request.user, cluster)
    if request.method == "POST" and may_write:
        changes.start_plan(by=request.user, cluster=cluster)
        return redirect("strategy:desk", slug=cluster.slug)
    plan = queries.plan_of(cluster)
    states = checks.states(plan) if plan else []
    context = {
        "plan": plan,
        "states": states,
        "complete": sum(s.is_complete for s in states),
        "may_write": may_write,
        "may_adopt": access.may_adopt(request.user, cluster),
        "versions": queries.frozen(cluster),
    }
    return render(request, "strategy/desk.html", context)


@workspace(needs=access.may_write)
def edit(request: Signed, cluster: Cluster, key: str) -> HttpResponse:
    """A chapter's own text in a plain box; nobody's words are lost when two write at once."""
    outline = access.outline_for(key)
    plan = access.plan_for(request.user, cluster)
    draft = _draft(plan, outline)
    form = WriteForm.of(draft, _posted(request))
    if request.method == "POST":
        try:
            if ui.submit(form, changes.write_chapter, by=request.user, plan=plan, key=key):
                messages.success(request, _("Kapitlet er gemt."))
                return redirect("strategy:desk", slug=cluster.slug)
        except Stale as stale:
            form.add_error(None, stale.message)
    holder = drafts.pen_holder(draft, but=request.user)
    return _editor(
        request, outline, form, draft=draft, holder=holder, is_mine=draft.pen_person == request.user
    )


def _posted(request: Signed) -> QueryDict | None:
    """What was sent, even when nothing was ticked."""
    return request.POST if request.method == "POST" else None


def _draft(plan: StrategyPlan, outline: Outline) -> Draft:
    return plan.chapters.select_related("draft__cluster", "draft__pen_person").get(key=outline.key).draft


def _editor(request: Signed, outline: Outline, form: WriteForm, **more: object) -> HttpResponse:
    return render(request, "strategy/edit.html", {"outline": outline, "form": form, **more})


@require_POST
@workspace(needs=access.may_write)
def pen(request: Signed, cluster: Cluster, key: str) -> HttpResponse:
    """Tell the others that one is writing here."""
    plan = access.plan_for(request.user, cluster)
    take_pen(by=request.user, draft=_draft(plan, access.outline_for(key)))
    return redirect("strategy:edit", slug=cluster.slug, key=key)


@workspace(needs=access.may_write)
def cite(request: Signed, cluster: Cluster, key: str) -> HttpResponse:
    outline = access.outline_for(key)
    plan = access.plan_for(request.user, cluster)
    initial = {"findings": [str(f.id) for f in queries.cited(plan).get(key, [])]}
    form = CiteForm(_posted(request), cluster=cluster, initial=initial)
    if request.method == "POST" and ui.submit(form, changes.cite, by=request.user, plan=plan, key=key):
        messages.success(request, _("Pointerne er gemt."))
        return redirect("strategy:desk", slug=cluster.slug)
    return render(request, "strategy/cite.html", {"outline": outline, "form": form})


@workspace()
def preview(request: Signed, cluster: Cluster) -> HttpResponse:
    """The plan as citizens will read it."""
    plan = access.plan_for(request.user, cluster)
    made = compose.chapters(plan, cluster.language)
    html = mark_safe(freezing.as_html(made, cluster.language))
    return render(request, "strategy/preview.html", {"plan": plan, "document": html})


@workspace()
def preview_printed(request: Signed, cluster: Cluster) -> HttpResponse:
    plan = access.plan_for(request.user, cluster)
    content = paper.render(compose.document(plan, cluster.language))
    return _file(content, "application/pdf", f"{cluster.slug}-strategiplan-kladde.pdf")


@workspace(needs=access.may_adopt)
def adopt(request: Signed, cluster: Cluster) -> HttpResponse:
    """Adopt what has been read: afterwards nobody can change it."""
    plan = access.plan_for(request.user, cluster)
    form = AdoptForm(_posted(request), initial={"read": queries.standing_of(plan)})
    if request.method == "POST":
        frozen = ui.submit(form, changes.adopt_plan, by=request.user, plan=plan)
        if frozen:
            messages.success(request, _("Planen er vedtaget og offentlig."))
            return redirect("strategy:version", slug=cluster.slug, number=frozen.number)
    missing = [state for state in checks.states(plan) if not state.is_complete]
    return render(request, "strategy/adopt.html", {"form": form, "plan": plan, "missing": missing})


@workspace()
def handover(request: Signed, cluster: Cluster) -> HttpResponse:
    """What must be in other hands before consultant and money leave."""
    points = handing_over.checklist(cluster)
    done = sum(point.is_done for point in points)
    context = {"points": points, "done": done, "may_mend": may_coordinate(request.user, cluster)}
    return render(request, "strategy/handover.html", context)
