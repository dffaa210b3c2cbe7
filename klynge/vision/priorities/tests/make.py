from typing import Any

from klynge import clock
from klynge.ground.fielding import changes as fielding
from klynge.ground.fielding import closing
from klynge.ground.fielding.tests import make as rounds
from klynge.vision.priorities import changes
from klynge.vision.priorities.models import Election

TITLES = ["Stier", "Kalender", "Samkørsel", "Hallen", "Ungeklub", "Bredbånd", "Marked", "Havnen"]


def election(cast: Any, **kw: Any) -> Election:
    """A prepared election with eight candidates."""
    made = changes.prepare_election(
        by=cast.anna, cluster=cast.cluster, terms=rounds.terms(title="Hvad skal vi arbejde med?"), **kw
    )
    for title in TITLES:
        changes.propose(by=cast.bent, election=made, title=title, sentence=f"{title} for alle.")
    return made


def open_election(cast: Any, each: int = 60, **kw: Any) -> Election:
    made = election(cast, **kw)
    rounds.issued(made.round, cast.anna, each)
    fielding.open_round(by=cast.anna, round_=made.round)
    return made


def vote(code: Any, marks: list[int]) -> None:
    changes.begin(code=code, device="d")
    changes.mark(code=code, device="d", marks=marks)
    changes.cast_ballot(code=code, device="d")


def closed_election(cast: Any, **kw: Any) -> Election:
    """Two of three mark 1, 2 and 3; the others 4, 5 and 6."""
    made = open_election(cast, **kw)
    for number, code in enumerate(rounds.codes_of(made.round)[::2]):
        vote(code, [4, 5, 6] if number % 3 == 2 else [1, 2, 3])
    with clock.travel(rounds.past_closing(made.round)):
        closing.close_round(by=cast.anna, round_=made.round)
        changes.publish_result(by=cast.anna, election=made)
    return made
