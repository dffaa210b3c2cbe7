"""Language from the address alone, and refusals as pages."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from klynge.ground.ui.refusal import Refused

Next = Callable[[HttpRequest], HttpResponse]


def language_of(path: str) -> str:
    """The language an address is in: `/en/…` is English, everything else Danish."""
    return "en" if path == "/en" or path.startswith("/en/") else "da"


class PathLanguageMiddleware:
    """A cookie or the browser's language never decides, so a page can be cached by its address."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with translation.override(language_of(request.path_info)):
            request.LANGUAGE_CODE = translation.get_language()
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", request.LANGUAGE_CODE)
        return response


class RefusalMiddleware:
    """A refusal no form caught becomes a friendly page with what to do."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, Refused):
            return None
        response = render(request, "ui/refused.html", {"message": exception.message}, status=409)
        response.headers["Cache-Control"] = "no-store"
        return response
