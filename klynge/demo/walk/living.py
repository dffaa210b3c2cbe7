"""The platform, from the second month and ever after: associations, news, calendar, newsletter."""

from datetime import date, time, timedelta

from klynge import clock
from klynge.demo.motifs import DRAWINGS
from klynge.demo.texts import associations as listed
from klynge.demo.texts.events import SINGLE, WEEKLY
from klynge.demo.texts.news import Piece, news
from klynge.demo.texts.potentials import rows
from klynge.demo.walk.story import Story, address_of
from klynge.ground.directory import changes as directory
from klynge.ground.directory.changes import AboutAssociation, AboutFacility, Contact
from klynge.ground.directory.models import Association, Facility
from klynge.ground.files.changes import NewPicture
from klynge.ground.post import changes as post
from klynge.ground.ui import richtext
from klynge.platform.events import changes as events
from klynge.platform.events.changes import Plan
from klynge.platform.events.models import Event
from klynge.platform.news import changes as newsroom
from klynge.platform.news.changes import Words
from klynge.platform.newsletter import changes as newsletter

KIND = Association.Category
CATEGORIES = {
    "sport": KIND.SPORT, "hall": KIND.HOUSE, "civic": KIND.CITIZENS, "nature": KIND.NATURE, "shop": KIND.TRADE,
    "culture": KIND.CULTURE, "church": KIND.CHURCH, "seniors": KIND.OLD, "youth": KIND.YOUNG, "school": KIND.YOUNG,
    "harbour": KIND.NATURE, "hunting": KIND.NATURE,
}  # fmt: skip
FACILITIES = {"hall": Facility.Kind.SPORT, "assembly": Facility.Kind.HALL, "outdoor": Facility.Kind.OUTDOOR}
SUBSCRIBERS = 86
ADOPTED = 512  # the day of the strategy plan


def register_associations(story: Story) -> None:
    """Who already does what, before anything new is begun."""
    carla = story.by("carla")
    story.known["associations"] = {}
    with story.on(95, 20):
        for kind, role, name, does, members, chair in rows(listed.ASSOCIATIONS):
            contact = Contact(name=chair, phone=story.phone(), email=address_of(chair), agreed=True)
            called = story.fill(name)
            about = AboutAssociation(
                name=called, category=CATEGORIES[kind], village=story.village(role),
                purpose=story.fill(does), already_does=f"{members} medlemmer" if members else "", contact=contact,
            )  # fmt: skip
            made = directory.add_association(by=carla, cluster=story.cluster, about=about)
            story.known["associations"][called] = made
        for name in story.places.beyond:
            about = AboutAssociation(
                name=f"{name} Borgerforening", village=story.villages[name], purpose="Byfest og sankthans."
            )
            directory.add_association(by=carla, cluster=story.cluster, about=about)
        for kind, role, name, how, capacity in rows(listed.FACILITIES):
            place = AboutFacility(
                name=story.fill(name), kind=FACILITIES[kind], village=story.village(role), capacity=int(capacity),
                how_to_borrow=story.fill(how),
            )  # fmt: skip
            directory.add_facility(by=carla, cluster=story.cluster, about=place)


def publish_news_before(story: Story) -> None:
    """Forty pieces in all, each on its day; these come before the plan is adopted."""
    story.say("Fyrre nyheder skrives …")
    for piece in news():
        if piece.day < ADOPTED:
            with story.on(piece.day, 18, 30):
                _publish(story, piece)


def publish_news_after(story: Story) -> None:
    """And these after it."""
    for piece in news():
        if piece.day >= ADOPTED:
            with story.on(piece.day, 18, 30):
                _publish(story, piece)


def _publish(story: Story, piece: Piece) -> None:
    editor = story.by("carla" if piece.day % 2 else "jonas")
    lead, _break, rest = piece.text.partition("\n\n")
    words = Words(
        title=story.fill(piece.title), lead=story.fill(lead), body=richtext.from_plain(story.fill(rest)),
        village=story.village(piece.village), author=story.fill(piece.organiser),
        is_announcement=piece.day in (14, 142),
    )  # fmt: skip
    picture = None
    if piece.drawing:
        picture = NewPicture(story.upload(piece.drawing), DRAWINGS[piece.drawing].alt, "Tegning", True)
    made = newsroom.write_news(by=editor, cluster=story.cluster, words=words, picture=picture)
    newsroom.publish_news(by=editor, news=made)
    story.known.setdefault("news", []).append(made)


def fill_calendar_before(story: Story) -> None:
    """What has come again every week since summer."""
    story.say("Kalenderen fyldes …")
    first = story.day(ADOPTED - 80)
    with clock.travel(clock.at(first - timedelta(days=8), 20)):
        _every_week(story, first, weeks=(story.today - first).days // 7)


def fill_calendar(story: Story) -> None:
    """The coming weeks: single things, and what comes again every week."""
    with clock.travel(clock.at(story.today - timedelta(days=6), 20)):
        for ahead, at, hours, role, place, organiser, title, text in rows(SINGLE):
            on = _suitable(story.today + timedelta(days=int(ahead)), at)
            _announce(story, on, at, int(hours), role, place, organiser, title, text)
        _every_week(story, story.today)


def _every_week(story: Story, start: date, weeks: int = 0) -> None:
    """For as many weeks as the thing says, or as asked for."""
    for weekday, at, hours, role, place, organiser, title, text, own in rows(WEEKLY):
        first = start + timedelta(days=(int(weekday) - start.weekday()) % 7)
        for week in range(weeks or int(own)):
            on = first + timedelta(weeks=week)
            _announce(story, on, at, int(hours), role, place, organiser, title, text)


def _suitable(day: date, at: str) -> date:
    """What begins before four in the afternoon lies in a weekend, unless it is coffee."""
    if int(at[:2]) >= 16 or day.weekday() >= 5:
        return day
    return day + timedelta(days=5 - day.weekday() + day.day % 2)


def _announce(
    story: Story, on: date, at: str, hours: int, role: str, place: str, organiser: str, title: str, text: str
) -> None:
    starts = time(int(at[:2]), int(at[3:]))
    called = story.fill(organiser)
    plan = Plan(
        title=story.fill(title), starts_on=on, starts_clock=starts, ends_clock=time((starts.hour + hours) % 24, starts.minute),
        text=richtext.from_plain(story.fill(text)), village=story.village(role), place=story.fill(place),
        association=story.known["associations"].get(called),
        organiser="" if called in story.known["associations"] else called,
    )  # fmt: skip
    carla = story.by("carla")
    made = events.write_event(by=carla, cluster=story.cluster, plan=plan)
    events.publish_event(by=carla, event=made)
    story.known.setdefault("events", []).append(made)


def send_newsletter(story: Story) -> None:
    """People say yes, confirm it, and get a letter."""
    carla = story.by("carla")
    for number, citizen in enumerate(
        story.chance.sample([c for c in story.citizens if c.age > 24], SUBSCRIBERS)
    ):
        with story.on(200 + number * 3, 20):
            asked = newsletter.join(cluster=story.cluster, email=address_of(citizen.name))
            if number % 12:
                post.confirm_opt_in(opt_in_id=asked.id)
    with story.on(520, 10):
        letter = newsletter.write_letter(
            by=carla, cluster=story.cluster, subject=story.fill("Nyt fra {klynge}: Planen er vedtaget"),
            intro=richtext.from_plain(story.fill("Kære nabo\n\nStrategiplanen er vedtaget, og kalenderen er fuld. Her er det, du ikke må gå glip af.")),
            news=story.known["news"][-6:], events=_next(story),
        )  # fmt: skip
        newsletter.send_letter(by=carla, letter=letter, at_once=True)


def _next(story: Story) -> list[Event]:
    """The first six that are still to come."""
    return [e for e in story.known["events"] if e.starts_on >= story.today][:6]
