"""Phase 2, the map of potentials: most written by editors, some proposed by citizens and accepted."""

import json

import shapely

from klynge.demo.motifs import DRAWINGS
from klynge.demo.texts.findings import FROM_POTENTIALS
from klynge.demo.texts.potentials import ELSEWHERE, POTENTIALS, rows
from klynge.demo.walk.learning import theme_code
from klynge.demo.walk.story import Story, address_of
from klynge.ground.clusters.models import Village
from klynge.ground.files.changes import NewPicture
from klynge.ground.findings import changes as findings
from klynge.ground.findings.models import Finding
from klynge.mapping.potentials import changes as potentials
from klynge.mapping.potentials import sources
from klynge.mapping.potentials.changes import Proposer, Thing
from klynge.mapping.potentials.models import Potential

DRAWN = {
    "Hvide klinter": "cliff", "Hallen i": "hall", "Forsamlingshuset": "house", "Mørk nattehimmel": "night",
    "Molen": "boats", "Vinterbaderne": "water", "Udsigten": "hills", "Frugthaven": "orchard", "Den gamle skole": "school",
    "Banestien": "path", "Byskoven": "forest", "Kirken på toppen": "church",
}  # fmt: skip


def fill_map(story: Story) -> None:
    """Sixty in the land of seven villages; three more for every village beyond."""
    story.say("Kortet over det, vi kan bygge på …")
    lines = [
        (line[0], story.village(line[1]), story.fill(line[2]), story.fill(line[3]))
        for line in rows(POTENTIALS)
    ]
    for name in story.places.beyond:
        for category, title, text in rows(ELSEWHERE):
            lines.append((category, story.villages[name], title.replace("{v}", name), text))
    for number, (category, village, title, text) in enumerate(lines):
        with story.on(98 + number * 2, 19):
            _add(story, number, category, village, title, text)
    _leave_some_waiting(story)


def _add(story: Story, number: int, category: str, village: Village | None, title: str, text: str) -> None:
    longitude, latitude = _somewhere(story, village)
    thing = Thing(
        title=title,
        category=category,
        description=text,
        village=village,
        longitude=longitude,
        latitude=latitude,
    )
    drawing = next((d for start, d in DRAWN.items() if title.startswith(start)), None)
    picture = NewPicture(story.upload(drawing), DRAWINGS[drawing].alt, "Tegning", True) if drawing else None
    if number % 6 == 3 and not picture:
        name = story.chance.choice([c for c in story.citizens if c.age > 25]).name
        made = potentials.propose_potential(
            by=None, cluster=story.cluster, thing=thing, proposer=Proposer(name, address_of(name))
        )
        potentials.accept_potential(by=story.by("carla"), potential=made)
    else:
        made = potentials.add_potential(
            by=story.by("carla"), cluster=story.cluster, thing=thing, picture=picture
        )
    story.known.setdefault("potentials", []).append(made)


def _somewhere(story: Story, village: Village | None) -> tuple[float | None, float | None]:
    """A place inside the village's border, nearer to its middle than to its edge."""
    if village is None or village.outline is None or village.longitude is None or village.latitude is None:
        return None, None
    shape = shapely.from_geojson(json.dumps(village.outline))
    west, south, east, north = shape.bounds
    for _try in range(40):
        x = village.longitude + story.chance.gauss(0, 0.22) * (east - west)
        y = village.latitude + story.chance.gauss(0, 0.22) * (north - south)
        if shape.contains(shapely.Point(x, y)):
            return round(x, 5), round(y, 5)
    return village.longitude, village.latitude


def pin_potentials(story: Story) -> None:
    """What the map taught, after the survey."""
    with story.on(236, 20):
        for key, title, theme, words in rows(FROM_POTENTIALS):
            found = next(
                (p for p in story.known["potentials"] if p.title.startswith(story.fill(title))), None
            )
            if found:
                story.known[key] = _pinned(story, found, theme_code(theme), story.fill(words))


def _pinned(story: Story, potential: Potential, theme: str, words: str) -> Finding:
    """With the place on the map as its source."""
    return findings.pin(
        by=story.by("helge"), cluster=story.cluster, text=words, source=sources.of(potential), theme=theme,
        village=potential.village,
    )  # fmt: skip


def _leave_some_waiting(story: Story) -> None:
    """Two that citizens proposed this week; the editors have not answered yet."""
    now = (story.today - story.starts_on).days
    for ago, role, category, title, text in (
        (
            3,
            "b",
            "place",
            "Det tomme bageri",
            "Ovnen virker endnu, og huset er til leje. Kunne blive et fælles køkken.",
        ),
        (1, "d", "skill", "Yoga på bådebroen", "Jeg er uddannet lærer og vil gerne holde hold om morgenen."),
    ):
        with story.on(now - ago, 19):
            thing = Thing(title=title, category=category, description=text, village=story.village(role))
            potentials.propose_potential(by=None, cluster=story.cluster, thing=thing)
