"""Every write. Who may is asked by the app above, which also journals: this one lies below clusters and persons."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import PurePath
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from klynge import clock
from klynge.ground.files import inspection, scaling, store
from klynge.ground.files.models import Attachment, Picture, PictureQuerySet
from klynge.ground.ui.refusal import Refused

BIN_DAYS = 30


@dataclass(frozen=True)
class NewPicture:
    """What `forms.PictureFields` hands on."""

    upload: "UploadedFile[Any]"
    alt: str
    source: str
    rights_confirmed: bool


def add(picture: NewPicture, *, by: UUID | None, cluster_id: UUID, process_now: bool = False) -> Picture:
    """`add_picture` for what a form collected."""
    return add_picture(by=by, cluster_id=cluster_id, process_now=process_now, **vars(picture))


def add_picture(
    *,
    by: UUID | None,
    cluster_id: UUID,
    upload: "UploadedFile[Any]",
    alt: str,
    source: str,
    rights_confirmed: bool,
    process_now: bool = False,
) -> Picture:
    """A private picture; it is cleaned and scaled by the worker, or at once with `process_now`."""
    _check_words(alt, source, rights_confirmed)
    extent = inspection.picture(upload)
    sha256 = store.digest(upload.chunks())
    store.write(store.incoming(cluster_id, sha256), upload.chunks())
    with transaction.atomic():
        picture = Picture.objects.create(
            cluster_id=cluster_id,
            by_id=by,
            sha256=sha256,
            original_name=_name(upload),
            size=upload.size or 0,
            alt=alt.strip(),
            source=source.strip(),
            rights_confirmed_at=clock.now(),
            rights_confirmed_by=by,
            width=extent.width,
            height=extent.height,
        )
        if not process_now:
            from klynge.ground.files.tasks import process_picture

            process_picture.enqueue(str(picture.id))
    return process(picture) if process_now else picture


def process(picture: Picture) -> Picture:
    """Make what is shown and delete what was uploaded. Done twice it does no harm."""
    source = store.incoming(picture.cluster_id, picture.sha256)
    made: set[int] = set()
    try:
        if not source.exists():
            return _take_over(picture)
        image = scaling.read(source)
        if (image.width > image.height) != (picture.width > picture.height):
            picture.width, picture.height = picture.height, picture.width
        for one in scaling.renditions(image):
            path = store.rendition(picture.cluster_id, picture.sha256, one.width, one.extension)
            store.write(path, [one.content])
            made.add(one.width)
    except scaling.Unreadable:
        picture.state = Picture.State.FAILED
    else:
        picture.state, picture.widths = Picture.State.READY, sorted(made)
    picture.save(update_fields=["state", "widths", "width", "height"])
    if not _waiting(picture).exists():
        source.unlink(missing_ok=True)
    return picture


def describe(*, cluster_id: UUID, picture_id: UUID, alt: str, source: str) -> Picture:
    """Correct the words of a picture."""
    _check_words(alt, source, True)
    picture = _picture(cluster_id, picture_id)
    picture.alt, picture.source = alt.strip(), source.strip()
    picture.save(update_fields=["alt", "source"])
    return picture


def publish(*, cluster_id: UUID, picture_id: UUID | None) -> None:
    """From now on everyone may see it. Without a picture (None) nothing happens."""
    _show(cluster_id, picture_id, True)


def withdraw(*, cluster_id: UUID, picture_id: UUID | None) -> None:
    """Private again; what browsers have kept, they keep."""
    _show(cluster_id, picture_id, False)


def remove(*, cluster_id: UUID, picture_id: UUID) -> Picture:
    """Into the bin: no longer shown, deleted after 30 days."""
    picture = _picture(cluster_id, picture_id)
    if picture.removed_at is None:
        picture.removed_at = clock.now()
        picture.save(update_fields=["removed_at"])
    return picture


def restore(*, cluster_id: UUID, picture_id: UUID) -> Picture:
    """Out of the bin again."""
    picture = _picture(cluster_id, picture_id)
    picture.removed_at = None
    picture.save(update_fields=["removed_at"])
    return picture


def add_attachment(
    *, by: UUID | None, cluster_id: UUID, upload: "UploadedFile[Any]", title: str
) -> Attachment:
    """A private document, kept as it came."""
    if not title.strip():
        raise Refused(_("Skriv, hvad dokumentet hedder."), field="attachment_title")
    kind = inspection.document(upload)
    sha256 = store.digest(upload.chunks())
    store.write(store.attachment(cluster_id, sha256), upload.chunks())
    return Attachment.objects.create(
        cluster_id=cluster_id,
        by_id=by,
        sha256=sha256,
        original_name=_name(upload),
        size=upload.size or 0,
        title=title.strip(),
        kind=kind,
    )


def publish_attachment(*, cluster_id: UUID, attachment_id: UUID, is_public: bool = True) -> None:
    Attachment.objects.of(cluster_id).filter(id=attachment_id).update(is_public=is_public)


def remove_attachment(*, cluster_id: UUID, attachment_id: UUID) -> None:
    Attachment.objects.of(cluster_id).kept().filter(id=attachment_id).update(removed_at=clock.now())


def restore_attachment(*, cluster_id: UUID, attachment_id: UUID) -> None:
    Attachment.objects.of(cluster_id).filter(id=attachment_id).update(removed_at=None)


def empty_bin() -> int:
    """Delete for good what has lain in the bin for 30 days; returns how many things."""
    limit = clock.now() - timedelta(days=BIN_DAYS)
    count = 0
    for picture in Picture.objects.filter(removed_at__lt=limit):
        picture.delete()
        count += 1
        if not Picture.objects.of(picture.cluster_id).filter(sha256=picture.sha256).exists():
            store.incoming(picture.cluster_id, picture.sha256).unlink(missing_ok=True)
            for path in store.renditions(picture.cluster_id, picture.sha256):
                path.unlink(missing_ok=True)
    for attachment in Attachment.objects.filter(removed_at__lt=limit):
        attachment.delete()
        count += 1
        if not Attachment.objects.of(attachment.cluster_id).filter(sha256=attachment.sha256).exists():
            store.attachment(attachment.cluster_id, attachment.sha256).unlink(missing_ok=True)
    _sweep()
    return count


def _sweep() -> None:
    """Uploads of a change that was rolled back, or of a worker that died: nobody waits for them."""
    old = clock.now().timestamp() - 86_400
    for path in store.all_incoming():
        waiting = Picture.objects.filter(
            sha256=path.name, cluster_id=path.parent.name, state=Picture.State.WAITING
        )
        if path.stat().st_mtime < old and not waiting.exists():
            path.unlink(missing_ok=True)


def _show(cluster_id: UUID, picture_id: UUID | None, is_public: bool) -> None:
    if picture_id is not None:
        Picture.objects.of(cluster_id).filter(id=picture_id).update(is_public=is_public)


def _take_over(picture: Picture) -> Picture:
    """Somebody uploaded the same before: what was made then serves this one too."""
    twin = _twins(picture).filter(state=Picture.State.READY).first()
    if twin:
        picture.state, picture.widths = Picture.State.READY, twin.widths
    elif picture.state == Picture.State.WAITING:
        picture.state = Picture.State.FAILED
    picture.save(update_fields=["state", "widths"])
    return picture


def _twins(picture: Picture) -> PictureQuerySet:
    return Picture.objects.of(picture.cluster_id).filter(sha256=picture.sha256).exclude(id=picture.id)


def _waiting(picture: Picture) -> PictureQuerySet:
    return _twins(picture).filter(state=Picture.State.WAITING)


def _check_words(alt: str, source: str, rights_confirmed: bool) -> None:
    if not alt.strip():
        raise Refused(_("Beskriv billedet for dem, der ikke kan se det."), field="picture_alt")
    if not source.strip():
        raise Refused(_("Skriv, hvem der har taget billedet."), field="picture_source")
    if not rights_confirmed:
        words = _(
            "Sæt kryds ved, at I må bruge billedet. Har I ikke lov, så vælg et andet: "
            "ét billede uden rettigheder har kostet en forening 1.375 kr."
        )
        raise Refused(words, field="picture_rights")


def _picture(cluster_id: UUID, picture_id: UUID) -> Picture:
    picture = Picture.objects.of(cluster_id).filter(id=picture_id).first()
    if picture is None:
        raise Refused(_("Billedet findes ikke længere."))
    return picture


def _name(upload: "UploadedFile[Any]") -> str:
    """The file's own name without folders and control characters; only ever shown as text."""
    name = PurePath((upload.name or "").replace("\\", "/")).name
    return "".join(letter for letter in name if letter.isprintable())[-200:]
