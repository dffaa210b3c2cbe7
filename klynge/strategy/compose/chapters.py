"""Twelve chapters in three parts, each with the group's own text first and what is composed after it."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import override

from klynge.ground.paper.document import Text
from klynge.ground.ui.richtext import to_plain
from klynge.strategy.compose import asked, carrying, chosen, people, place, way
from klynge.strategy.compose.material import Material, gather
from klynge.strategy.models import StrategyPlan
from klynge.strategy.outline import CHAPTERS, PARTS, Outline
from klynge.strategy.parts import Part

MADE_OF: dict[str, Callable[[Material], list[Part]]] = {
    "cluster": place.parts,
    "process": way.parts,
    "voices": asked.voices,
    "vision": chosen.vision,
    "focus": chosen.focus,
    "organisation": people.organisation,
    "economy": carrying.economy,
    "communication": carrying.communication,
    "follow_up": carrying.follow_up,
    "appendices": asked.appendices,
}


@dataclass(frozen=True)
class Composed:
    """A chapter ready to be shown: `part` is «Del 1: Klyngen», and empty where it stands outside the three."""

    key: str
    title: str
    part: str
    parts: list[Part]
    is_appendix: bool


def chapters(plan: StrategyPlan, language: str) -> list[Composed]:
    """The whole plan as it stands just now; chapters with nothing in them are left out."""
    with override(language):
        material = gather(plan, language)
        made = [_chapter(outline, material) for outline in CHAPTERS]
    return [chapter for chapter in made if chapter.parts]


def _chapter(outline: Outline, material: Material) -> Composed:
    parts: list[Part] = []
    own = material.own.get(outline.key, "")
    if to_plain(own).strip():
        parts.append(Text(own))
    elif outline.key == "reading":
        parts.append(Text(_reading(material)))
    if outline.key in MADE_OF:
        parts += MADE_OF[outline.key](material)
    parts += material.says_why(outline.key)
    return Composed(outline.key, str(outline.title), part_name(outline.part), parts, outline.is_appendix)


def part_name(number: int) -> str:
    return _("Del %(number)d: %(name)s") % {"number": number, "name": PARTS[number]} if number else ""


def _reading(material: Material) -> str:
    words = _(
        "Planen har tre dele. Den første fortæller, hvem vi er, og hvad I har sagt. Den anden er visionen og det, vi "
        "har valgt at arbejde med. Den tredje handler om dem, der fører det videre. Hvor der står et lille tal, kan "
        "du nederst på siden se, hvor vi ved det fra."
    )
    return f"<p>{words}</p>"
