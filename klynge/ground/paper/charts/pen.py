"""Draws SVG with attributes only: shares of the width across, pixels down, so that text never shrinks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from html import escape

TEXT = 16  # pixels: as big on a phone as on a wall
SMALL = 14
LEADING = 20
_NARROW = frozenset("fijlrtI.,:;'!|()[]- ·–«»")
_WIDE = frozenset("mwMW@%—ÆæŒœ")


@dataclass(frozen=True)
class Colours:
    """Fallbacks where no style sheet reaches (PDF, PNG); on a page the classes decide."""

    paper: str = "#fffdf8"
    ink: str = "#1d2520"
    muted: str = "#56615a"
    line: str = "#ddd5c4"
    track: str = "#eef1e8"
    bar: str = "#2e6a51"
    strong: str = "#a8471f"
    other: str = "#b9c8bd"
    third: str = "#27566b"
    parts: tuple[str, ...] = ("#a8471f", "#e0a98d", "#e3ddcf", "#9cc0ac", "#2e6a51")
    on_parts: tuple[str, ...] = ("#ffffff", "#1d2520", "#1d2520", "#1d2520", "#ffffff")
    steps: tuple[str, ...] = ("#e3ddcf", "#cfdfd2", "#9cc0ac", "#5f957b", "#2e6a51")
    on_steps: tuple[str, ...] = ("#1d2520", "#1d2520", "#1d2520", "#1d2520", "#ffffff")


LIGHT = Colours()
DARK = Colours(
    paper="#1e2521",
    ink="#f0ece2",
    muted="#aab3ac",
    line="#38423c",
    track="#2a332d",
    bar="#8cc3a8",
    strong="#f0a47c",
    other="#56645c",
    third="#8fc1d6",
    parts=("#f0a47c", "#8a5238", "#4a544d", "#3f6f59", "#8cc3a8"),
    on_parts=("#1d2520", "#ffffff", "#ffffff", "#ffffff", "#1d2520"),
    steps=("#4a544d", "#2d4439", "#3f6f59", "#6a9f86", "#a9d3bd"),
    on_steps=("#ffffff", "#ffffff", "#ffffff", "#1d2520", "#1d2520"),
)


def with_accent(accent: str, base: Colours = LIGHT) -> Colours:
    """The same colours with a cluster's accent on the bars; a colour that is no `#rrggbb` is left out."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", accent):
        return base
    parts = (*base.parts[:3], mixed(accent, base.paper, 0.45), accent)
    steps = (base.steps[0], *(mixed(accent, base.paper, share) for share in (0.2, 0.42, 0.68, 1)))
    return replace(base, bar=accent, other=mixed(accent, base.paper, 0.3), parts=parts, steps=steps)


def mixed(colour: str, other: str, share: float) -> str:
    """`share` of the first colour in the second."""
    pairs = ((int(colour[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def width_of(text: str, size: float = TEXT) -> float:
    """About how many pixels a text takes in an ordinary sans serif."""
    return size * sum(
        0.33 if c in _NARROW else 0.88 if c in _WIDE else 0.68 if c.isupper() else 0.57 for c in text
    )


def wrapped(text: str, pixels: float, size: float = TEXT) -> list[str]:
    """The text in lines that are no wider than `pixels`, broken between words (a longer word is cut)."""
    lines: list[str] = []
    for piece in [piece for word in text.split() for piece in _cut(word, pixels, size)]:
        if lines and width_of(f"{lines[-1]} {piece}", size) <= pixels:
            lines[-1] = f"{lines[-1]} {piece}"
        else:
            lines.append(piece)
    return lines or [""]


def _cut(word: str, pixels: float, size: float) -> list[str]:
    """A word too long for a line in pieces with hyphens."""
    pieces = []
    while width_of(word, size) > pixels and len(word) > 4:
        fits = next(
            (at for at in range(len(word) - 1, 3, -1) if width_of(word[:at] + "-", size) <= pixels), 3
        )
        pieces.append(word[:fits] + "-")
        word = word[fits:]
    return [*pieces, word]


@dataclass(frozen=True)
class Plot:
    """The part of the width that bars may take, as shares of the whole."""

    left: float = 0.0
    right: float = 1.0

    def at(self, share: float) -> float:
        return self.left + (self.right - self.left) * min(max(share, 0.0), 1.0)

    @property
    def width(self) -> float:
        return self.right - self.left


class Pen:
    def __init__(self, colours: Colours, width: int | None = None) -> None:
        self.colours = colours
        self.width = width
        self.is_wide = width is not None and width >= 480
        self.pieces: list[str] = []

    @property
    def pixels(self) -> int:
        """The width text must fit in; a fluid chart must fit on the narrowest phone."""
        return self.width or 280

    def rect(self, x: float, y: float, width: float, height: float, kind: str, radius: float = 2) -> None:
        at = f'x="{_percent(x)}" y="{_short(y)}" width="{_percent(width)}" height="{_short(height)}"'
        self.pieces.append(f'<rect {at} rx="{_short(radius)}" {self._paint(kind)}/>')

    def swatch(self, y: float, kind: str, x: float = 0) -> None:
        self.pieces.append(
            f'<rect x="{_percent(x)}" y="{_short(y)}" width="14" height="14" rx="2" {self._paint(kind)}/>'
        )

    def sample(self, y: float, kind: str) -> None:
        """A short line for a legend, as wide as a swatch."""
        self.pieces.append(f'<line x1="0" y1="{_short(y)}" x2="15" y2="{_short(y)}" {self._paint(kind)}/>')

    def line(self, x1: float, y1: float, x2: float, y2: float, kind: str) -> None:
        at = f'x1="{_percent(x1)}" y1="{_short(y1)}" x2="{_percent(x2)}" y2="{_short(y2)}"'
        self.pieces.append(f"<line {at} {self._paint(kind)}/>")

    def dot(self, x: float, y: float, radius: float, kind: str) -> None:
        at = f'cx="{_percent(x)}" cy="{_short(y)}" r="{_short(radius)}"'
        self.pieces.append(f"<circle {at} {self._paint(kind)}/>")

    def text(
        self, x: float, y: float, words: str, kind: str = "label", anchor: str = "start", dx: float = 0
    ) -> None:
        """`dx` moves by pixels what stands at a share of the width."""
        more = (f' dx="{_short(dx)}"' if dx else "") + (
            f' text-anchor="{anchor}"' if anchor != "start" else ""
        )
        place = f'x="{_percent(x)}" y="{_short(y)}"{more}'
        self.pieces.append(f"<text {place} {self._paint(kind)}>{escape(words)}</text>")

    def lines_of(
        self, x: float, y: float, lines: Iterable[str], kind: str = "label", anchor: str = "start"
    ) -> None:
        for number, words in enumerate(lines):
            self.text(x, y + number * LEADING, words, kind, anchor)

    def document(self, title: str, description: str, height: float, font: str = "") -> str:
        """The finished drawing: fluid without a width, else of that many pixels."""
        tall = _short(height)
        size = (
            f'width="{self.width}" height="{tall}" viewBox="0 0 {self.width} {tall}"'
            if self.width
            else f'width="100%" height="{tall}"'
        )
        face = f' font-family="{escape(font)}"' if font else ""
        words = f"<title>{escape(title)}</title>" + (
            f"<desc>{escape(description)}</desc>" if description else ""
        )
        head = f'<svg xmlns="http://www.w3.org/2000/svg" role="img" class="chart__svg" {size}{face}>'
        return f"{head}{words}{''.join(self.pieces)}</svg>"

    def _paint(self, kind: str) -> str:
        return f'class="chart__{kind}" {_attributes(kind, self.colours)}'


def _attributes(kind: str, c: Colours) -> str:
    name, dash, number = kind.rpartition("-")
    coloured = {"part": c.parts, "step": c.steps, "on-part": c.on_parts, "on-step": c.on_steps}
    if dash and name in coloured:
        letters = f' font-size="{SMALL}" font-weight="600"' if name.startswith("on-") else ""
        return f'fill="{coloured[name][int(number) % 5]}"{letters}'
    known = {
        "label": f'fill="{c.ink}" font-size="{TEXT}"',
        "value": f'fill="{c.ink}" font-size="{TEXT}" font-weight="600"',
        "note": f'fill="{c.muted}" font-size="{SMALL}"',
        "bar": f'fill="{c.bar}"',
        "strong": f'fill="{c.strong}"',
        "other": f'fill="{c.other}"',
        "third": f'fill="{c.third}"',
        "track": f'fill="{c.track}"',
        "paper": f'fill="{c.paper}" stroke="{c.ink}" stroke-width="1.5"',
        "halo": f'stroke="{c.paper}" stroke-width="4"',
        "whisker": f'stroke="{c.ink}" stroke-width="2"',
        "axis": f'stroke="{c.line}" stroke-width="1"',
        "today": f'stroke="{c.strong}" stroke-width="2"',
        "target": f'stroke="{c.strong}" stroke-width="2" stroke-dasharray="5 4"',
        "line-0": f'stroke="{c.bar}" stroke-width="3" stroke-linecap="round"',
        "line-1": f'stroke="{c.strong}" stroke-width="3" stroke-linecap="round"',
        "line-2": f'stroke="{c.third}" stroke-width="3" stroke-linecap="round"',
    }
    return known[kind]


def _percent(share: float) -> str:
    return f"{_short(share * 100)}%"


def _short(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
