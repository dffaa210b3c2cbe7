"""Phase 3, the choice: candidates, ballots on screen and on paper, the count."""

from klynge import danish
from klynge.demo import ballots, population
from klynge.demo.population import Citizen
from klynge.demo.texts import vision
from klynge.demo.walk.asking import codes_by_citizen, take_register, terms
from klynge.demo.walk.story import Story
from klynge.ground.fielding import changes as fielding
from klynge.ground.fielding import closing
from klynge.ground.fielding.models import Code
from klynge.vision.priorities import changes as priorities
from klynge.vision.priorities import queries
from klynge.vision.priorities.models import Election

VOTES, ON_PAPER = 700, 90
# Which findings a candidate rests on, by key.
RESTS_ON = {
    "Mødesteder for alle": ("moedested", "noeglen"), "Stier, der hænger sammen": ("natur", "bane"),
    "Én kalender for det hele": ("kalender",), "De unges eget sted": ("noeglen", "unge"),
    "Blive boende som ældre": ("blive",), "Kør med hinanden": ("transport",), "Sikker vej til skole": ("trafik",),
    "Fællesspisning på tur": ("spisning",),
}  # fmt: skip


def vote(story: Story) -> Election:
    """From eighteen candidates to a published result."""
    anna, choices = story.by("anna"), ballots.candidates(story.places)
    with story.on(340):
        election = priorities.prepare_election(
            by=anna, cluster=story.cluster, least=3, most=6, winners=6,
            terms=terms(story, "Hvad skal vi arbejde med?", vision.BALLOT_WHY, 346, 374, 377, 25),
        )  # fmt: skip
        for choice in choices:
            findings = [story.known[k] for k in RESTS_ON.get(choice.title, ()) if k in story.known]
            priorities.propose(
                by=anna, election=election, title=choice.title, sentence=choice.description, findings=findings
            )
    with story.on(348, 14):
        take_register(story, election.round, story.day(346))
    with story.on(354, 9):
        fielding.open_round(by=anna, round_=election.round)
    _cast(story, election)
    with story.on(378, 10):
        closing.close_round(by=anna, round_=election.round)
    with story.on(379, 20):
        priorities.publish_result(by=anna, election=election)
    story.known["election"] = election
    result = queries.result(election)
    story.known["winners"] = [c.title for c in result.winners]
    story.say(f"Valgt: {', '.join(story.known['winners'])}")
    return election


def _cast(story: Story, election: Election) -> None:
    adults = population.adults(story.citizens)
    count = min(VOTES, round(len(adults) * 0.205) + 1)
    chosen = ballots.voters(adults, story.places, count, story.seed + 1)
    codes = codes_by_citizen(election.round, adults)
    choices = ballots.candidates(story.places)
    oldest = sorted(chosen, key=lambda i: adults[i].age + story.chance.gauss(0, 14), reverse=True)
    on_paper = set(oldest[: round(count * ON_PAPER / VOTES)])
    for number, i in enumerate(chosen, start=1):
        marks = [m + 1 for m in ballots.marks(story.chance, adults[i], choices)]
        with story.on(354 + min(19, int(story.chance.expovariate(0.2))), 19):
            _send(story, codes[i], adults[i], marks, i in on_paper)
        if number % 175 == 0:
            story.say(f"Afstemningen: {danish.number(number)} af {danish.number(len(chosen))} stemmer …")


def _send(story: Story, code: Code, voter: Citizen, marks: list[int], on_paper: bool) -> None:
    if on_paper:
        priorities.record_paper(by=story.by("mogens"), code=code, marks=marks)
        return
    device = f"demo-{voter.household}-{code.serial}"
    priorities.begin(code=code, device=device)
    priorities.mark(code=code, device=device, marks=marks)
    priorities.cast_ballot(code=code, device=device)
