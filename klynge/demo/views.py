"""The demonstration's own doors. Outside a data folder that `klynge demo` made, none of them is there."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth import logout
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from klynge.demo import marker
from klynge.ground.people import changes as people
from klynge.ground.people.models import Person
from klynge.ground.post import queries as post
from klynge.ground.post.models import Mail

View = Callable[..., HttpResponse]


def in_demo(view: View) -> View:
    """404 anywhere else."""

    @wraps(view)
    def gate(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if not settings.DEMO:
            raise Http404
        return never_cache(view)(request, **kwargs)

    return gate


@in_demo
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Whose part one can play."""
    made = marker.read() or marker.Marker()
    return render(request, "demo/index.html", {"links": made.links, "extra": made.extra})


@in_demo
@require_http_methods(["GET", "HEAD", "POST"])
def enter(request: HttpRequest, token: str) -> HttpResponse:
    """Somebody's door; nothing is done before the button is pressed."""
    link = (marker.read() or marker.Marker()).links.get(token)
    if link is None:
        raise Http404
    person = get_object_or_404(Person, pk=link["person"])
    if request.method != "POST":
        return render(request, "demo/enter.html", {"link": link, "token": token})
    logout(request)
    people.sign_in(request, person, both_factors=True)
    return redirect(link["path"])


@in_demo
@require_safe
def mail(request: HttpRequest) -> HttpResponse:
    """Everything the system would have sent, newest first."""
    page = Paginator(post.drawer(500), 30).get_page(request.GET.get("side"))
    return render(request, "demo/mail.html", {"page": page})


@in_demo
@require_safe
def letter(request: HttpRequest, pk: str) -> HttpResponse:
    return render(request, "demo/letter.html", {"mail": get_object_or_404(Mail, pk=pk)})
