"""The plan as a document for paper."""

from django.utils.translation import gettext as _
from django.utils.translation import override

from klynge import clock
from klynge.ground.clusters.addresses import absolute
from klynge.ground.clusters.models import Cluster
from klynge.ground.clusters.queries import contacts
from klynge.ground.files import queries as files
from klynge.ground.paper.document import Chapter, Document
from klynge.ground.ui.colours import palette
from klynge.ground.ui.templatetags.ui import phone
from klynge.strategy.compose.chapters import Composed, chapters
from klynge.strategy.models import StrategyPlan
from klynge.strategy.parts import on_paper


def document(
    plan: StrategyPlan, language: str, *, made: list[Composed] | None = None, **about: object
) -> Document:
    """Everything a printer needs; `about` are `published_on` and `version` of an adopted plan."""
    accent = palette(plan.cluster.accent)["light"]["accent"]
    with override(language):
        composed = chapters(plan, language) if made is None else made
        printed = [
            Chapter(c.title, [on_paper(p, accent) for p in c.parts], is_appendix=c.is_appendix, part=c.part)
            for c in composed
        ]
        images = images_of(plan.cluster)
        values = {"version": _("Kladde"), "published_on": clock.today()} | about
        return Document(
            title=plan.title,
            cluster=plan.cluster.name,
            subtitle=plan.cluster.tagline,
            language=language,
            accent=accent,
            chapters=printed,
            imprint=_imprint(plan),
            images=images,
            cover="cover.jpg" if "cover.jpg" in images else "",
            logo="logo.jpg" if "logo.jpg" in images else "",
            **values,  # type: ignore[arg-type]
        )


def images_of(cluster: Cluster) -> dict[str, bytes]:
    """The cluster's cover and logo, where they are ready."""
    found = files.by_id([cluster.cover_id, cluster.logo_id])
    images = {}
    for name, pk, width in (("cover.jpg", cluster.cover_id, 1600), ("logo.jpg", cluster.logo_id, 480)):
        path = files.path(found[pk], width) if pk in found else None
        if path:
            images[name] = path.read_bytes()
    return images


def _imprint(plan: StrategyPlan) -> list[str]:
    people = [f"{c.name}, {c.role.lower()}, {phone(c.phone)}" for c in contacts(plan.cluster)]
    address = absolute(plan.cluster, "strategy:show")
    return [
        _("Udgivet af %s") % plan.cluster.name,
        *people,
        _("Planen på nettet, hvor alle kilder kan følges: %s") % address,
    ]
