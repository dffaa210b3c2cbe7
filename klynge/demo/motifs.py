"""Sixteen pictures, each its own: what they show, and the words for those who cannot see them."""

import math
from dataclasses import dataclass

from klynge.demo.drawing import (
    AUTUMN,
    CREAM,
    DARK,
    DAWN,
    DUSK,
    NIGHT,
    NOON,
    ROOF,
    RUST,
    WALL,
    WINTER,
    Canvas,
    Light,
    Motif,
    land,
    mixed,
)  # fmt: skip


@dataclass(frozen=True)
class Drawing:
    """A motif in a light, with its alternative text."""

    name: str
    light: Light
    seed: int
    motif: Motif
    alt: str

    def jpeg(self) -> bytes:
        canvas = Canvas(self.light, self.seed)
        self.motif(canvas)
        return canvas.jpeg()


def village(c: Canvas) -> None:
    line = land(c, (0.74, 0.24), front=0.84)
    c.church(0.19, 0.67, 0.085)
    for x, size in ((0.32, 0.05), (0.40, 0.06), (0.62, 0.05), (0.70, 0.064), (0.79, 0.048)):
        c.house(x, 0.69 + size * 0.2, size)
    c.trees(line, 14, 0.035, (46, 96, 72))


def water(c: Canvas) -> None:
    c.sun(0.3, 0.3, 0.07)
    c.hill(0.44, 0.06, c.light.hills[0])
    c.hill(0.48, 0.03, c.light.hills[1])
    c.water(0.5)
    for number in range(9):
        x = 0.56 + number * 0.035
        c.line([(x, 0.70 - number * 0.006), (x, 0.82 - number * 0.004)], (112, 84, 60), 0.012)
    c.shape([(0.5, 0.715), (0.93, 0.645), (1, 0.64), (1, 0.69), (0.94, 0.69), (0.52, 0.745)], (150, 116, 84))
    c.line([(0.545, 0.72), (0.545, 0.90)], CREAM, 0.008)
    c.line([(0.572, 0.715), (0.572, 0.90)], CREAM, 0.008)
    for step in range(5):
        c.line([(0.545, 0.75 + step * 0.033), (0.572, 0.748 + step * 0.033)], CREAM, 0.007)
    for x, y in ((0.25, 0.72), (0.33, 0.77), (0.19, 0.8)):
        c.disc(x, y, 0.014, (226, 184, 150))
        c.disc(x, y - 0.012, 0.013, RUST)


def boats(c: Canvas) -> None:
    c.sun(0.8, 0.22, 0.06)
    c.hill(0.42, 0.05, c.light.hills[0])
    c.hill(0.46, 0.03, c.light.hills[1])
    c.water(0.48)
    for x, y, size, hull in (
        (0.16, 0.66, 1.0, RUST),
        (0.40, 0.60, 0.7, (46, 106, 81)),
        (0.66, 0.72, 1.3, (39, 86, 107)),
    ):
        w, h = 0.15 * size, 0.045 * size
        c.line([(x + w * 0.5, y), (x + w * 0.5, y - 0.3 * size)], (92, 70, 52), 0.006)
        c.shape([(x + w * 0.52, y - 0.03), (x + w * 0.52, y - 0.28 * size), (x + w * 1.0, y - 0.03)], CREAM)
        c.shape([(x + w * 0.47, y - 0.03), (x + w * 0.47, y - 0.22 * size), (x + w * 0.12, y - 0.03)], WALL)
        c.shape([(x, y), (x + w, y), (x + w * 0.86, y + h), (x + w * 0.12, y + h)], hull)
    c.shape([(0, 0.9), (1, 0.84), (1, 1), (0, 1)], mixed(c.light.hills[3], DARK, 0.2))


def hall(c: Canvas) -> None:
    line = land(c, (0.2, 0.2), water=None, front=0.78)
    c.trees(line, 9, 0.04, (58, 104, 70))
    c.shape(
        [(0.3, 0.80), (0.3, 0.55), (0.36, 0.47), (0.70, 0.47), (0.76, 0.55), (0.76, 0.80)], (232, 220, 196)
    )
    c.shape([(0.28, 0.555), (0.35, 0.45), (0.71, 0.45), (0.78, 0.555)], mixed(ROOF, DARK, 0.15))
    for number in range(8):
        x = 0.33 + number * 0.053
        c.shape([(x, 0.60), (x + 0.035, 0.60), (x + 0.035, 0.67), (x, 0.67)], (246, 214, 140))
    c.shape([(0.51, 0.80), (0.51, 0.71), (0.56, 0.71), (0.56, 0.80)], RUST)
    c.house(0.78, 0.80, 0.11, long=1.5)
    people_row(c, 0.36, 0.86, 5, 0.05)


def people_row(c: Canvas, x: float, y: float, count: int, size: float) -> None:
    """People seen from afar, each in a colour of their own."""
    coats = (
        RUST,
        (39, 86, 107),
        (233, 196, 106),
        (46, 106, 81),
        (140, 90, 110),
        (240, 226, 200),
        (92, 112, 138),
    )
    skins = ((236, 200, 170), (206, 160, 126), (150, 108, 80), (244, 214, 190))
    for number in range(count):
        tall = size * c.chance.uniform(0.8, 1.1)
        at = x + number * size * 0.85
        coat = coats[(number * 3 + 1) % len(coats)]
        w = tall * 0.26
        c.shape([(at - w, y), (at - w * 0.75, y - tall), (at + w * 0.75, y - tall), (at + w, y)], coat)
        c.disc(at, y - tall * 1.3, tall * 0.30, skins[number % len(skins)])


def people(c: Canvas) -> None:
    land(c, (0.5, 0.22), front=0.76)
    people_row(c, 0.12, 0.93, 9, 0.105)


def hills(c: Canvas) -> None:
    line = land(c, (0.72, 0.2), water=None, front=0.74)
    for number in range(17):
        x = c.chance.uniform(0.05, 0.95)
        y, r = float(line[int(x * 159)]) + c.chance.uniform(0.04, 0.2), 0.02 + 0.004 * (number % 3)
        c.line([(x - r * 0.3, y), (x - r * 0.3, y + r * 1.5)], DARK, 0.004)
        c.line([(x + r * 0.3, y), (x + r * 0.3, y + r * 1.5)], DARK, 0.004)
        for dx in (-0.4, 0, 0.4):
            c.disc(x + dx * r, y, r * 0.8, CREAM)
        c.disc(x + r * 0.85, y - r * 0.3, r * 0.42, (62, 56, 52))


def school(c: Canvas) -> None:
    line = land(c, (0.2, 0.26), water=None, front=0.76)
    c.trees(line, 6, 0.055, (84, 128, 78))
    c.shape([(0.3, 0.80), (0.3, 0.56), (0.72, 0.56), (0.72, 0.80)], mixed(RUST, WALL, 0.1))
    c.shape([(0.28, 0.565), (0.335, 0.43), (0.685, 0.43), (0.74, 0.565)], (98, 92, 92))
    for number in range(5):
        x = 0.325 + number * 0.077
        c.shape([(x, 0.61), (x + 0.045, 0.61), (x + 0.045, 0.72), (x, 0.72)], WALL)
        c.line([(x + 0.0225, 0.61), (x + 0.0225, 0.72)], (120, 140, 140), 0.004)
    for number in range(4):
        x = 0.1 + number * 0.05 + (0.55 if number > 1 else 0)
        c.line([(x, 0.84), (x, 0.62)], (88, 66, 50), 0.012)
        c.disc(x, 0.56, 0.08, mixed((108, 150, 84), c.light.hills[1], 0.2 * (number % 2)))


def letter(c: Canvas) -> None:
    c.shape([(0, 0.0), (1, 0.0), (1, 1), (0, 1)], (206, 172, 128))
    for number in range(14):
        y = number / 13
        c.line([(0, y), (1, y + 0.015)], mixed((206, 172, 128), (140, 104, 70), 0.25), 0.004)
    c.shape([(0.24, 0.30), (0.72, 0.22), (0.77, 0.72), (0.29, 0.80)], mixed(CREAM, DARK, 0.25))
    c.shape([(0.23, 0.28), (0.71, 0.20), (0.76, 0.70), (0.28, 0.78)], CREAM)
    c.line([(0.23, 0.28), (0.51, 0.52), (0.71, 0.20)], (208, 196, 172), 0.007)
    c.shape([(0.62, 0.245), (0.68, 0.235), (0.69, 0.335), (0.63, 0.345)], RUST)
    for number in range(3):
        c.line(
            [(0.34, 0.60 + number * 0.045), (0.56 - number * 0.04, 0.565 + number * 0.045)],
            (120, 128, 122),
            0.008,
        )
    c.disc(0.87, 0.24, 0.17, (240, 232, 214))
    c.disc(0.87, 0.24, 0.14, (96, 62, 40))
    c.line([(0.955, 0.2), (0.985, 0.24), (0.955, 0.3)], (240, 232, 214), 0.03)
    c.line([(0.10, 0.92), (0.42, 0.86)], (39, 86, 107), 0.022)
    c.line([(0.42, 0.86), (0.445, 0.855)], DARK, 0.012)


def cliff(c: Canvas) -> None:
    c.sun(0.24, 0.24)
    c.hill(0.45, 0.04, c.light.hills[0])
    c.water(0.48)
    edge = [
        (0.42, 1.0),
        (0.46, 0.80),
        (0.44, 0.66),
        (0.50, 0.52),
        (0.53, 0.42),
        (0.60, 0.36),
        (0.8, 0.30),
        (1, 0.27),
        (1, 1),
    ]
    c.shape(edge, (236, 226, 200))
    for number in range(16):
        y = 0.46 + number * 0.034
        c.line([(0.47 + 0.02 * math.sin(number), y), (1, y - 0.08)], (216, 200, 166), 0.004)
    c.shape(
        [(0.53, 0.42), (0.60, 0.36), (0.8, 0.30), (1, 0.27), (1, 0.36), (0.82, 0.38), (0.62, 0.43)],
        c.light.hills[3],
    )
    for number in range(14):
        c.line(
            [(0.56 + number * 0.012, 0.93 - number * 0.036), (0.60 + number * 0.012, 0.93 - number * 0.036)],
            (120, 88, 60),
            0.009,
        )
    c.shape([(0.0, 0.97), (0.5, 0.9), (0.62, 1), (0, 1)], (226, 208, 168))


def church(c: Canvas) -> None:
    line = land(c, (0.3, 0.18), front=0.8)
    c.church(0.52, 0.74, 0.16)
    for number in range(9):
        c.line([(0.44 + number * 0.06, 0.80), (0.47 + number * 0.06, 0.80)], (190, 182, 168), 0.03)
    c.trees(line, 12, 0.035, (60, 92, 78))


def path(c: Canvas) -> None:
    line = land(c, (0.62, 0.22), front=0.72)
    c.shape(
        [
            (0.30, 1.0),
            (0.52, 0.86),
            (0.45, 0.78),
            (0.54, 0.72),
            (0.56, 0.72),
            (0.50, 0.78),
            (0.62, 0.87),
            (0.58, 1.0),
        ],
        (222, 200, 158),
    )
    c.trees(line, 18, 0.045, (72, 118, 76))
    c.line([(0.72, 0.93), (0.72, 0.74)], (112, 84, 60), 0.014)
    c.shape([(0.70, 0.74), (0.82, 0.74), (0.84, 0.765), (0.82, 0.79), (0.70, 0.79)], (168, 71, 31))
    c.shape([(0.74, 0.81), (0.63, 0.81), (0.61, 0.83), (0.63, 0.85), (0.74, 0.85)], (39, 86, 107))


def forest(c: Canvas) -> None:
    c.sun(0.5, 0.3, 0.1)
    c.hill(0.6, 0.03, c.light.hills[1])
    for row, (size, count) in enumerate(((0.16, 26), (0.26, 18), (0.40, 11))):
        shade = mixed(c.light.hills[1], (30, 62, 44), 0.3 + 0.3 * row)
        for number in range(count):
            x, y = (number + c.chance.uniform(-0.3, 0.3)) / count, 0.72 + row * 0.11
            if abs(x - 0.5) < 0.07 + row * 0.05:
                continue
            c.line([(x, y), (x, y - size)], mixed(shade, DARK, 0.4), 0.012 + 0.006 * row)
            for step in range(3):
                w = size * (0.30 - step * 0.075)
                c.shape(
                    [
                        (x - w, y - size * (0.2 + step * 0.28)),
                        (x, y - size * (0.62 + step * 0.28)),
                        (x + w, y - size * (0.2 + step * 0.28)),
                    ],
                    shade,
                )
        c.hill(0.76 + row * 0.1, 0.02, mixed(c.light.hills[2], (40, 70, 46), 0.25 * row))
    c.shape([(0.40, 1), (0.485, 0.76), (0.515, 0.76), (0.62, 1)], (206, 184, 140))


def house(c: Canvas) -> None:
    line = land(c, (0.18, 0.24), water=None, front=0.77)
    c.trees(line, 8, 0.04, (84, 122, 72))
    c.house(0.30, 0.82, 0.22, long=2.3)
    c.shape([(0.435, 0.82), (0.435, 0.68), (0.49, 0.68), (0.49, 0.82)], (46, 106, 81))
    c.line([(0.78, 0.86), (0.78, 0.34)], CREAM, 0.008)
    c.shape([(0.783, 0.35), (0.87, 0.37), (0.865, 0.44), (0.783, 0.42)], (184, 44, 40))
    c.line([(0.783, 0.386), (0.868, 0.406)], CREAM, 0.010)
    c.line([(0.808, 0.354), (0.808, 0.43)], CREAM, 0.012)
    for x in (0.14, 0.2, 0.62, 0.68):
        c.line([(x, 0.90), (x + 0.05, 0.90)], (120, 88, 60), 0.012)


def orchard(c: Canvas) -> None:
    land(c, (0.7, 0.2), water=None, front=0.7)
    for row in range(3):
        size, y = 0.06 + row * 0.025, 0.76 + row * 0.1
        for number in range(7 - row):
            x = (number + 0.5 + 0.2 * (row % 2)) / (7 - row)
            c.line([(x, y), (x, y - size * 1.3)], (96, 70, 50), size / 6)
            for dx, dy in ((0, -1.9), (-0.42, -1.5), (0.42, -1.5)):
                c.disc(
                    x + dx * size * 0.6, y + dy * size, size * 0.62, mixed((96, 138, 76), DARK, 0.08 * row)
                )
            for _each in range(7):
                c.disc(
                    x + c.chance.uniform(-0.5, 0.5) * size,
                    y - size * c.chance.uniform(1.1, 2.2),
                    size * 0.09,
                    (186, 52, 40),
                )


def road(c: Canvas) -> None:
    land(c, (0.26, 0.22), front=0.74)
    c.shape([(0, 0.98), (0, 0.88), (1, 0.78), (1, 0.9)], (110, 112, 110))
    for number in range(9):
        x = number * 0.12
        c.line([(x, 0.93 - x * 0.09), (x + 0.05, 0.925 - x * 0.09)], CREAM, 0.006)
    c.shape(
        [(0.4, 0.86), (0.4, 0.70), (0.43, 0.66), (0.68, 0.64), (0.72, 0.72), (0.73, 0.82)], (233, 196, 106)
    )
    for number in range(4):
        x = 0.43 + number * 0.062
        c.shape([(x, 0.745), (x, 0.685), (x + 0.045, 0.682), (x + 0.045, 0.742)], (60, 84, 92))
    for x, y in ((0.47, 0.862), (0.66, 0.842)):
        c.disc(x, y, 0.036, DARK)
        c.disc(x, y, 0.016, (196, 196, 190))


def night(c: Canvas) -> None:
    for _each in range(240):
        c.disc(
            c.chance.random(),
            c.chance.random() * 0.55,
            c.chance.choice([0.0012, 0.0016, 0.0026]),
            (236, 236, 220),
        )
    line = land(c, (0.8, 0.16), front=0.82)
    c.church(0.2, 0.72, 0.07)
    for x in (0.34, 0.42, 0.63):
        c.house(x, 0.74, 0.05, roof=(70, 50, 46))
    c.trees(line, 10, 0.035, (20, 44, 40))


DRAWINGS = {
    d.name: d
    for d in (
        Drawing(
            "village", DAWN, 3, village, "Landsby med kirke og røde tage mellem bakker og vand i morgenlys."
        ),
        Drawing("water", NOON, 5, water, "Badebro med trappe ned i vandet. Tre mennesker svømmer."),
        Drawing("boats", DAWN, 8, boats, "Tre sejlbåde i roligt vand foran lave bakker."),
        Drawing("hall", DUSK, 4, hall, "Idrætshal med lys i vinduerne. Fem mennesker er på vej ind."),
        Drawing(
            "people", NOON, 9, people, "Ni mennesker i frakker i mange farver står side om side ved vandet."
        ),
        Drawing("hills", AUTUMN, 7, hills, "Får på en hede med brune bakker bagved."),
        Drawing("school", NOON, 2, school, "Gammel rød skole med hvide vinduer og lindetræer i gården."),
        Drawing("letter", DAWN, 1, letter, "Et brev, en kuglepen og en kop kaffe på et køkkenbord."),
        Drawing("cliff", NOON, 6, cliff, "Lys klint ved vandet med en trætrappe op til toppen."),
        Drawing("church", WINTER, 8, church, "Hvid kirke med rødt tag i et snedækket landskab."),
        Drawing("path", AUTUMN, 11, path, "En sti snor sig mellem træer forbi et vejskilt med to pile."),
        Drawing("forest", NOON, 3, forest, "En skovsti mellem grantræer."),
        Drawing("house", DAWN, 12, house, "Forsamlingshus med grøn dør, flagstang og Dannebrog."),
        Drawing("orchard", NOON, 13, orchard, "Frugthave med æbletræer fulde af røde æbler."),
        Drawing("road", DUSK, 14, road, "En gul minibus kører på en landevej ved vandet."),
        Drawing("night", NIGHT, 15, night, "Stjernehimmel over en mørk landsby med måne over bakkerne."),
    )
}
