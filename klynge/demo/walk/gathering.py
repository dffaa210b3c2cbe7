"""Phase 1: the steering group's seats, the working groups, and those who sign up to help."""

from datetime import timedelta

from klynge.demo import population
from klynge.demo.texts import cast
from klynge.demo.texts.potentials import rows
from klynge.demo.walk.story import Story, address_of
from klynge.startup.groups import changes as groups
from klynge.startup.groups.changes import Sitting
from klynge.startup.groups.models import INTERESTS, Volunteer, WorkingGroup

VOLUNTEERS_AT_START, VOLUNTEERS = 38, 64


def gather(story: Story) -> None:
    """Everything of the first phase that is about people."""
    story.citizens = population.people(story.areas, story.day(0).year, story.seed)
    seat_everyone(story)
    form_groups(story)
    sign_up_first(story)


def seat_everyone(story: Story) -> None:
    """Two for each village, somebody who steps in, and the municipality's contact."""
    story.say("Styregruppen sættes: to fra hver landsby …")
    anna = story.by("anna")
    lines = {line[0]: line[1:] for line in rows(cast.SEATS)}
    with story.on(40, 16):
        for number, (name, village) in enumerate(story.villages.items()):
            role = next((r for r in lines if story.places.village(r) == name), "abcdefg"[number % 7])
            for seated, who in enumerate(lines[role][:2]):
                person = story.named(who) if story.places.village(role) == name else None
                called = who if person else f"{who.split()[0]} {name.split()[-1]}"
                groups.fill_seat(
                    by=anna, cluster=story.cluster, village=village, person=person,
                    sitting=Sitting(
                        name=called, phone=story.phone(), email=address_of(called),
                        duty="Formand" if called == "Bent Olesen" else "",
                        substitute_name="" if seated else lines[role][2],
                        substitute_phone="" if seated else story.phone(),
                        starts_on=story.day(40), ends_on=story.day(40) + timedelta(days=730), is_public=True,
                    ),
                )  # fmt: skip
        gerda = Sitting(name="Gerda Friis", phone="12345689", email=address_of("Gerda Friis"), duty="Kommunens kontaktperson",
                        starts_on=story.day(40), is_public=True)  # fmt: skip
        groups.fill_seat(
            by=anna, cluster=story.cluster, sitting=gerda, is_municipal=True, person=story.by("gerda")
        )


def form_groups(story: Story) -> None:
    """Six working groups, each with somebody who holds it."""
    anna = story.by("anna")
    story.known["groups"] = {}
    with story.on(89, 21):
        for name, purpose, permanent, holder in rows(cast.GROUPS):
            group = groups.form_group(
                by=anna, cluster=story.cluster, name=name, purpose=purpose, is_permanent=permanent == "ja"
            )
            groups.add_member(
                by=anna, group=group, name=holder, phone=story.phone(), email=address_of(holder),
                person=story.named(holder), is_holder=True, is_public=True,
            )  # fmt: skip
            story.known["groups"][name] = group


def sign_up_first(story: Story) -> None:
    """Those who come by themselves, before and after the first meeting."""
    story.say("Frivillige skriver sig op …")
    names = [c for c in story.citizens if 15 <= c.age <= 83]
    chosen = story.chance.sample(names, VOLUNTEERS_AT_START)
    for number, citizen in enumerate(chosen):
        with story.on(55 + number, 18):
            _offer(story, citizen.name, citizen.village, Volunteer.Source.PAGE)
    _assign(story, 92)


def sign_up_from_survey(story: Story) -> None:
    """Whoever said «Vil du hjælpe?» after answering; their wish lies apart from their answer."""
    helpers = story.known["helpers"][: VOLUNTEERS - VOLUNTEERS_AT_START]
    with story.on(194, 9):
        for citizen in helpers:
            _offer(story, citizen.name, citizen.village, Volunteer.Source.SURVEY)
    _assign(story, 205)


def _offer(story: Story, name: str, village: str, source: str) -> None:
    skills = cast.SKILLS.split("|")
    by_mail = story.chance.random() < 0.7
    groups.offer_help(
        cluster=story.cluster, name=name, village=story.villages[village], source=source,
        phone=story.phone(), email=address_of(name) if by_mail else "",
        interests=story.chance.sample([code for code, _label in INTERESTS], story.chance.choice([1, 2, 2, 3])),
        skills=story.chance.choice(skills) if story.chance.random() < 0.6 else "",
        hours=story.chance.choice(["little", "month", "month", "week", "unsure"]),
    )  # fmt: skip


def _assign(story: Story, day: int) -> None:
    """Anna and Mogens ring round; most find a group, and a few have not been called yet."""
    everyone = list(story.known["groups"].values())
    with story.on(day, 20):
        for volunteer in Volunteer.objects.of(story.cluster).new():
            if story.chance.random() < 0.8:
                group: WorkingGroup = story.chance.choice(everyone)
                groups.assign(
                    by=story.by(story.chance.choice(["anna", "mogens"])), volunteer=volunteer, group=group
                )
