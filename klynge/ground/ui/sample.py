"""Believable content for the examples: an invented cluster, its news, events and tasks."""

from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django.core.paginator import Paginator

from klynge.ground.ui.shapes import Area, ChainLink, Happening, Phase, Point, Story, Table, Task


@dataclass(frozen=True)
class SampleCluster:
    slug: str = "fjordlandet"
    name: str = "Fjordlandet"
    tagline: str = "Syv landsbyer. Ét fællesskab."
    accent: str = ""
    logo_id: None = None
    cover_id: None = None


CLUSTER = SampleCluster()
_SHARES = [("Naturen", 62), ("Familie og venner", 41), ("Prisen på huset", 33), ("Fællesskabet", 30)]


@dataclass(frozen=True)
class SampleChart:
    """What `{% chart %}` asks of a chart (paper's charts answer the same)."""

    title: str
    caption: str = ""
    source: str = ""

    def as_table(self) -> Table:
        return Table(["", "Andel"], [[label, f"{share} %"] for label, share in _SHARES])

    @property
    def svg(self) -> str:
        words = ", ".join(f"{label} {share} %" for label, share in _SHARES)
        rows = "".join(_row(label, share, 34 * at) for at, (label, share) in enumerate(_SHARES))
        box = f'viewBox="0 0 620 {34 * len(_SHARES)}" fill="currentColor" role="img"'
        return f'<svg {box} aria-label="{words}">{rows}</svg>'


def _row(label: str, share: int, y: int) -> str:
    return (
        f'<text x="0" y="{y + 20}">{label}</text>'
        f'<rect class="progress__all" x="230" y="{y + 4}" width="320" height="20"/>'
        f'<rect class="progress__done" x="230" y="{y + 4}" width="{3.2 * share:.0f}" height="20"/>'
        f'<text x="620" y="{y + 20}" text-anchor="end">{share} %</text>'
    )


def _areas() -> list[Area]:
    shapes = {
        "Kærby": [(9.82, 56.0), (9.95, 55.99), (9.98, 56.05), (9.88, 56.09), (9.8, 56.05)],
        "Strandby": [(9.95, 55.99), (10.1, 56.01), (10.12, 56.08), (9.98, 56.05)],
        "Hvidsø": [(9.88, 56.09), (9.98, 56.05), (10.12, 56.08), (10.05, 56.14), (9.92, 56.15)],
    }
    return [
        Area(name, {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}, "#")
        for name, ring in shapes.items()
    ]


_TASKS = [
    Task(
        "Send påmindelse til dem, der ikke har svaret",
        "#",
        "Anna · brev og mail til 2.650",
        "Klar",
        "ok",
    ),
    Task(
        "Gå rundt med papirskemaer i Bakkehuse",
        "#",
        "Dorte og Erik · 41 adresser",
        "3 dage for sent",
        "late",
    ),
    Task("Godkend referatet fra 3. marts", "#", "Inden den 17. marts", "Venter på dig"),
]
_PROCESS = [
    Phase("Opstart", "Styregruppe med alle syv landsbyer. 64 frivillige.", "done", 1.0),
    Phase("Kortlægning", "Undersøgelsen er åben til søndag den 14. marts kl. 20.", "now", 0.62),
    Phase("Vision", "Landsbymøder i april og maj."),
    Phase("Handleplaner", "Fra august."),
    Phase("Afrunding", "Strategiplanen er færdig i december."),
]
_EVENTS = [
    Happening(
        date(2027, 3, 11),
        "Fællesspisning og snak om undersøgelsen",
        "#",
        time(18),
        "Forsamlingshuset, Kærby",
    ),
    Happening(date(2027, 3, 14), "Gåtur langs fjorden", "#", time(10), "Havnen, Strandby"),
    Happening(date(2027, 3, 17), "Generalforsamling i Hvidsø IF", "#", time(19, 30), "Klubhuset", "", True),
]
_STORIES = [
    Story(
        "Den gamle skole i Ørum får nyt tag",
        "#a",
        "I lørdags mødte 31 frivillige op med hammer og kaffe.",
        "Ørum Borgerforening",
        date(2027, 3, 8),
    ),
    Story(
        "Badebroen er tilbage til påske",
        "#b",
        "Kommunen har givet tilladelse. Vi mangler fire hænder den 27.",
        "Strandby Havn",
        date(2027, 3, 6),
    ),
    Story(
        "Samkørsel til hallen om tirsdagen",
        "#c",
        "Skriv dig på listen, så henter Karen dig ved kirken.",
        "Kærby",
        date(2027, 3, 4),
    ),
]
_LINKS = [
    ChainLink("Pointe · undersøgelsen 2023, 913 svar", "58 % af dem, der svarede, mangler et sted at mødes."),
    ChainLink("Indsatsområde", "Mødesteder for alle", "#"),
    ChainLink("Handling · tovholder Ingrid Holm", "Åben hal hver tirsdag i Nørre Lem", "#"),
    ChainLink("Nu", "I gang siden januar. 40 kommer hver uge.", is_now=True),
]
_AREAS = _areas()
_POINTS = [
    Point("Forsamlingshuset", 9.9, 56.03, "#", "Kærby"),
    Point("Havnen", 10.07, 56.06, "#", "Strandby"),
]
_CHART_SAMPLE = SampleChart("Seks af ti nævner naturen", "Op til 3 svar. 1.048 har svaret.")
_SHOWN_PAGE = Paginator(range(95), 10).page(4)

THINGS: dict[str, Any] = {
    "tasks": _TASKS,
    "process": _PROCESS,
    "events": _EVENTS,
    "stories": _STORIES,
    "links": _LINKS,
    "areas": _AREAS,
    "points": _POINTS,
    "chart_sample": _CHART_SAMPLE,
    "shown_page": _SHOWN_PAGE,
}
