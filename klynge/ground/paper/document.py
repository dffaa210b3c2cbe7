"""Long documents: a strategy plan or a report as chapters of parts, set as a tagged PDF."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any

from babel.dates import format_date
from django.utils.translation import gettext as _
from django.utils.translation import override

from klynge import danish
from klynge.ground.paper import blocks, charts, maps, typst
from klynge.ground.paper.charts.pen import mixed


@dataclass(frozen=True)
class Note:
    """A footnote: what is said and where it is from."""

    text: str
    source: str = ""
    n: int | None = None


@dataclass(frozen=True)
class Text:
    """Clean HTML; its notes stand as footnotes at its end."""

    html: str
    notes: Sequence[Note] = ()
    is_solemn: bool = False  # set apart in large letters: a vision's own words


@dataclass(frozen=True)
class Figure:
    """A drawing with its alternative text, which a tagged document refuses to miss."""

    svg: str
    alt: str
    caption: str
    source: str = ""
    note: str = ""  # how to read it, in smaller letters under the caption


@dataclass(frozen=True)
class Picture:
    name: str  # a key of Document.images
    alt: str
    caption: str = ""
    source: str = ""


@dataclass(frozen=True)
class Table:
    caption: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    widths: Sequence[float] = ()  # relative; by default the first column is twice the others
    numbers: Sequence[int] = ()  # columns that stand to the right
    total: Sequence[str] = ()
    source: str = ""


@dataclass(frozen=True)
class Quote:
    text: str
    by: str = ""


@dataclass(frozen=True)
class Facts:
    """A few large numbers: `[("1.048", "har svaret")]`."""

    facts: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class FindingsBox:
    """«Det har vi lært»: findings, each with its source and n as a footnote."""

    title: str
    findings: Sequence[Note]


@dataclass(frozen=True)
class Heading:
    """A heading within a chapter (level 2 or 3) with a lead sentence if wanted."""

    title: str
    level: int = 2
    lead: str = ""
    new_page: bool = False


Part = Text | Figure | Picture | Table | Quote | Facts | FindingsBox | Heading


@dataclass(frozen=True)
class Chapter:
    title: str
    parts: Sequence[Part] = ()
    lead: str = ""
    is_appendix: bool = False
    part: str = ""  # chapters that follow each other with the same part stand under one title page


@dataclass(frozen=True, kw_only=True)
class Document:
    title: str
    cluster: str
    subtitle: str = ""
    language: str = "da"
    accent: str = "#1f4b39"
    published_on: date | None = None
    version: str = ""
    chapters: Sequence[Chapter] = ()
    imprint: Sequence[str] = ()  # lines at the end: publisher, contact, sources
    images: Mapping[str, bytes] = field(default_factory=dict)
    cover: str = ""  # a key of images; otherwise a landscape is drawn
    logo: str = ""  # a key of images; otherwise the mark is drawn


def render(document: Document, *, made_at: datetime | None = None) -> bytes:
    """The document as a tagged, archivable PDF (PDF/UA-1 and PDF/A-2a)."""
    return typst.compile("document", as_data(document), images=document.images, made_at=made_at)


def figure(chart: charts.Chart, accent: str = "") -> Figure:
    """A chart as a figure of the document, in the cluster's accent, with its numbers as alternative text."""
    source = chart.source
    if chart.n is not None:
        source = " · ".join(
            words
            for words in (_("{n} har svaret").format(n=danish.number(chart.n, 0, charts.language())), source)
            if words
        )
    return Figure(
        charts.for_paper(chart, accent),
        f"{chart.title}: {chart.description()}",
        chart.title,
        source,
        chart.caption,
    )


def map_figure(drawn: maps.Map, accent: str = "") -> Figure:
    drawing = maps.svg(drawn, colours=charts.with_accent(accent), font=charts.PAPER_FONT)
    return Figure(drawing, f"{drawn.title}: {drawn.description()}", drawn.title, drawn.source, drawn.caption)


def png(figure: Figure, *, language: str = "da", ppi: int = 144) -> bytes:
    """One figure as a picture to share."""
    data = {"title": figure.caption, "language": language, **asdict(figure)}
    return typst.pictures("picture", data, ppi=ppi)[0]


def as_data(document: Document) -> dict[str, Any]:
    """What the template reads: nothing but text, numbers and drawings."""
    with override(document.language):
        words = {"contents": _("Indhold"), "source": _("Kilde"), "answers": _("svar"), "appendix": _("Bilag")}
        chapters = [_chapter(chapter) for chapter in document.chapters]
    when = document.published_on
    return {
        "title": document.title,
        "cluster": document.cluster,
        "subtitle": document.subtitle,
        "language": document.language,
        "accent": document.accent,
        "soft": mixed(document.accent, "#ffffff", 0.1),
        "date": format_date(when, "d. MMMM y", locale=document.language) if when else "",
        "version": document.version,
        "cover": document.cover,
        "logo": document.logo,
        "imprint": list(document.imprint),
        "words": words,
        "chapters": chapters,
    }


def _chapter(chapter: Chapter) -> dict[str, Any]:
    return {
        "title": chapter.title,
        "lead": chapter.lead,
        "appendix": chapter.is_appendix,
        "part": chapter.part,
        "parts": [_part(part) for part in chapter.parts],
    }


def _part(part: Part) -> dict[str, Any]:
    data = {"kind": type(part).__name__.lower(), **asdict(part)}
    for name in ("notes", "findings"):
        for note in data.get(name, ()):
            note["n"] = "" if note["n"] is None else danish.number(note["n"], 0, charts.language())
    if isinstance(part, Text):
        data["blocks"] = blocks.from_html(data.pop("html"))
    if isinstance(part, Table):
        data["widths"] = list(part.widths) or [2.0, *[1.0] * (len(part.head) - 1)]
    return data
