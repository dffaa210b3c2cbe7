from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.openapi.docs import Swagger

from klynge.api.v1.heard import router as heard
from klynge.api.v1.places import router as places
from klynge.api.v1.told import router as told
from klynge.api.v1.wanted import router as wanted

KEPT = "public, max-age=300, stale-if-error=86400"


class OpenAPI(NinjaAPI):
    """What is public anyway: any page may read it, any cache may keep it; an ETag answers who asks again."""

    def create_response(self, request: HttpRequest, data: Any, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = super().create_response(request, data, **kwargs)
        response["Access-Control-Allow-Origin"] = "*"
        response["Cache-Control"] = KEPT if response.status_code == 200 else "no-store"
        return response


class Page(Swagger):
    """The documentation in a page of our own, drawn by ninja's files from this server."""

    template = "api/docs.html"


api = OpenAPI(
    title="Klynge",
    version="1",
    description=(
        "Everything public about the public clusters, read-only and without a key. No personal data. "
        "Numbers of surveys are those shown on the pages: small groups are hidden. "
        "Lists have pages (`?page=2`); every answer has an ETag."
    ),
    urls_namespace="api:v1",
    docs=Page(settings={"tryItOutEnabled": True, "validatorUrl": None}),
    docs_url="/docs/",
    openapi_url="/openapi.json",
)


@api.exception_handler(Http404)
def not_found(request: HttpRequest, _missing: Any) -> HttpResponse:
    return api.create_response(request, {"detail": "Not found"}, status=404)


api.add_router("/clusters", places)
api.add_router("/clusters", told)
api.add_router("/clusters", heard)
api.add_router("/clusters", wanted)
