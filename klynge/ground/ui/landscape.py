"""Drawn pictures for a cluster without photos: hills, fjord, a church and houses; always the same for a seed.

Colours come from the stylesheet's classes, so the night version (dark mode) is the same drawing.
"""

import hashlib
import math
from collections.abc import Iterator

from django.utils.html import escape


class _Dice:
    """Numbers between 0 and 1 that a seed decides once and for all."""

    def __init__(self, seed: str) -> None:
        self.numbers = self._draw(seed)

    @staticmethod
    def _draw(seed: str) -> Iterator[float]:
        turn = 0
        while True:
            digest = hashlib.sha256(f"{seed}:{turn}".encode()).digest()
            yield from (int.from_bytes(digest[at : at + 4], "big") / 2**32 for at in range(0, 32, 4))
            turn += 1

    def between(self, low: float, high: float) -> float:
        return low + next(self.numbers) * (high - low)


class _Ridge:
    """A hill line: three waves on each other."""

    def __init__(self, dice: _Dice, base: float, height: float, waves: float = 2.0) -> None:
        self.base = base
        self.waves = [
            (height * share, waves * times * math.tau / 1440, dice.between(0, math.tau))
            for share, times in ((0.6, 1), (0.28, 1.9), (0.12, 3.7))
        ]

    def at(self, x: float) -> float:
        return self.base - sum(
            size * (1 + math.sin(x * often + turn)) / 2 for size, often, turn in self.waves
        )

    def path(self, width: float, bottom: float, steps: int = 12) -> str:
        xs = [width * step / steps for step in range(steps + 1)]
        ys = [self.at(x) for x in xs]
        bends = [f"M0 {ys[0]:.0f}"]
        third = width / steps / 3
        for at in range(steps):
            up, down = self._slope(xs[at]) * third, self._slope(xs[at + 1]) * third
            bends.append(
                f"C{xs[at] + third:.0f} {ys[at] + up:.0f} {xs[at + 1] - third:.0f} {ys[at + 1] - down:.0f} "
                f"{xs[at + 1]:.0f} {ys[at + 1]:.0f}"
            )
        return "".join([*bends, f"V{bottom:.0f}H0Z"])

    def _slope(self, x: float) -> float:
        return self.at(x + 1) - self.at(x)


def _house(x: float, y: float, width: float, height: float) -> tuple[str, str, str]:
    """Wall, roof and two windows of one house standing on (x, y)."""
    top, half = y - height, width / 2 + 4
    wall = f"M{x:.0f} {top:.0f}h{width:.0f}v{height + 4:.0f}h-{width:.0f}z"
    roof = f"M{x - 4:.0f} {top:.0f}l{half:.1f}-{width * 0.42:.1f} {half:.1f} {width * 0.42:.1f}z"
    windows = [_pane(x + width * at, y - height * 0.68, width * 0.2, height * 0.3) for at in (0.2, 0.6)]
    return wall, roof, "".join(windows)


def _pane(x: float, y: float, width: float, height: float) -> str:
    return f"M{x:.1f} {y:.1f}h{width:.1f}v{height:.1f}h-{width:.1f}z"


def _church(x: float, y: float) -> tuple[str, str, str]:
    """A whitewashed village church: tower to the west, stepped nave."""
    wall = f"M{x:.0f} {y - 62:.0f}h20v66h-20zM{x + 20:.0f} {y - 34:.0f}h44v38h-44z"
    roof = f"M{x - 3:.0f} {y - 62:.0f}l13-30 13 30zM{x + 18:.0f} {y - 34:.0f}l24-17 26 17z"
    window = f"M{x + 8:.0f} {y - 50:.0f}h4v9h-4zM{x + 30:.0f} {y - 24:.0f}h5v11h-5zM{x + 46:.0f} {y - 24:.0f}h5v11h-5z"
    return wall, roof, window


class _Village:
    """Houses, trees and now and then a church, set down along a ridge."""

    def __init__(self, dice: _Dice, ridge: _Ridge, x: float, has_church: bool, houses: int) -> None:
        self.walls: list[str] = []
        self.roofs: list[str] = []
        self.windows: list[str] = []
        self.trees: list[str] = []
        self._tree(dice, ridge, x - 16)
        if has_church:
            self._add(_church(x, ridge.at(x + 30) + 4))
            x += 78
        for _number in range(houses):
            width = dice.between(24, 36)
            self._add(_house(x, ridge.at(x + width / 2) + dice.between(2, 8), width, dice.between(15, 22)))
            x += width + dice.between(10, 22)
        self._tree(dice, ridge, x + 4)
        self._tree(dice, ridge, x + 24)

    def _add(self, house: tuple[str, str, str]) -> None:
        for parts, part in zip((self.walls, self.roofs, self.windows), house, strict=True):
            parts.append(part)

    def _tree(self, dice: _Dice, ridge: _Ridge, x: float) -> None:
        size = dice.between(9, 15)
        self.trees.append(f'<circle cx="{x:.0f}" cy="{ridge.at(x) - size * 0.7:.0f}" r="{size:.0f}"/>')


def _villages(dice: _Dice, ridges: list[_Ridge], count: int) -> str:
    spots = [(at + 0.5) * 1360 / count + dice.between(-40, 40) for at in range(count)]
    built = []
    for number, spot in enumerate(spots):
        houses = 2 + int(dice.between(0, 2.99))
        start = min(max(spot - 70, 50), 1160)
        built.append(_Village(dice, ridges[number % len(ridges)], start, number % 3 == 0, houses))
    trees = "".join(tree for village in built for tree in village.trees)
    walls, roofs, windows = (
        "".join(part for village in built for part in getattr(village, name))
        for name in ("walls", "roofs", "windows")
    )
    return (
        f'<g class="land__tree">{trees}</g><path class="land__wall" d="{walls}"/>'
        f'<path class="land__roof" d="{roofs}"/><path class="land__window" d="{windows}"/>'
    )


def _field(dice: _Dice, ridge: _Ridge) -> str:
    """Furrows on the nearest hill."""
    start = dice.between(760, 1010)
    lines = [
        f"M{start + at * 44:.0f} {ridge.at(start + at * 44) + 16:.0f}q{-40 - at * 6} 40 {-130 - at * 10} 120"
        for at in range(7)
    ]
    return f'<path class="land__furrow" d="{"".join(lines)}"/>'


def _fjord(shore: float) -> str:
    edge = f"M0 {shore - 22:.0f}Q360 {shore - 34:.0f} 720 {shore - 20:.0f}T1440 {shore - 26:.0f}V420H0Z"
    lines = [(120, 6, 180), (420, -4, 120), (760, 8, 220), (1090, -2, 150)]
    ripples = "".join(f"M{x} {shore + down:.0f}h{width}" for x, down, width in lines)
    return f'<path class="land__water" d="{edge}"/><path class="land__ripple" d="{ripples}"/>'


def _boat(x: float, y: float) -> str:
    return (
        f'<path class="land__sail" d="M{x:.0f} {y:.0f}v-26l17 23zM{x - 3:.0f} {y:.0f}v-20l-12 18z"/>'
        f'<path class="land__hull" d="M{x - 18:.0f} {y + 3:.0f}h40l-7 8h-26z"/>'
    )


def _birds(dice: _Dice) -> str:
    x, y = dice.between(380, 760), dice.between(60, 110)
    wings = [f"M{x + dx:.0f} {y + dy:.0f}q7-8 12 0q6-8 12 0" for dx, dy in ((0, 0), (42, 14), (76, -6))]
    return f'<path class="land__bird" d="{"".join(wings)}"/>'


def wide(seed: str, label: str, villages: int = 0) -> str:
    """The landscape across the top of a cluster's front page (1440 × 420)."""
    dice = _Dice(seed)
    sun_x, sun_y = dice.between(960, 1250), dice.between(84, 130)
    far, middle = _Ridge(dice, 250, 95, 1.4), _Ridge(dice, 330, 55, 1.8)
    near, front = _Ridge(dice, 352, 48, 2.0), _Ridge(dice, 405, 66, 1.6)
    shore = 288 + dice.between(-6, 6)
    count = min(max(villages or 4, 2), 5)
    return (
        '<svg class="land" viewBox="0 0 1440 420" preserveAspectRatio="xMidYMax slice" role="img" '
        f'aria-label="{escape(label)}"><rect class="land__sky" width="1440" height="420"/>'
        f'<circle class="land__glow" cx="{sun_x:.0f}" cy="{sun_y:.0f}" r="104"/>'
        f'<circle class="land__sun" cx="{sun_x:.0f}" cy="{sun_y:.0f}" r="56"/>{_birds(dice)}'
        f'<path class="land__far" d="{far.path(1440, 420)}"/>'
        f"{_fjord(shore)}{_boat(dice.between(600, 880), shore + 2)}"
        f'<path class="land__middle" d="{middle.path(1440, 420)}"/>{_villages(dice, [middle, near], count)}'
        f'<path class="land__near" d="{front.path(1440, 420)}"/>{_field(dice, front)}</svg>'
    )


def small(seed: str) -> str:
    """The drawing in place of a missing news photo (320 × 180): a tint, two hills and one small thing."""
    dice = _Dice(seed)
    tint = int(dice.between(0, 3.999))
    far, near = _Ridge(dice, 128, 42, 5.5), _Ridge(dice, 158, 30, 4.5)
    things = [_small_church, _small_sun, _small_boat, _small_trees]
    thing = things[int(dice.between(0, len(things) - 0.001))](dice, near)
    return (
        f'<svg class="land land--{tint}" viewBox="0 0 320 180" preserveAspectRatio="xMidYMid slice" aria-hidden="true">'
        f'<rect class="land__sky" width="320" height="180"/>'
        f'<path class="land__far" d="{far.path(320, 180, 6)}"/>{thing}'
        f'<path class="land__near" d="{near.path(320, 180, 6)}"/></svg>'
    )


def _small_church(dice: _Dice, ridge: _Ridge) -> str:
    x = dice.between(60, 200)
    wall, roof, window = _church(x, ridge.at(x + 30) + 6)
    return (
        f'<path class="land__wall" d="{wall}"/><path class="land__roof" d="{roof}"/>'
        f'<path class="land__window" d="{window}"/>'
    )


def _small_sun(dice: _Dice, ridge: _Ridge) -> str:
    return (
        f'<circle class="land__sun" cx="{dice.between(70, 250):.0f}" cy="{dice.between(44, 70):.0f}" r="26"/>'
    )


def _small_boat(dice: _Dice, ridge: _Ridge) -> str:
    x = dice.between(90, 220)
    water = '<path class="land__water" d="M0 118Q160 108 320 116V180H0Z"/>'
    return water + _boat(x, 126)


def _small_trees(dice: _Dice, ridge: _Ridge) -> str:
    x = dice.between(60, 190)
    trees = "".join(
        f'<circle cx="{x + dx:.0f}" cy="{ridge.at(x + dx) - r * 0.6:.0f}" r="{r}"/>'
        for dx, r in ((0, 20), (30, 26), (62, 17))
    )
    return f'<g class="land__tree">{trees}</g>'


def logo(seed: str, dots: int = 0) -> str:
    """A ring of dots around one in the middle: the villages and what they have together."""
    count = dots if 3 <= dots <= 12 else 5 + int(_Dice(seed).between(0, 2.99))
    size = 3.1 if count <= 6 else 2.6 if count <= 8 else 2.0
    ring = "".join(
        f'<circle cx="{20 + 11 * math.sin(math.tau * at / count):.1f}" '
        f'cy="{20 - 11 * math.cos(math.tau * at / count):.1f}" r="{size}"/>'
        for at in range(count)
    )
    return (
        '<svg class="logo" width="40" height="40" viewBox="0 0 40 40" aria-hidden="true">'
        f'<circle class="logo__disc" cx="20" cy="20" r="20"/><g class="logo__dots">'
        f'<circle cx="20" cy="20" r="4"/>{ring}</g></svg>'
    )
