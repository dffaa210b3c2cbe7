"""Drawn landscapes where a village would put its photographs: layers of hills in warm light, and one motif each."""

import io
import random
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFilter

WIDTH, HEIGHT, FINER = 1280, 720, 2
Colour = tuple[int, int, int]
Points = list[tuple[float, float]]


@dataclass(frozen=True)
class Light:
    """Sky above and at the horizon, the sun, water, and the hills from the far to the near ones."""

    sky: tuple[Colour, Colour]
    sun: Colour
    water: Colour
    hills: tuple[Colour, ...]


DAWN = Light(((245, 222, 179), (252, 240, 214)), (246, 190, 110), (143, 178, 190),
             ((176, 194, 170), (122, 163, 140), (79, 130, 102), (46, 106, 81)))  # fmt: skip
NOON = Light(((183, 212, 222), (232, 240, 232)), (253, 244, 214), (104, 154, 176),
             ((163, 190, 165), (134, 169, 141), (95, 143, 105), (58, 112, 78)))  # fmt: skip
DUSK = Light(((92, 112, 138), (240, 178, 130)), (250, 214, 150), (88, 120, 142),
             ((134, 126, 140), (104, 104, 116), (70, 86, 84), (38, 66, 58)))  # fmt: skip
AUTUMN = Light(((236, 216, 186), (248, 232, 206)), (240, 170, 90), (122, 158, 168),
               ((198, 176, 130), (201, 138, 94), (168, 98, 52), (110, 78, 44)))  # fmt: skip
WINTER = Light(((188, 204, 216), (236, 238, 236)), (250, 236, 214), (140, 168, 184),
               ((214, 222, 224), (196, 208, 212), (226, 230, 228), (240, 241, 236)))  # fmt: skip
NIGHT = Light(((18, 28, 48), (60, 82, 104)), (236, 232, 210), (40, 62, 84),
              ((44, 60, 72), (34, 50, 58), (24, 40, 44), (14, 28, 30)))  # fmt: skip
WALL, ROOF, RUST, CREAM, DARK = (251, 243, 226), (168, 71, 31), (190, 96, 52), (250, 246, 238), (32, 46, 40)


class Canvas:
    """A picture in twice its size, made smaller at the end so that edges are smooth."""

    def __init__(self, light: Light, seed: int) -> None:
        self.light, self.chance = light, random.Random(seed)
        self.width, self.height = WIDTH * FINER, HEIGHT * FINER
        self.image = self._sky()
        self.pen = ImageDraw.Draw(self.image)

    def _sky(self) -> Image.Image:
        top, low = (np.array(c, float) for c in self.light.sky)
        share = np.linspace(0, 1.6, self.height).clip(0, 1)[:, None, None]
        sky = (top * (1 - share) + low * share).repeat(self.width, axis=1)
        return Image.fromarray(sky.astype(np.uint8))

    def at(self, x: float, y: float) -> tuple[float, float]:
        """From shares of the picture to its points."""
        return x * self.width, y * self.height

    def shape(self, points: Points, colour: Colour) -> None:
        self.pen.polygon([self.at(x, y) for x, y in points], fill=colour)

    def disc(self, x: float, y: float, radius: float, colour: Colour) -> None:
        across, r = self.at(x, y), radius * self.height
        self.pen.ellipse((across[0] - r, across[1] - r, across[0] + r, across[1] + r), fill=colour)

    def line(self, points: Points, colour: Colour, wide: float) -> None:
        self.pen.line(
            [self.at(x, y) for x, y in points],
            fill=colour,
            width=max(2, round(wide * self.height)),
            joint="curve",
        )

    def sun(self, x: float, y: float, radius: float = 0.08) -> None:
        glow = Image.new("L", (self.width // 8, self.height // 8))
        across, r = (x * glow.width, y * glow.height), radius * 2.6 * glow.height
        ImageDraw.Draw(glow).ellipse((across[0] - r, across[1] - r, across[0] + r, across[1] + r), fill=110)
        soft = glow.filter(ImageFilter.GaussianBlur(r / 2)).resize(self.image.size)
        self.image.paste(Image.new("RGB", self.image.size, self.light.sun), mask=soft)
        self.pen = ImageDraw.Draw(self.image)
        self.disc(x, y, radius, self.light.sun)

    def ridge(self, level: float, rough: float) -> npt.NDArray[np.float64]:
        """A line of hills from left to right: a few slow waves."""
        x = np.linspace(0, 1, 160)
        waves = [
            (self.chance.uniform(0.6, 3.4), self.chance.uniform(0, 6.3), self.chance.uniform(0.4, 1))
            for _ in range(4)
        ]
        line = np.full(160, level)
        for f, p, a in waves:
            line += rough * a / f * np.sin(6.3 * f * x + p) / 2
        return line

    def hill(self, level: float, rough: float, colour: Colour) -> npt.NDArray[np.float64]:
        line = self.ridge(level, rough)
        points = list(zip(np.linspace(0, 1, 160).tolist(), line.tolist(), strict=True))
        self.shape([*points, (1, 1), (0, 1)], colour)
        return line

    def water(self, level: float, until: float = 1.0) -> None:
        self.shape([(0, level), (1, level), (1, until), (0, until)], self.light.water)
        for _each in range(46):
            y = level + (until - level) * self.chance.random() ** 1.4
            x, long = self.chance.random(), self.chance.uniform(0.02, 0.09)
            self.line([(x, y), (x + long, y)], mixed(self.light.water, self.light.sky[1], 0.45), 0.0025)

    def trees(self, line: npt.NDArray[np.float64], count: int, size: float, colour: Colour) -> None:
        for _each in range(count):
            x = self.chance.random()
            y, r = float(line[int(x * 159)]), size * self.chance.uniform(0.6, 1.3)
            self.line([(x, y + r), (x, y - r)], mixed(colour, DARK, 0.4), r / 5)
            for dx, dy, part in ((0, -1.3, 1), (-0.35, -0.8, 0.75), (0.35, -0.9, 0.8)):
                self.disc(x + dx * r, y + dy * r, r * part, mixed(colour, DARK, self.chance.uniform(0, 0.2)))

    def house(self, x: float, y: float, size: float, *, long: float = 1.6, roof: Colour = ROOF) -> None:
        w, h = size * long * 9 / 16, size
        self.shape([(x, y), (x, y - h), (x + w, y - h), (x + w, y)], WALL)
        self.shape(
            [
                (x - w * 0.06, y - h),
                (x + w * 0.12, y - h * 1.75),
                (x + w * 0.88, y - h * 1.75),
                (x + w * 1.06, y - h),
            ],
            roof,
        )
        for part in (0.16, 0.62):
            self.shape(
                [
                    (x + w * part, y - h * 0.3),
                    (x + w * part, y - h * 0.75),
                    (x + w * (part + 0.2), y - h * 0.75),
                    (x + w * (part + 0.2), y - h * 0.3),
                ],
                mixed(self.light.water, DARK, 0.3),
            )

    def church(self, x: float, y: float, size: float) -> None:
        self.house(x + size * 0.35, y, size * 0.8, long=2.2)
        w = size * 0.42
        self.shape([(x, y), (x, y - size * 2), (x + w, y - size * 2), (x + w, y)], CREAM)
        self.shape(
            [(x - w * 0.08, y - size * 2), (x + w / 2, y - size * 2.7), (x + w * 1.08, y - size * 2)], ROOF
        )
        self.disc(x + w / 2, y - size * 1.6, size * 0.09, mixed(DARK, self.light.water, 0.3))

    def jpeg(self) -> bytes:
        """The finished picture, with a breath of grain as on good paper."""
        small = self.image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
        grain = np.random.default_rng(1).normal(0, 2.2, (HEIGHT, WIDTH, 1))
        made = Image.fromarray((np.asarray(small, float) + grain).clip(0, 255).astype(np.uint8))
        out = io.BytesIO()
        made.save(out, "JPEG", quality=88)
        return out.getvalue()


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    r, g, b = (round(a * (1 - share) + c * share) for a, c in zip(one, other, strict=True))
    return r, g, b


Motif = Callable[[Canvas], None]


def land(
    canvas: Canvas, sun: tuple[float, float], *, water: float | None = 0.56, front: float = 0.8
) -> npt.NDArray[np.float64]:
    """Sky, sun, far hills, water and the meadow in front, on which the motif stands."""
    canvas.sun(*sun)
    hills = canvas.light.hills
    canvas.hill(0.46, 0.10, hills[0])
    far = canvas.hill(0.53, 0.07, hills[1])
    canvas.trees(far, 16, 0.012, mixed(hills[1], DARK, 0.25))
    if water is not None:
        canvas.water(water)
    middle = canvas.hill(0.70, 0.05, hills[2])
    canvas.trees(middle, 12, 0.02, mixed(hills[2], DARK, 0.25))
    return canvas.hill(front, 0.04, hills[3])
