"""Tiny pictures and documents for tests, here and in the apps above."""

import io
import zipfile
from uuid import UUID, uuid4

import pillow_heif
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from klynge.ground.files import changes
from klynge.ground.files.models import Attachment, Picture

pillow_heif.register_heif_opener()
GPS_IFD, ORIENTATION = 0x8825, 0x0112


def upload(
    width=40,
    height=20,
    kind="JPEG",
    colour=(31, 75, 57),
    name="IMG 4711.jpg",
    orientation=None,
    place=False,
    mode="RGB",
) -> SimpleUploadedFile:
    """A picture in one colour; `place` writes where it was taken into it, as a phone does."""
    image = Image.new(mode, (width, height), colour if mode == "RGB" else None)
    exif = Image.Exif()
    if orientation:
        exif[ORIENTATION] = orientation
    if place:
        exif[0x010F] = "Fotofabrik"
        exif.get_ifd(GPS_IFD).update({1: "N", 2: (55.0, 12.0, 30.0), 3: "E", 4: (10.0, 24.0, 12.0)})
    out = io.BytesIO()
    image.save(out, kind, exif=exif)
    return SimpleUploadedFile(name, out.getvalue())


def picture(
    cluster_id: UUID | None = None, *, is_public=True, ready=True, content=None, alt="Børn på broen", **size
) -> Picture:
    made = changes.add_picture(
        by=uuid4(),
        cluster_id=cluster_id or uuid4(),
        upload=content or upload(**size),
        alt=alt,
        source="Mona Holm",
        rights_confirmed=True,
        process_now=ready,
    )
    if is_public:
        changes.publish(cluster_id=made.cluster_id, picture_id=made.id)
        made.refresh_from_db()
    return made


def document(*members: str, name="referat.docx", mimetype="") -> SimpleUploadedFile:
    """A zipped office document with these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        if mimetype:
            packed.writestr("mimetype", mimetype)
        for member in members:
            packed.writestr(member, "<x/>")
    return SimpleUploadedFile(name, out.getvalue())


def attachment(
    cluster_id: UUID | None = None, *, title="Referat", is_public=False, content=None
) -> Attachment:
    made = changes.add_attachment(
        by=uuid4(),
        cluster_id=cluster_id or uuid4(),
        upload=content or SimpleUploadedFile("referat.pdf", b"%PDF-1.7\n%%EOF"),
        title=title,
    )
    changes.publish_attachment(cluster_id=made.cluster_id, attachment_id=made.id, is_public=is_public)
    return made
