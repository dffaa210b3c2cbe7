"""Rounds for tests: prepared, with codes, open, or past closing."""

from datetime import timedelta
from typing import Any

from klynge import clock
from klynge.ground.clusters.models import Cluster
from klynge.ground.fielding import changes
from klynge.ground.fielding.changes import Terms
from klynge.ground.fielding.models import Code, Round


def terms(**kw: Any) -> Terms:
    now = clock.now()
    values: dict[str, Any] = {
        "title": "Borgerundersøgelsen",
        "why": "Vi vil vide, hvad I mener.",
        "extract_on": now.date(),
        "closes_at": now + timedelta(days=21),
        "paper_until": (now + timedelta(days=22)).date(),
        "phone": "12345678",
        "controller": "Fjordby Kommune",
    }
    return Terms(**{**values, **kw})


def issued(round_: Round, by: Any, each: int = 60) -> list[Code]:
    """So many codes for each village."""
    changes.issue_codes(by=by, round_=round_, counts=dict.fromkeys(round_.cluster.villages.all(), each))
    return codes_of(round_)


def codes_of(round_: Round) -> list[Code]:
    return list(round_.codes.select_related("round", "round__cluster", "village").order_by("serial"))


def past_closing(round_: Round) -> Any:
    """A moment when the round may be closed."""
    return round_.may_close_from + timedelta(hours=1)


def villages(cluster: Cluster) -> list[Any]:
    return list(cluster.villages.order_by("name"))


def round_(cast: Any, kind: str = "survey", **kw: Any) -> Round:
    """A prepared round; through the survey, so that it has its questionnaire."""
    from importlib import import_module

    makers = {"survey": "klynge.mapping.survey.tests.make", "ballot": "klynge.vision.priorities.tests.make"}
    maker = import_module(makers[kind])
    made: Round = (maker.survey(cast, **kw) if kind == "survey" else maker.election(cast, **kw)).round
    return made


def open_round(cast: Any, each: int = 3, **kw: Any) -> Round:
    made = round_(cast, **kw)
    issued(made, cast.anna, each)
    changes.open_round(by=cast.anna, round_=made)
    return made
