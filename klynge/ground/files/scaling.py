"""From an upload to what is shown: turned, in sRGB, at a few widths, without a word about place or camera."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pillow_heif
from PIL import Image, ImageCms, ImageOps

from klynge.ground.files.inspection import FORMATS, MOST_PIXELS

pillow_heif.register_heif_opener()

WIDTHS = (480, 960, 1600)
EXTENSIONS = ("avif", "jpg")


class Unreadable(Exception):
    """The content could not be decoded, whatever its head promised."""


@dataclass(frozen=True)
class Rendition:
    width: int
    height: int
    extension: str
    content: bytes


def widths(width: int) -> list[int]:
    """The widths a picture is shown at: never more than it has."""
    return sorted({*(one for one in WIDTHS if one < width), min(width, WIDTHS[-1])})


def renditions(image: Image.Image) -> Iterator[Rendition]:
    """Every width in every type, the largest first."""
    for width in reversed(widths(image.width)):
        height = max(1, round(image.height * width / image.width))
        image = image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)
        yield Rendition(width, height, "avif", _avif(image))
        yield Rendition(width, height, "jpg", _jpeg(image))


def read(source: Path) -> Image.Image:
    """The picture the right way up, bare; a large JPEG already somewhat smaller than it was."""
    try:
        with Image.open(source, formats=FORMATS) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise Unreadable("too many pixels")
            opened.draft("RGB", (WIDTHS[-1] * 2, WIDTHS[-1] * 2))
            opened.load()
            profile = opened.info.get("icc_profile")
            image = ImageOps.exif_transpose(opened)
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError, Image.DecompressionBombError) as error:
        raise Unreadable(type(error).__name__) from error
    return _bare(image, profile)


def _bare(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Pixels and nothing else: a new image, so that no metadata can come along."""
    if image.mode.startswith("I"):  # 16 bits a point: Pillow alone would make it all white
        image = image.convert("I").point(lambda depth: depth * (1 / 256)).convert("L")
    has_alpha = image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info
    mode = "RGBA" if has_alpha else "RGB"
    image = _in_srgb(image, profile).convert(mode)
    bare = Image.new(mode, image.size)
    bare.paste(image)
    return bare


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Phones photograph in other colour spaces; without the profile the colours would be dull."""
    if not profile or image.mode not in {"RGB", "CMYK"}:
        return image
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        turned = ImageCms.profileToProfile(image, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    return turned or image


def _avif(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "AVIF", quality=60, speed=8)
    return out.getvalue()


def _jpeg(image: Image.Image) -> bytes:
    """For browsers without AVIF, and for paper; what is transparent becomes white."""
    if image.mode == "RGBA":
        white = Image.new("RGB", image.size, "white")
        white.paste(image, mask=image.getchannel("A"))
        image = white
    out = io.BytesIO()
    image.save(out, "JPEG", quality=80, optimize=True, progressive=True)
    return out.getvalue()
