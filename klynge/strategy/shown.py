"""The same chapters for a web page: each part with the template that draws it, headings one level down."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from klynge.ground.paper.document import Table, Text
from klynge.ground.ui.richtext import clean
from klynge.strategy.compose import Composed
from klynge.strategy.parts import Part, Solemn


@dataclass(frozen=True)
class Cell:
    """A cell knows its column's name, for a phone shows rows as cards."""

    text: str
    label: str
    is_number: bool


@dataclass(frozen=True)
class ShownPart:
    template: str
    part: Part
    html: str = ""

    @property
    def head(self) -> list[Cell]:
        return self._row(self.part.head) if isinstance(self.part, Table) else []

    @property
    def rows(self) -> list[list[Cell]]:
        return [self._row(row) for row in self.part.rows] if isinstance(self.part, Table) else []

    @property
    def total(self) -> list[Cell]:
        return self._row(self.part.total) if isinstance(self.part, Table) and self.part.total else []

    def _row(self, row: Sequence[str]) -> list[Cell]:
        assert isinstance(self.part, Table)  # only tables have rows
        names = self.part.head
        return [Cell(text, names[at], at in self.part.numbers) for at, text in enumerate(row)]


@dataclass(frozen=True)
class ShownChapter:
    """`opens` is the part's name on its first chapter; `heads` are the sections' names, for the contents."""

    key: str
    title: str
    opens: str
    parts: list[ShownPart]
    is_appendix: bool


def shown(made: list[Composed]) -> list[ShownChapter]:
    before, found = "", []
    for chapter in made:
        opens = chapter.part if chapter.part != before else ""
        before = chapter.part
        parts = [_part(part) for part in chapter.parts]
        found.append(ShownChapter(chapter.key, chapter.title, opens, parts, chapter.is_appendix))
    return found


def _part(part: Part) -> ShownPart:
    template = f"strategy/parts/{type(part).__name__.lower()}.html"
    html = lowered(part.html) if isinstance(part, Text | Solemn) else ""
    return ShownPart(template, part, html)


def lowered(html: str) -> str:
    """Clean HTML whose headings stand below a chapter's: h2 becomes h3, h3 becomes h4."""
    return re.sub(r"<(/?)h([23])>", lambda m: f"<{m[1]}h{int(m[2]) + 1}>", clean(html))
