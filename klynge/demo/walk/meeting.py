"""Meetings through the whole process: called, held, minuted, decided, approved; and the next one, not yet held."""

from datetime import timedelta
from uuid import UUID

from klynge import clock
from klynge.demo.texts.meetings import COMING, MEETINGS, Decision
from klynge.demo.texts.meetings import Meeting as Told
from klynge.demo.walk.learning import theme_code
from klynge.demo.walk.story import Story
from klynge.startup.meetings import changes as meetings
from klynge.startup.meetings.models import Item, Meeting

KEYS = {229: "noeglen", 292: "blive"}  # findings that others cite, by the meeting's day
OPEN_TO_ALL = ("Stormøde", "Hvad sagde I", "Landsbymøde", "Arbejdsgrupperne")


def hold_until_survey(story: Story) -> None:
    """Those of the first phase."""
    story.say("Møder holdes, og referater bliver godkendt …")
    _hold(story, 0, 160)


def hold_until_vote(story: Story) -> None:
    """Those about the results and the vision."""
    _hold(story, 160, 340)


def hold_the_rest(story: Story) -> None:
    """Those about focus areas, plans and the strategy; and the next one is called."""
    _hold(story, 340, 600)
    _call_next(story)


def _hold(story: Story, first: int, last: int) -> None:
    for told in MEETINGS:
        if first <= told.day < last:
            hold(story, told)


def hold(story: Story, told: Told) -> Meeting:
    anna = story.by("anna")
    with story.on(max(0, told.day - 10), 20):
        meeting = _call(story, told, told.day)
    with story.on(told.day + 1, 20):
        items = list(meeting.items.order_by("position"))
        meetings.write_minutes(
            by=anna, meeting=meeting, texts=_texts(story, items, told.minutes), attended=_attended(told)
        )
        for number, decision in enumerate(told.decisions):
            _decide(story, told, items[min(number + 1, len(items) - 1)], decision)
        _pin(story, told, meeting)
        meetings.send_for_approval(by=anna, meeting=meeting)
    if told.day + 16 < (story.today - story.starts_on).days:
        with story.on(told.day + 16, 8):
            meetings.approve_ripe()
    return meeting


def _call(story: Story, told: Told, day: int) -> Meeting:
    is_open = told.title.startswith(OPEN_TO_ALL)
    return meetings.call_meeting(
        by=story.by("anna"), cluster=story.cluster, title=story.fill(told.title),
        kind=Meeting.Kind.CITIZENS if is_open else Meeting.Kind.STEERING, starts_at=clock.at(story.day(day), 19),
        place=story.fill(told.place), village=story.village(told.village), is_public=is_open,
        agenda=story.fill(told.agenda).split("\n"),
    )  # fmt: skip


def _texts(story: Story, items: list[Item], minutes: str) -> dict[UUID, str]:
    """Paragraph by paragraph under the agenda's items, after the welcome."""
    parts = story.fill(minutes).split("\n\n")
    return {items[min(n + 1, len(items) - 1)].pk: part for n, part in enumerate(parts)}


def _attended(told: Told) -> int:
    numbers = [int(word) for word in told.minutes.split() if word.isdigit() and int(word) > 20]
    return numbers[0] if numbers else 15


def _decide(story: Story, told: Told, item: Item, decision: Decision) -> None:
    due = story.day(told.day) + timedelta(days=decision.days) if decision.holder else None
    made = meetings.decide(
        by=story.by("anna"),
        item=item,
        text=story.fill(decision.text),
        holder_name=decision.holder,
        due_on=due,
    )
    if due and due < story.today:
        with story.on(told.day + decision.days - 2, 20):
            meetings.finish_decision(by=story.by("anna"), decision=made)


def _pin(story: Story, told: Told, meeting: Meeting) -> None:
    """What the meeting taught, pinned from its first decision."""
    first = next((d for item in meeting.items.order_by("position") for d in item.decisions.all()), None)
    if told.finding and first:
        finding = meetings.pin_decision(
            by=story.by("anna"), decision=first, text=story.fill(told.finding), theme=theme_code(told.theme)
        )
        story.known[KEYS.get(told.day, f"meeting-{told.day}")] = finding


def _call_next(story: Story) -> None:
    """In twelve days; the members are invited."""
    now = (story.today - story.starts_on).days
    with story.on(now - 2, 20):
        meeting = _call(story, COMING, now + 12)
        meetings.invite(by=story.by("anna"), meeting=meeting)
