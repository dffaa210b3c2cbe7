from typing import Any

from klynge import clock
from klynge.ground.fielding import changes as fielding
from klynge.ground.fielding import closing
from klynge.ground.fielding.tests import make as rounds
from klynge.mapping.survey import changes
from klynge.mapping.survey.models import Survey


def survey(cast: Any, **kw: Any) -> Survey:
    """A prepared survey of the cast's cluster."""
    return changes.prepare_survey(by=cast.anna, cluster=cast.cluster, terms=rounds.terms(**kw))


def open_survey(cast: Any, each: int = 60, **kw: Any) -> Survey:
    made = survey(cast, **kw)
    rounds.issued(made.round, cast.anna, each)
    fielding.open_round(by=cast.anna, round_=made.round)
    return made


def closed_survey(cast: Any, answers: int = 90, **kw: Any) -> Survey:
    """A closed and published survey; every fifth answers «pris», the others «natur», some «familie» too."""
    made = open_survey(cast, **kw)
    for number, code in enumerate(rounds.codes_of(made.round)[::2][:answers]):
        changes.begin(code=code, device="d")
        reasons = ["pris"] if number % 5 == 0 else ["natur", "familie"] if number % 3 == 0 else ["natur"]
        changes.save_page(code=code, device="d", question="hvorfor-her", value=reasons)
        changes.save_page(code=code, device="d", question="tilfreds", value=str(3 + number % 3))
        changes.send(code=code, device="d")
    with clock.travel(rounds.past_closing(made.round)):
        closing.close_round(by=cast.anna, round_=made.round)
        changes.publish_results(by=cast.anna, survey=made)
    return made
