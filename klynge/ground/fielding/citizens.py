"""What the citizen pages of every kind of round share: the gate by code, and the device that keeps a draft."""

import secrets
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render

from klynge.ground.clusters.gates import open_form
from klynge.ground.clusters.models import Cluster
from klynge.ground.fielding import entry, registry, seal, tickets

DEVICE = "klynge_enhed"
DAYS = 40 * 24 * 60 * 60
View = Callable[..., HttpResponse]


def with_code(kind: str) -> Callable[[View], Callable[..., HttpResponseBase]]:
    """Only for a browser that has shown a code; others are asked for it first. The view gets cluster and code."""

    def around(view: View) -> Callable[..., HttpResponseBase]:
        @wraps(view)
        def gate(request: HttpRequest, cluster: Cluster, **kwargs: Any) -> HttpResponse:
            code = tickets.read(request, cluster, kind)
            if code is None:
                return redirect(registry.kinds()[kind].enter, slug=cluster.slug)
            if not code.round.takes_answers or not seal.has_key(code.round):
                return render(
                    request, "fielding/refused.html", {"words": entry.closed(code.round)}, status=409
                )
            return view(request, cluster, code, **kwargs)

        return open_form(gate)

    return around


def device_of(request: HttpRequest) -> str:
    """The mark of this browser: a draft is shown only to the browser that wrote it. Empty before `remember`."""
    return request.COOKIES.get(DEVICE, "")


def remember(request: HttpRequest, response: HttpResponseBase, device: str) -> None:
    response.set_cookie(
        DEVICE, device, max_age=DAYS, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
    )


def new_device() -> str:
    return secrets.token_urlsafe(18)
