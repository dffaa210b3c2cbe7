from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_cache_control

from klynge.front import chains, queries
from klynge.front.forms import AskForm
from klynge.ground.clusters.gates import open_form, public
from klynge.ground.clusters.models import Cluster
from klynge.ground.files.queries import preload
from klynge.ground.search.queries import find


def index(request: HttpRequest) -> HttpResponse:
    """The installation's front page: find your cluster. An empty installation is started first."""
    if queries.is_unclaimed():
        return redirect("front:start")
    return _kept(render(request, "front/index.html", {"shelf": queries.shelf()}))


@public
def show(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    page = queries.page(cluster)
    preload(request, page.pictures)
    cover = request.pictures.get(cluster.cover_id)  # type: ignore[attr-defined]
    values = {"page": page, "cover": cover if cover and cover.is_ready else None, "has_people": True}
    return render(request, "front/show.html", values)


@public
def voices(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    """«Det sagde I – det gør vi»: everything we learned, and what became of it."""
    return render(request, "front/voices.html", {"voices": chains.voices(cluster)})


@public
def action_voices(request: HttpRequest, cluster: Cluster, thing: UUID) -> HttpResponse:
    """The way back: from one focus area or action to the voices behind it."""
    found = chains.behind(cluster, thing)
    if found is None:
        raise Http404
    return render(request, "front/action_voices.html", {"behind": found})


@open_form
def search(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    form = AskForm(request.GET if request.GET.get("ord", "").strip() else None)
    words = form.cleaned_data["ord"] if form.is_valid() else ""
    hits = find(cluster.id, words) if words else []
    return render(request, "front/search.html", {"form": form, "words": words, "hits": hits})


@public
def about(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    return render(request, "front/about.html", {"about": queries.about(cluster), "has_people": True})


@public
def privacy(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    return render(request, "front/privacy.html", {"controllers": queries.controllers(cluster)})


@public
def accessibility(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    return render(request, "front/accessibility.html")


def our_privacy(request: HttpRequest) -> HttpResponse:
    return _kept(render(request, "front/our_privacy.html"))


def our_accessibility(request: HttpRequest) -> HttpResponse:
    return _kept(render(request, "front/our_accessibility.html"))


def robots(request: HttpRequest) -> HttpResponse:
    return _kept(
        render(
            request,
            "front/robots.txt",
            {"site": settings.KLYNGE_URL},
            content_type="text/plain; charset=utf-8",
        )
    )


def sitemap(request: HttpRequest) -> HttpResponse:
    """The public pages of public clusters."""
    values = {"addresses": queries.addresses()}
    return _kept(render(request, "front/sitemap.xml", values, content_type="application/xml; charset=utf-8"))


def _kept(response: HttpResponse) -> HttpResponse:
    patch_cache_control(response, public=True, max_age=60, stale_if_error=86400)
    return response
