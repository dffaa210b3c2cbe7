from pathlib import Path
from uuid import UUID

from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from klynge.ground.files import access, store

TYPES = {"avif": "image/avif", "jpg": "image/jpeg"}
FOR_EVER = "public, max-age=31536000, immutable"
FOR_ME = "private, no-cache"


@require_safe
def picture(request: HttpRequest, slug: str, sha256: str, width: int, extension: str) -> HttpResponseBase:
    """A rendition. The address names the content, so whoever may keep it may keep it for ever."""
    shown = access.picture_for(request, slug, sha256)
    if width not in shown.widths:
        raise Http404
    response = _file(store.rendition(shown.cluster_id, sha256, width, extension))
    response["Content-Type"] = TYPES[extension]
    response["Cache-Control"] = FOR_EVER if shown.is_public else FOR_ME
    return response


@require_safe
def attachment(request: HttpRequest, slug: str, pk: UUID) -> HttpResponseBase:
    """Always as something to save: what others upload is never opened inside our own address."""
    held = access.attachment_for(request, slug, pk)
    response = _file(store.attachment(held.cluster_id, held.sha256))
    response["Content-Type"] = "application/octet-stream"
    response["Content-Disposition"] = (
        content_disposition_header(True, f"{held.title}.{held.kind}") or "attachment"
    )
    response["Cache-Control"] = "public, max-age=300" if held.is_public else FOR_ME
    return response


def _file(path: Path) -> FileResponse:
    try:
        return FileResponse(path.open("rb"))
    except FileNotFoundError as error:
        raise Http404 from error
