"""From a round to its letters: one PDF, one sealed letter a person, never one to a protected person."""

import importlib
from typing import Any

from klynge import clock
from klynge.ground.clusters.addresses import absolute
from klynge.ground.fielding import codes, queries, registry
from klynge.ground.fielding.models import Code, Round


def _paper() -> Any:
    return importlib.import_module("klynge.ground.paper.letters")


def letters(round_: Round, reminder: bool = False) -> tuple[bytes, int]:
    """The PDF and how many letters it holds."""
    chosen = [_letter(round_, code) for code in queries.letters(round_, silent_only=reminder)]
    return _paper().letters(mailing(round_), chosen), len(chosen)


def mailing(round_: Round) -> Any:
    """What all letters of the round share."""
    cluster, kind = round_.cluster, registry.of(round_)
    site = absolute(cluster, kind.enter).split("://", 1)[-1].rstrip("/")
    return _paper().Mailing(
        title=round_.title, cluster=cluster.name, body=kind.letter_text(round_), site=site, accent=cluster.accent,
        phone=round_.phone, dated=clock.today(), language=cluster.language, sender=(cluster.name,),
    )


def _letter(round_: Round, code: Code) -> Any:
    url = absolute(round_.cluster, "fielding:scan", token=codes.token(code))
    person = code.recipient
    if person is None:
        return _paper().Letter(codes.show(code), url, address=("Til dig, der bor i", code.village.name))
    lines = (person.name, person.address, f"{person.postal_code} {person.place}".strip())
    return _paper().Letter(codes.show(code), url, address=lines)
