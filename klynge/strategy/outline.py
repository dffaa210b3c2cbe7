"""The plan's chapters: always the same twelve in three parts, so that two clusters' plans can be read side by side."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise


@dataclass(frozen=True)
class Outline:
    """One chapter: which part it stands in (0 is none), and what the group itself writes in it."""

    key: str
    title: "StrPromise"
    prompt: "StrPromise"
    part: int = 0
    is_written: bool = True  # the group's own text is missed until it is there
    is_appendix: bool = False


PARTS = {
    1: _("Klyngen"),
    2: _("Vision og indsatsområder"),
    3: _("De, der fører det videre"),
}

CHAPTERS = [
    Outline(
        "foreword",
        _("Forord"),
        _("Hvem taler, og hvorfor er planen skrevet? Nævn dem, der har båret arbejdet."),
    ),
    Outline(
        "reading",
        _("Sådan læser du planen"),
        _("Hvor begynder man, når man kun har fem minutter?"),
        is_written=False,
    ),
    Outline(
        "cluster",
        _("Det er os"),
        _(
            "Fortæl om egnen: hvad binder landsbyerne sammen, og hvad skiller dem? Kort og tal kommer af sig selv."
        ),
        1,
    ),
    Outline(
        "process",
        _("Sådan blev planen til"),
        _("Fortæl om vejen hertil, også det, der ikke gik. Tidslinje og deltagelse kommer af sig selv."),
        1,
    ),
    Outline(
        "voices",
        _("Det siger I"),
        _(
            "Hvad var tydeligst, og hvad er I uenige om? De seks temaer med pointer og tal kommer af sig selv."
        ),
        1,
    ),
    Outline(
        "vision",
        _("Vores vision"),
        _("Fortæl, hvordan visionen blev til. Selve visionen kommer af sig selv."),
        2,
    ),
    Outline(
        "focus",
        _("Det vil vi arbejde med"),
        _(
            "Fortæl, hvordan I valgte, og hvad I lader ligge. Mål, handlinger og projekter kommer af sig selv."
        ),
        2,
    ),
    Outline(
        "organisation",
        _("Sådan er vi organiseret"),
        _(
            "Hvilken forening fører planen videre, hvem bestemmer hvad, og hvad sker der hvornår på et år (årets hjul)?"
        ),
        3,
    ),
    Outline(
        "economy",
        _("Økonomi"),
        _(
            "Hvad koster det daglige, hvem betaler, og hvornår begynder I på et projekt? Budgetter kommer af sig selv."
        ),
        3,
    ),
    Outline(
        "communication", _("Sådan hører du fra os"), _("Hvor står det, der sker, og hvem skriver det?"), 3
    ),
    Outline(
        "follow_up",
        _("Sådan følger vi op"),
        _("Hvornår ser I på planen igen, og hvem gør det? Målene kommer af sig selv."),
        3,
    ),
    Outline(
        "appendices",
        _("Sådan har vi spurgt, og hvad vi bygger på"),
        _("Hvor kan man læse mere? Metode, afstemning og alle pointer kommer af sig selv."),
        is_written=False,
        is_appendix=True,
    ),
]
BY_KEY = {chapter.key: chapter for chapter in CHAPTERS}
KEYS = [(chapter.key, chapter.key) for chapter in CHAPTERS]
