"""Phase 2, the survey: register, letters, answers on screen and on paper, closing, results."""

from dataclasses import dataclass
from datetime import date

from klynge import clock, danish
from klynge.demo import answers, population
from klynge.demo.answers import Respondent
from klynge.demo.open_answers import Pen
from klynge.demo.population import Citizen
from klynge.demo.walk import gathering, learning
from klynge.demo.walk.story import Story
from klynge.ground.fielding import changes as fielding
from klynge.ground.fielding import closing, register_changes
from klynge.ground.fielding.models import Code, Round, Sending
from klynge.mapping.profile import changes as profile
from klynge.mapping.survey import changes as survey
from klynge.mapping.survey.models import Survey

WHY = "Vi vil vide, hvad der er godt her, og hvad vi skal gøre. Svarene bestemmer, hvad styregruppen arbejder videre med."
PHONE = "12345678"
FIGURES = (
    ("Børn på skolen", "190", "Skolens leder"),
    ("Foreninger", "25", "Klyngens egen optælling"),
    ("Foreningsmedlemskaber", "3.180", "Foreningernes egne tal, lagt sammen"),
    ("Huse til salg", "41", "Talt på boligsider af Bosætning"),
    ("Sommerhuse og fritidshuse", "126", "Fjordby Kommune"),
    ("Arbejdspladser i landsbyerne", "640", "Erhvervsforeningens skøn"),
)


def terms(
    story: Story, title: str, why: str, extract: int, closes: int, paper: int, goal: int
) -> fielding.Terms:
    return fielding.Terms(
        title=title, why=why, extract_on=story.day(extract), closes_at=clock.at(story.day(closes), 20),
        paper_until=story.day(paper), phone=PHONE, controller="Fjordby Kommune", goal_percent=goal,
    )  # fmt: skip


def take_register(story: Story, round_: Round, extract: date) -> None:
    """The municipality's contact brings the file, sees the counts, and says yes."""
    gerda = story.by("gerda")
    fielding.record_agreement(by=gerda, round_=round_, on=extract)
    content = population.register(story.citizens, story.places._words["by"])
    reading = register_changes.read_register(by=gerda, round_=round_, content=content)
    if not reading.is_good:
        raise RuntimeError(reading.faults[:3])
    count = register_changes.take_register(by=gerda, round_=round_)
    story.say(f"Registeret: {danish.number(count)} er fyldt 16 år og får hver en kode.")


@dataclass(frozen=True)
class Days:
    """When a survey is prepared, fielded and closed, in days of the process, and how many answer."""

    prepared: int = 140
    register: int = 150
    opened: int = 165
    closes: int = 188
    paper: int = 192
    share: float = 0.308


def survey_everyone(story: Story) -> Survey:
    """From the first draft to results that everybody can read."""
    days = Days()
    made = field_survey(story, days)
    _count_who_we_are(story, made.round, days.register + 3)
    answer(story, made, days)
    with story.on(days.paper + 1, 10):
        closing.close_round(by=story.by("anna"), round_=made.round)
    with story.on(229, 21):
        survey.publish_results(by=story.by("anna"), survey=made)
    learning.pin_from_survey(story, made)
    gathering.sign_up_from_survey(story)
    return made


def _count_who_we_are(story: Story, round_: Round, day: int) -> None:
    """The cluster in figures: the register counted without names, and some numbers from those who know."""
    with story.on(day, 20):
        profile.count_register(by=story.by("anna"), round_=round_)
        for name, value, source in FIGURES:
            profile.add_figure(
                by=story.by("anna"), cluster=story.cluster, name=name, value=value, source=source,
                counted_on=story.day(day),
            )  # fmt: skip


def field_survey(story: Story, days: Days) -> Survey:
    """Prepared, with a register and a code for everybody, opened."""
    anna = story.by("anna")
    story.citizens = story.citizens or population.people(story.areas, story.day(0).year, story.seed)
    with story.on(days.prepared):
        told = terms(story, "Borgerundersøgelsen", WHY, days.register, days.closes, days.paper, 30)
        made = survey.prepare_survey(by=anna, cluster=story.cluster, terms=told)
    with story.on(days.register, 14):
        take_register(story, made.round, story.day(days.register - 1))
    with story.on(days.opened, 9):
        fielding.open_round(by=anna, round_=made.round)
        fielding.log_sending(
            by=anna, round_=made.round, what=Sending.What.PACKAGE, count=made.round.codes.count()
        )
    return made


def answer(story: Story, made: Survey, days: Days, until: int = 22) -> None:
    """Those who answer, day by day, until so many days after the opening."""
    adults = population.adults(story.citizens)
    homes = answers.households(story.citizens)
    chosen = answers.respondents(adults, story.places, round(len(adults) * days.share), story.seed)
    codes = codes_by_citizen(made.round, adults)
    pen = Pen(story.chance, story.places)
    order = sorted((min(until, _day_of_answer(story, adults[i])), i) for i in chosen)
    for number, (day, i) in enumerate(order, start=1):
        citizen, code = adults[i], codes[i]
        values = Respondent(citizen, homes[citizen.household], pen).answers(str(code.village_id))
        with story.on(days.opened + day, story.chance.choice([8, 12, 16, 17, 19])):
            _send(story, code, citizen, values)
        if number % 206 == 0 or number == len(order):
            story.say(f"Borgerundersøgelsen: {danish.number(number)} af {danish.number(len(order))} svar …")
    story.known["helpers"] = [adults[i] for i in chosen if answers.wants_contact(story.chance, adults[i])]
    story.known["unused"] = next(
        c for i, c in enumerate(codes) if i not in set(chosen) and adults[i].age > 40
    )


def _send(story: Story, code: Code, citizen: Citizen, values: dict[str, object]) -> None:
    """On paper, keyed in by a coordinator, or on a screen."""
    if answers.is_on_paper(story.chance, citizen):
        survey.record_paper(by=story.by("mogens"), code=code, values=values)
        return
    device = f"demo-{code.serial}"
    survey.begin(code=code, device=device, with_helper=citizen.age > 82 and story.chance.random() < 0.5)
    survey.save_pages(code=code, device=device, values=values)
    survey.send(code=code, device=device)


def codes_by_citizen(round_: Round, adults: list[Citizen]) -> list[Code]:
    """The letters: each citizen's own code, in the register's order."""
    codes = list(
        round_.codes.select_related("village", "recipient")
        .defer("recipient__name", "recipient__address")
        .order_by("serial")
    )
    if [c.recipient.age if c.recipient else 0 for c in codes] != [a.age for a in adults]:
        raise RuntimeError("codes do not follow the register")
    for code in codes:
        code.round = round_
    return codes


def _day_of_answer(story: Story, citizen: Citizen) -> int:
    """Most answer in the first days; some after the reminder in the second week."""
    late = story.chance.random() < 0.3
    day = (
        11 + story.chance.expovariate(0.35)
        if late
        else story.chance.expovariate(0.28 if citizen.age > 50 else 0.2)
    )
    return min(22, int(day))
