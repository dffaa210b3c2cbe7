from collections.abc import Iterable
from pathlib import Path
from uuid import UUID

from django.http import HttpRequest

from klynge.ground.files import store
from klynge.ground.files.models import Attachment, AttachmentQuerySet, Picture, PictureQuerySet


def pictures(cluster_id: UUID) -> PictureQuerySet:
    """The cluster's pictures, newest first."""
    return Picture.objects.of(cluster_id).kept().order_by("-added_at", "id")


def is_kept(cluster_id: UUID, picture_id: UUID) -> bool:
    """The cluster has that picture, and it is not in the bin."""
    return Picture.objects.of(cluster_id).kept().filter(id=picture_id).exists()


def in_bin(cluster_id: UUID) -> PictureQuerySet:
    return Picture.objects.of(cluster_id).filter(removed_at__isnull=False).order_by("-removed_at")


def attachments(cluster_id: UUID) -> AttachmentQuerySet:
    return Attachment.objects.of(cluster_id).kept().order_by("-added_at", "id")


def by_id(ids: Iterable[UUID | None]) -> dict[UUID, Picture]:
    """Several at once, those in the bin left out."""
    wanted = {one for one in ids if one}
    return {picture.id: picture for picture in Picture.objects.kept().filter(id__in=wanted)} if wanted else {}


def preload(request: HttpRequest, ids: Iterable[UUID | None]) -> None:
    """One query for all pictures of a list; `{% picture id %}` finds them in the request."""
    held: dict[UUID, Picture | None] = getattr(request, "pictures", {})
    missing = {one for one in ids if one and one not in held}
    found = by_id(missing)
    request.pictures = held | {one: found.get(one) for one in missing}  # type: ignore[attr-defined]


def path(picture: Picture, at_least: int = 960, extension: str = "jpg") -> Path | None:
    """The file of a rendition at least so wide (or the widest), for PDF and DOCX; None until it is made."""
    if not picture.is_ready or not picture.widths:
        return None
    width = next((one for one in picture.widths if one >= at_least), picture.widths[-1])
    file = store.rendition(picture.cluster_id, picture.sha256, width, extension)
    return file if file.exists() else None
