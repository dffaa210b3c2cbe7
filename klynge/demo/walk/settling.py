"""The smaller cluster's first four months: seats, groups, volunteers, a meeting, news, events, potentials."""

from datetime import time, timedelta

from klynge import clock
from klynge.demo.texts import neighbour as words
from klynge.demo.texts.meetings import Decision
from klynge.demo.texts.meetings import Meeting as Told
from klynge.demo.texts.potentials import rows
from klynge.demo.walk import meeting
from klynge.demo.walk.story import Story, address_of
from klynge.mapping.potentials import changes as potentials
from klynge.mapping.potentials.changes import Thing
from klynge.platform.events import changes as events
from klynge.platform.events.changes import Plan
from klynge.platform.news import changes as newsroom
from klynge.platform.news.changes import Words
from klynge.startup.groups import changes as groups
from klynge.startup.groups.changes import Sitting


def settle(story: Story) -> None:
    """In the order it happened."""
    _seats(story)
    _groups(story)
    title, village, place, agenda, minutes = words.MEETING
    decisions = (Decision("Vi bruger 12 måneder.", "", 0),)
    meeting.hold(story, Told(5, title, village, place, agenda, minutes, decisions))
    _tell(story)
    for number, (category, role, title, text) in enumerate(rows(words.POTENTIALS)):
        with story.on(66 + 4 * number, 19):
            thing = Thing(
                title=story.fill(title),
                category=category,
                description=story.fill(text),
                village=story.village(role),
            )
            potentials.add_potential(by=story.by("editor"), cluster=story.cluster, thing=thing)


def _seats(story: Story) -> None:
    with story.on(30, 20):
        for role, *names in rows(words.SEATS):
            for name in names:
                sitting = Sitting(name=name, phone=story.phone(), email=address_of(name), is_public=True)
                groups.fill_seat(
                    by=story.by("anna"), cluster=story.cluster, sitting=sitting, village=story.village(role),
                    person=story.named(name),
                )  # fmt: skip
        gerda = Sitting(name="Gerda Friis", phone="12345689", email=address_of("Gerda Friis"), is_public=True)
        groups.fill_seat(
            by=story.by("anna"),
            cluster=story.cluster,
            sitting=gerda,
            is_municipal=True,
            person=story.by("gerda"),
        )


def _groups(story: Story) -> None:
    with story.on(48, 20):
        for name, purpose, holder in words.GROUPS:
            group = groups.form_group(by=story.by("anna"), cluster=story.cluster, name=name, purpose=purpose)
            groups.add_member(
                by=story.by("anna"), group=group, name=holder, phone=story.phone(), is_holder=True,
                person=story.named(holder), is_public=True,
            )  # fmt: skip
    for number, name in enumerate(words.VOLUNTEERS):
        with story.on(52 + 5 * number, 19):
            groups.offer_help(
                cluster=story.cluster, name=name, phone=story.phone(), interests=["praktisk", "natur"],
                village=list(story.villages.values())[number % len(story.villages)],
            )  # fmt: skip


def _tell(story: Story) -> None:
    editor = story.by("editor")
    for day, role, title, text in rows(words.NEWS):
        with story.on(int(day), 18):
            said = Words(
                title=story.fill(title),
                lead=story.fill(text),
                village=story.village(role),
                is_announcement=day == "6",
            )
            newsroom.publish_news(
                by=editor, news=newsroom.write_news(by=editor, cluster=story.cluster, words=said)
            )
    with clock.travel(clock.at(story.today - timedelta(days=3), 20)):
        for ahead, at, role, place, title in rows(words.EVENTS):
            plan = Plan(
                title=title, starts_on=story.today + timedelta(days=int(ahead)), village=story.village(role),
                starts_clock=time(int(at[:2]), int(at[3:])), place=story.fill(place),
            )  # fmt: skip
            events.publish_event(
                by=editor, event=events.write_event(by=editor, cluster=story.cluster, plan=plan)
            )
