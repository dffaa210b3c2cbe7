"""What an upload is, judged by its content: never by its name or by what the browser says it is."""

import zipfile
from dataclasses import dataclass
from typing import Any, BinaryIO

import pillow_heif
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from PIL import Image, ImageFile, UnidentifiedImageError

from klynge.ground.ui.refusal import Refused

pillow_heif.register_heif_opener()

MOST_BYTES = 20_000_000
MOST_PIXELS = 50_000_000
LONGEST_SIDE = 20_000
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "HEIF")
TURNED = range(5, 9)  # EXIF orientations that swap width and height
MOST_MEMBERS = 5_000
OFFICE = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx", "ppt/presentation.xml": "pptx"}
OPEN_DOCUMENT = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
    b"application/vnd.oasis.opendocument.presentation": "odp",
}


@dataclass(frozen=True)
class Extent:
    width: int
    height: int


def picture(upload: "UploadedFile[Any]") -> Extent:
    """How large the picture is when it is turned the right way. Only its head is read, so a bomb costs nothing."""
    _check_size(upload, "picture")
    file = _file(upload)
    try:
        if _looks_like_svg(file):
            raise Refused(
                _("SVG-tegninger kan ikke bruges her. Gem tegningen som PNG, og prøv igen."), field="picture"
            )
        with Image.open(file, formats=FORMATS) as image:
            _check_extent(image)
            extent = _turned(image)
    except (
        UnidentifiedImageError,
        OSError,
        ValueError,
        SyntaxError,
        Image.DecompressionBombError,
        EOFError,
    ) as error:
        words = _("Filen er ikke et billede, vi kan læse. Brug JPEG, PNG, WebP, AVIF eller HEIC.")
        raise Refused(words, field="picture") from error
    finally:
        file.seek(0)
    return extent


def document(upload: "UploadedFile[Any]") -> str:
    """Which kind of document it is: pdf, docx, xlsx, pptx, odt, ods or odp."""
    _check_size(upload, "attachment")
    file = _file(upload)
    try:
        head = file.read(8)
        file.seek(0)
        if head.startswith(b"%PDF-"):
            return "pdf"
        kind = _zipped(file) if head.startswith(b"PK\x03\x04") else None
    finally:
        file.seek(0)
    if kind is None:
        words = _(
            "Filen kan ikke bruges. Vedhæft en PDF eller et dokument fra Word, Excel eller LibreOffice."
        )
        raise Refused(words, field="attachment")
    return kind


def _zipped(file: BinaryIO) -> str | None:
    """By the table of contents alone; nothing but a short `mimetype` is unpacked. Macros are refused."""
    try:
        with zipfile.ZipFile(file) as packed:
            names = set(packed.namelist()[:MOST_MEMBERS])
            if any(name.lower().endswith("vbaproject.bin") for name in names):
                return None
            for member, kind in OFFICE.items():
                if member in names:
                    return kind
            if "mimetype" in names and packed.getinfo("mimetype").file_size < 100:
                return OPEN_DOCUMENT.get(packed.read("mimetype").strip())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        return None
    return None


def _check_size(upload: "UploadedFile[Any]", field: str) -> None:
    if not upload.size:
        raise Refused(_("Filen er tom. Vælg en anden."), field=field)
    if upload.size > MOST_BYTES:
        raise Refused(_("Filen fylder mere end 20 MB. Gør den mindre, og prøv igen."), field=field)


def _file(upload: "UploadedFile[Any]") -> BinaryIO:
    upload.open()
    file: BinaryIO = upload.file  # type: ignore[assignment]
    file.seek(0)
    return file


def _looks_like_svg(file: BinaryIO) -> bool:
    head = file.read(1024).lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    file.seek(0)
    return head.startswith((b"<?xml", b"<svg", b"<!doctype")) or b"<svg" in head


def _check_extent(image: ImageFile.ImageFile) -> None:
    if image.width * image.height > MOST_PIXELS or max(image.size) > LONGEST_SIDE:
        words = _("Billedet har for mange billedpunkter. Gør det mindre (højst 50 megapixel), og prøv igen.")
        raise Refused(words, field="picture")


def _turned(image: ImageFile.ImageFile) -> Extent:
    if image.format == "PNG" and "exif" not in image.info:  # asked further, Pillow would unfold it all
        return Extent(image.width, image.height)
    orientation = image.getexif().get(0x0112, 1)
    if orientation in TURNED:  # a HEIC turns itself, and its reader says 1
        return Extent(image.height, image.width)
    return Extent(image.width, image.height)
