"""Plain data for the tests of printed matter."""

from datetime import date, timedelta

from klynge.ground.paper.charts import (
    AgeGroup,
    Bar,
    Bars,
    Chart,
    Diverging,
    Dots,
    Group,
    GroupedBars,
    Line,
    Lines,
    Pyramid,
    Scale,
    Span,
    Stacked,
    Timeline,
    Value,
)

ANSWERS = ("Meget utilfreds", "Utilfreds", "Hverken eller", "Tilfreds", "Meget tilfreds")
SQUARE = [[9.5, 56.4], [9.6, 56.4], [9.6, 56.5], [9.5, 56.5], [9.5, 56.4]]


def charts() -> list[Chart]:
    rows = [
        Bar(0.62, 0.57, 0.67, 650, label="Naturen"),
        Bar(hidden=True, label="Skolen"),
        Bar(0.12, label="Arbejdspladser i nærheden og meget andet", strong=True),
    ]
    days = [(date(2027, 3, 1) + timedelta(days=at), float(40 * at)) for at in range(20)]
    return [
        Bars(title="Naturen", rows=rows, n=1048),
        Dots(title="Landsbyerne", rows=rows, reference=0.5, reference_name="Hele klyngen"),
        GroupedBars(title="To", series=("A", "B"), rows=[Group("Natur", (Value(0.4), Value(hidden=True)))]),
        Stacked(title="Del", answers=("Ja", "Nej"), rows=[Scale("", (0.7, 0.3), 90)]),
        Diverging(
            title="Tilfreds",
            answers=ANSWERS,
            rows=[Scale("Her", (0.1, 0.2, 0.2, 0.3, 0.2))],
            ends=("Nej", "Ja"),
        ),
        Pyramid(title="Alder", rows=[AgeGroup("80+", 90, 130), AgeGroup("16–79", 1500, 1480)]),
        Lines(title="Svar", rows=[Line("Svar", days)], target=900, target_name="Målet er"),
        Lines(title="Én dag", rows=[Line("Svar", days[:1])]),
        Timeline(
            title="Faser",
            rows=[Span("Opstart", date(2026, 9, 1), date(2026, 12, 31), "now")],
            today=date(2026, 10, 1),
        ),
    ]


def empty_charts() -> list[Chart]:
    kinds: list[type[Chart]] = [Bars, Dots, GroupedBars, Stacked, Diverging, Pyramid, Lines, Timeline]
    return [kind(title="Tom") for kind in kinds] + [Lines(title="Tom", rows=[Line("Svar", [])])]


def square(east: float = 0.0) -> dict[str, object]:
    return {"type": "Polygon", "coordinates": [[[lon + east, lat] for lon, lat in SQUARE]]}
