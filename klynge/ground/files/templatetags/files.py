from typing import Any
from uuid import UUID

from django import template
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import override

from klynge.ground.files import registry
from klynge.ground.files.models import Attachment, Picture
from klynge.ground.files.queries import preload

register = template.Library()

SIZES = {
    "wide": "(min-width: 75rem) 72rem, 100vw",
    "half": "(min-width: 48rem) 36rem, 100vw",
    "card": "(min-width: 48rem) 22rem, 100vw",
    "small": "12rem",
}
FALLBACK_WIDTH = 960


@register.simple_tag(takes_context=True)
def picture(
    context: dict[str, Any], which: Picture | UUID | str | None, place: str = "wide", *, eager: bool = False
) -> SafeString | str:
    """<picture> of an id or a `Picture`; `place` is wide, half, card or small. Nothing when there is none.

    `eager` for the one picture at the top of a page; all others wait until they are scrolled to.
    """
    shown = _find(context, which)
    if shown is None or shown.state == Picture.State.FAILED:
        return ""
    values: dict[str, Any] = {"picture": shown, "eager": eager, "place": place}
    if shown.is_ready:
        slug = _slug(context, shown.cluster_id)
        if slug is None:
            return ""
        sources = [(width, address(slug, shown, width, "avif")) for width in shown.widths]
        middle = next((one for one in shown.widths if one >= FALLBACK_WIDTH), shown.widths[-1])
        values |= {
            "srcset": ", ".join(f"{url} {width}w" for width, url in sources),
            "sizes": SIZES.get(place, SIZES["wide"]),
            "src": address(slug, shown, middle, "jpg"),
        }
    return render_to_string("files/_picture.html", values)


@register.simple_tag(takes_context=True)
def picture_url(context: dict[str, Any], which: Picture | UUID | str | None, width: int = 1600) -> str:
    """The path of the JPEG, for og:image and feeds; empty until it is there."""
    shown = _find(context, which)
    slug = _slug(context, shown.cluster_id) if shown and shown.is_ready else None
    if shown is None or slug is None:
        return ""
    return address(slug, shown, next((one for one in shown.widths if one >= width), shown.widths[-1]), "jpg")


@register.simple_tag(takes_context=True)
def attachment_url(context: dict[str, Any], attachment: Attachment) -> str:
    slug = _slug(context, attachment.cluster_id)
    return reverse("files:attachment", kwargs={"slug": slug, "pk": attachment.id}) if slug else ""


def address(slug: str, shown: Picture, width: int, extension: str) -> str:
    """The one address of a rendition, the same in every language so that it is fetched once."""
    with override("da"):
        return reverse(
            "files:picture",
            kwargs={"slug": slug, "sha256": shown.sha256, "width": width, "extension": extension},
        )


def _find(context: dict[str, Any], which: Picture | UUID | str | None) -> Picture | None:
    if isinstance(which, Picture):
        return None if which.removed_at else which
    if not which:
        return None
    wanted = which if isinstance(which, UUID) else UUID(str(which))
    request = context.get("request")
    if request is None:
        return Picture.objects.kept().filter(id=wanted).first()
    preload(request, [wanted])
    found: Picture | None = request.pictures[wanted]
    return found


def _slug(context: dict[str, Any], cluster_id: UUID) -> str | None:
    cluster = context.get("cluster") or getattr(context.get("request"), "cluster", None)
    if cluster is not None and getattr(cluster, "id", None) == cluster_id:
        return str(cluster.slug)
    return registry.slug_of(cluster_id)
