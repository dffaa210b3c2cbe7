"""The only way to a file: asked with the cluster's slug and who comes."""

from uuid import UUID

from django.http import Http404, HttpRequest

from klynge.ground.files import registry
from klynge.ground.files.models import Attachment, Picture


def picture_for(request: HttpRequest, slug: str, sha256: str) -> Picture:
    """The cluster's picture with that content; if it is private, only for those who work there."""
    visit = _visit(request, slug)
    held = Picture.objects.of(visit.cluster_id).kept().filter(sha256=sha256, state=Picture.State.READY)
    picture = held.order_by("-is_public").first()
    if picture is None or not _may_see(visit, picture.is_public):
        raise Http404
    picture.is_public = picture.is_public and visit.is_public
    return picture


def attachment_for(request: HttpRequest, slug: str, pk: UUID) -> Attachment:
    visit = _visit(request, slug)
    attachment = Attachment.objects.of(visit.cluster_id).kept().filter(id=pk).first()
    if attachment is None or not _may_see(visit, attachment.is_public):
        raise Http404
    attachment.is_public = attachment.is_public and visit.is_public
    return attachment


def _visit(request: HttpRequest, slug: str) -> registry.Visit:
    visit = registry.visit(request, slug)
    if visit is None:
        raise Http404
    return visit


def _may_see(visit: registry.Visit, is_public: bool) -> bool:
    return (is_public and visit.is_public) or visit.may_work()
