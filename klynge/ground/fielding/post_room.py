"""From a round to its letters: one PDF, one sealed letter a person, never one to a protected person."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from klynge import clock
from klynge.ground.clusters.addresses import absolute
from klynge.ground.fielding import codes, queries, registry
from klynge.ground.fielding.models import Code, Round
from klynge.ground.paper import letters as paper

EXAMPLE = "WM26K-CP252"


def letters(round_: Round, reminder: bool = False) -> tuple[bytes, int]:
    """The PDF and how many letters it holds; a reminder goes to those who have not answered."""
    count = 0

    def counted() -> Iterator[paper.Letter]:
        nonlocal count
        for code in queries.letters(round_, silent_only=reminder):
            count += 1
            yield _letter(round_, code)

    pdf = paper.letters(mailing(round_), counted())
    return pdf, count


def test_letter(round_: Round, name: str) -> bytes:
    """«Prøvebrev til mig selv»: as the citizens get it, with the example code, which opens nothing."""
    url = absolute(round_.cluster, registry.of(round_).enter)
    address = (name, _("Prøvebrev: koden virker ikke"))
    return paper.letters(mailing(round_), [paper.Letter(EXAMPLE, url, address=address)])


def mailing(round_: Round) -> paper.Mailing:
    """What all letters of the round share."""
    cluster, kind = round_.cluster, registry.of(round_)
    site = absolute(cluster, kind.enter).split("://", 1)[-1].rstrip("/")
    return paper.Mailing(
        title=round_.title,
        cluster=cluster.name,
        body=kind.letter_text(round_),
        site=site,
        accent=cluster.accent,
        phone=round_.phone,
        dated=clock.today(),
        language=cluster.language,
        sender=(cluster.name,),
    )


def _letter(round_: Round, code: Code) -> paper.Letter:
    url = absolute(round_.cluster, "fielding:scan", token=codes.token(code))
    person = code.recipient
    if person is None:
        return paper.Letter(codes.show(code), url, address=(_("Til dig, der bor i"), code.village.name))
    lines = (person.name, person.address, f"{person.postal_code} {person.place}".strip())
    return paper.Letter(codes.show(code), url, address=lines)
