"""Error pages, the cluster's colours and the styleguide."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _

from klynge.ground.ui import colours as palette
from klynge.ground.ui import examples, frame


def _problem(request: HttpRequest, status: int, title: str, text: str) -> HttpResponse:
    """An error page in the cluster's own frame: what happened, what to do, and a person to call."""
    request.cluster = frame.Frame(request).named_cluster  # type: ignore[attr-defined]
    response = render(request, "ui/problem.html", {"title": title, "text": text}, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    text = _(
        "Siden har stået åben for længe, eller din browser tager ikke imod cookies. Gå tilbage, og prøv igen."
    )
    return _problem(request, 403, _("Vi kunne ikke tage imod det, du sendte"), text)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    text = _(
        "Måske er adressen skrevet forkert, eller siden er flyttet. Begynd forfra på forsiden, eller ring til os."
    )
    return _problem(request, 404, _("Siden findes ikke"), text)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    text = _("Du er måske logget ind som en anden, eller din rolle er udløbet. Spørg klyngens koordinator.")
    return _problem(request, 403, _("Du har ikke adgang til siden"), text)


def server_error(request: HttpRequest) -> HttpResponse:
    """Shown when something broke; it must not break itself."""
    title, text = _("Noget gik galt hos os"), _("Prøv igen om lidt. Bliver det ved, så ring til os.")
    try:
        return _problem(request, 500, title, text)
    except Exception:
        return HttpResponse(render_to_string("ui/plain.html", {"title": title, "text": text}), status=500)


def colours(request: HttpRequest, slug: str, mark: str) -> HttpResponse:
    """The cluster's stylesheet; its address changes with the colour, so it may be kept for ever."""
    cluster = frame.find(slug)
    if cluster is None:
        raise Http404
    response = HttpResponse(palette.stylesheet(cluster.accent), content_type="text/css; charset=utf-8")
    is_current = mark == palette.mark(cluster.accent)
    kept = {"max_age": 31_536_000, "immutable": True} if is_current else {"max_age": 300}
    patch_cache_control(response, public=True, **kept)
    return response


def styleguide(request: HttpRequest) -> HttpResponse:
    """Every component with its examples."""
    return render(
        request,
        "ui/styleguide.html",
        {"groups": examples.groups(), **examples.context(request), "refused": None},
    )


def styleguide_frame(request: HttpRequest, frame: str) -> HttpResponse:
    """One of the page frames with believable content."""
    if frame not in examples.FRAMES:
        raise Http404
    request.cluster = examples.CLUSTER  # type: ignore[attr-defined]
    values: dict[str, Any] = examples.context(request)
    if frame != "formular":
        del values["refused"]
    return render(request, f"ui/examples/{frame}.html", values)
