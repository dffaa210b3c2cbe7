"""A cluster's colours from its one accent: corrected until every text on them can be read (WCAG AA).

Pure functions: `#rrggbb` in, `#rrggbb` out. Lightness is changed in OKLCH, so that the hue stays the cluster's own.
"""

import hashlib
import math
import re
from functools import lru_cache

DEFAULT = "#1f4b39"
PAPER, SHEET = "#faf6ee", "#fffdf8"
DARK_PAPER, DARK_SHEET = "#161b18", "#1e2521"
INK, LIGHT = "#1d2520", "#ffffff"
AA = 4.6  # a little above 4.5, so that rounding to bytes never falls below
Lch = tuple[float, float, float]


def normal(colour: str) -> str:
    """`#rrggbb` in small letters; what is no colour becomes the house's own."""
    short = re.fullmatch(r"#?([0-9a-f])([0-9a-f])([0-9a-f])", (colour or "").strip().lower())
    if short:
        return "#" + "".join(letter * 2 for letter in short.groups())
    full = re.fullmatch(r"#?([0-9a-f]{6})", (colour or "").strip().lower())
    return f"#{full.group(1)}" if full else DEFAULT


def is_default(colour: str) -> bool:
    return normal(colour) == DEFAULT


def _linear(colour: str) -> list[float]:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def luminance(colour: str) -> float:
    """Relative luminance by WCAG 2, 0 to 1."""
    red, green, blue = _linear(normal(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio by WCAG 2, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def to_lch(colour: str) -> Lch:
    """Lightness 0–1, chroma, hue in radians (OKLCH)."""
    r, g, b = _linear(normal(colour))
    long = math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    middle = math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    short = math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b2 = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return lightness, math.hypot(a, b2), math.atan2(b2, a)


def _rgb(lch: Lch) -> list[float]:
    lightness, chroma, hue = lch
    a, b = chroma * math.cos(hue), chroma * math.sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return [
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    ]


def from_lch(lch: Lch) -> str:
    """The nearest colour a screen can show: chroma gives way, hue and lightness stay."""
    lightness, chroma, hue = min(max(lch[0], 0.0), 1.0), lch[1], lch[2]
    for _attempt in range(40):
        if all(-1e-4 <= channel <= 1.0001 for channel in _rgb((lightness, chroma, hue))):
            break
        chroma *= 0.9
    channels = [min(max(channel, 0.0), 1.0) for channel in _rgb((lightness, chroma, hue))]
    shown = [c * 12.92 if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055 for c in channels]
    return "#" + "".join(f"{round(c * 255):02x}" for c in shown)


def correct(colour: str, against: str, ratio: float = AA) -> str:
    """The colour nearest to it in lightness that reaches the contrast against a background."""
    colour, step = normal(colour), 0.01
    lightness, chroma, hue = to_lch(colour)
    towards = -step if luminance(against) > 0.18 else step
    while contrast(colour, against) < ratio:
        lightness += towards
        if not 0 <= lightness <= 1:
            return "#000000" if towards < 0 else "#ffffff"
        colour = from_lch((lightness, chroma, hue))
    return colour


def _at(lch: Lch, lightness: float, chroma: float) -> str:
    return from_lch((lightness, min(chroma, max(lch[1], 0.012)), lch[2]))


def _on_all(colour: str, backgrounds: tuple[str, ...]) -> str:
    for background in backgrounds:
        colour = correct(colour, background)
    return colour


@lru_cache(maxsize=256)
def palette(accent: str) -> dict[str, dict[str, str]]:
    """The custom properties of the accent, `light` and `dark`."""
    lch = to_lch(normal(accent))
    leaf, night_leaf = _at(lch, 0.925, 0.02), _at(lch, 0.3, 0.03)
    deep = _on_all(normal(accent), (LIGHT, PAPER, leaf))
    softer = _on_all(from_lch((lch[0] + 0.11, lch[1] * 1.05, lch[2])), (LIGHT, PAPER, leaf))
    bright = _on_all(_at(lch, 0.84, 0.1), (DARK_SHEET, night_leaf))
    light = {
        "accent": deep,
        "accent-2": softer,
        "on-accent": LIGHT,
        "leaf": leaf,
        "hill-1": _at(lch, 0.76, 0.045),
        "hill-2": _at(lch, 0.565, 0.075),
        "hill-3": _at(lch, 0.475, 0.085),
        "foot": correct(_at(lch, 0.34, 0.07), LIGHT, 7),
    }
    dark = {
        "accent": bright,
        "accent-2": _on_all(_at(lch, 0.8, 0.1), (DARK_SHEET, night_leaf)),
        "on-accent": correct(_at(lch, 0.22, 0.05), bright, 7),
        "leaf": night_leaf,
        "hill-1": _at(lch, 0.36, 0.03),
        "hill-2": _at(lch, 0.3, 0.04),
        "hill-3": _at(lch, 0.25, 0.04),
        "foot": _at(lch, 0.22, 0.035),
    }
    return {"light": light, "dark": dark}


def stylesheet(accent: str) -> str:
    """The cluster's whole stylesheet: its colours by day and by night."""
    shown = palette(normal(accent))
    day = "".join(f"--{name}:{colour};" for name, colour in shown["light"].items())
    night = "".join(f"--{name}:{colour};" for name, colour in shown["dark"].items())
    return f":root{{{day}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{night}}}}}\n"


def mark(accent: str) -> str:
    """The hash in the stylesheet's address: another accent, another address."""
    return hashlib.sha256(stylesheet(accent).encode()).hexdigest()[:12]
