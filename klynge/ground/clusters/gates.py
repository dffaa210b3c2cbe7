"""What stands before a view: which cluster, who asks, and what caches may keep.

A gate hands the view its cluster instead of the slug, so that no view looks one up by itself.
"""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.cache import patch_cache_control

from klynge.ground.clusters import access
from klynge.ground.clusters.models import Cluster
from klynge.ground.people.access import has_second_factor
from klynge.ground.people.models import Person

P = ParamSpec("P")
ClusterView = Callable[Concatenate[HttpRequest, Cluster, P], HttpResponseBase]
SlugView = Callable[Concatenate[HttpRequest, str, P], HttpResponseBase]
Needs = Callable[[Person, Cluster], bool]


class Signed(HttpRequest):
    """A request behind `workspace` or `installation`: somebody is signed in."""

    user: Person
    cluster: Cluster


def public(view: ClusterView[P]) -> SlugView[P]:
    """Anonymous, cookieless and cacheable: no form, nothing that differs between readers."""

    @wraps(view)
    def gate(request: HttpRequest, slug: str, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        cluster = _public_cluster(request, slug)
        response = view(request, cluster, *args, **kwargs)
        if cluster.is_public and not response.has_header("Cache-Control"):
            patch_cache_control(response, public=True, max_age=60, stale_if_error=86400)
        return response

    return gate  # type: ignore[return-value]  # mypy takes no named argument before a ParamSpec


def open_form(view: ClusterView[P]) -> SlugView[P]:
    """Anonymous, with a form: kept by no cache."""

    @wraps(view)
    def gate(request: HttpRequest, slug: str, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        response = view(request, _public_cluster(request, slug), *args, **kwargs)
        patch_cache_control(response, no_store=True)
        return response

    return gate  # type: ignore[return-value]  # mypy takes no named argument before a ParamSpec


def workspace(
    needs: Needs = access.may_work,
) -> Callable[[Callable[Concatenate[Signed, Cluster, P], HttpResponseBase]], SlugView[P]]:
    """Signed in, with the second factor where persons may be seen, and `needs(person, cluster)`."""

    def around(view: Callable[Concatenate[Signed, Cluster, P], HttpResponseBase]) -> SlugView[P]:
        @wraps(view)
        def gate(request: HttpRequest, slug: str, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            stopped = _stop_unsigned(request)
            if stopped:
                return stopped
            cluster = Cluster.objects.filter(slug=slug).first()
            person = request.user
            if cluster is None or not isinstance(person, Person) or not access.may_work(person, cluster):
                raise Http404
            if not needs(person, cluster):
                raise PermissionDenied
            request.cluster = cluster  # type: ignore[attr-defined]
            response = view(request, cluster, *args, **kwargs)  # type: ignore[arg-type]
            patch_cache_control(response, private=True, no_store=True)
            return response

        return gate  # type: ignore[return-value]

    return around


def installation(
    needs: Callable[[Person], bool] = access.is_secretariat,
) -> Callable[
    [Callable[Concatenate[Signed, P], HttpResponseBase]],
    Callable[Concatenate[HttpRequest, P], HttpResponseBase],
]:
    """Signed in, second factor, and `needs(person)`; for pages above the clusters."""

    def around(
        view: Callable[Concatenate[Signed, P], HttpResponseBase],
    ) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
        @wraps(view)
        def gate(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            stopped = _stop_unsigned(request)
            if stopped:
                return stopped
            if not isinstance(request.user, Person) or not needs(request.user):
                raise PermissionDenied
            response = view(request, *args, **kwargs)  # type: ignore[arg-type]
            patch_cache_control(response, private=True, no_store=True)
            return response

        return gate  # type: ignore[return-value]

    return around


def _public_cluster(request: HttpRequest, slug: str) -> Cluster:
    """Public clusters without asking who reads; others only to those who work there."""
    cluster = Cluster.objects.filter(slug=slug).first()
    if cluster is None:
        raise Http404
    if not cluster.is_public:
        person = request.user
        if not (access.may_work(person, cluster) or access.is_secretariat(person)):
            raise Http404
    request.cluster = cluster  # type: ignore[attr-defined]
    return cluster


def _stop_unsigned(request: HttpRequest) -> HttpResponse | None:
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    if access.sees_persons(request.user) and not has_second_factor(request):
        return redirect("people:second_factor")
    return None
