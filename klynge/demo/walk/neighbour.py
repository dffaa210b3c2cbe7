"""A second, smaller cluster that is on its way: its survey is open, and one can answer it."""

import random
from datetime import timedelta

from klynge.demo import landscape
from klynge.demo.geography import Ground
from klynge.demo.walk import asking, settling
from klynge.demo.walk.story import Story, address_of
from klynge.ground.clusters import changes as clusters
from klynge.ground.clusters import queries as cluster_queries
from klynge.ground.clusters.models import Role
from klynge.ground.fielding import codes
from klynge.ground.people import changes as people
from klynge.ground.process import changes as process

NAME, DAYS_BACK = "Bakkeriget", 112
PEOPLE = (
    ("anna", "Erik Mose", Role.Kind.COORDINATOR), ("second", "Sanne Tang", Role.Kind.COORDINATOR),
    ("steering", "Villy Krag", Role.Kind.STEERING), ("editor", "Mia Hauge", Role.Kind.EDITOR),
)  # fmt: skip


def walk_neighbour(first: Story) -> Story:
    """Four months in, on the short template; shares consultant and municipal contact with the first one."""
    first.say(f"Naboklyngen {NAME} er på vej …")
    areas = landscape.draw(seed=2, land=landscape.BAKKERIGET)
    ground = Ground(NAME, b"", is_coast=False)
    story = Story(
        first.seed + 7, first.today, first.today - timedelta(days=DAYS_BACK), ground, first.say, first.marker,
        random.Random(first.seed + 7),
    )  # fmt: skip
    story.settle(areas)
    with story.on(0, 10):
        story.cluster = clusters.create_cluster(by=first.by("torben"), name=NAME, started_on=story.day(0))
        _people(first, story)
    with story.on(2, 10):
        _villages(story, with_outlines=not first.marker.areas)
        process.start_process(by=story.by("anna"), cluster=story.cluster, template="12-maaneder")
        clusters.make_public(by=story.by("anna"), cluster=story.cluster)
    settling.settle(story)
    days = asking.Days(DAYS_BACK - 40, DAYS_BACK - 22, DAYS_BACK - 12, DAYS_BACK + 9, DAYS_BACK + 13, 0.17)
    made = asking.field_survey(story, days)
    asking.answer(story, made, days, until=11)
    first.marker.extra |= {
        "open_cluster": NAME, "code": codes.show(story.known["unused"]), "answer_path": f"/{story.cluster.slug}/svar/",
    }  # fmt: skip
    return story


def _people(first: Story, story: Story) -> None:
    torben = first.by("torben")
    for key, name, kind in PEOPLE:
        person = people.invite(by=torben, email=address_of(name), name=name, phone=story.phone())
        people.verify_address(person)
        story.people[key] = person
        clusters.give_role(
            by=torben,
            person=person,
            kind=kind,
            cluster=story.cluster,
            is_contact=kind == Role.Kind.COORDINATOR,
        )
    story.people["mogens"] = story.people["second"]
    for key, kind in (("helge", Role.Kind.CONSULTANT), ("gerda", Role.Kind.MUNICIPAL)):
        story.people[key] = first.by(key)
        clusters.give_role(by=torben, person=first.by(key), kind=kind, cluster=story.cluster)


def _villages(story: Story, *, with_outlines: bool) -> None:
    code, name = landscape.MUNICIPALITY
    erik = story.by("anna")
    clusters.add_municipality(by=erik, cluster=story.cluster, code=code, name=name)
    for area in story.areas:
        place = clusters.Place(
            name=area.name, outline=area.outline if with_outlines else None,
            longitude=area.longitude if with_outlines else None, latitude=area.latitude if with_outlines else None,
            inhabitants=round(area.adults / 0.83), inhabitants_source=f"{name}, oplyst til klyngen",
            inhabitants_on=story.day(0),
        )  # fmt: skip
        clusters.add_village(by=erik, cluster=story.cluster, place=place)
    story.villages = {v.name: v for v in cluster_queries.villages(story.cluster)}
    look = clusters.Look(
        name=NAME, tagline="Tre landsbyer under samme himmel.", accent="#7a3b1d", email="erik@eksempel.example",
        story="Vi er tre landsbyer i bakkerne. Vi er få, og vi vil gerne være flere om tingene.",
    )  # fmt: skip
    clusters.change_look(by=erik, cluster=story.cluster, look=look)
