"""Letters with access code and QR: one PDF, one sealed letter a person."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import islice

from babel.dates import format_date
from django.utils.translation import gettext as _
from django.utils.translation import override

from klynge.ground.paper import blocks, qr, typst
from klynge.ground.paper.joined import joined


@dataclass(frozen=True)
class Letter:
    """What differs from letter to letter. Without a name: `address=("Til dig, der bor på", "Havnevej 3", …)`."""

    code: str  # as shown, «WM26K-CP252»
    url: str  # what the QR opens
    address: Sequence[str] = ()
    greeting: str = ""


@dataclass(frozen=True, kw_only=True)
class Mailing:
    """What all letters of a round share."""

    title: str
    cluster: str
    body: str  # clean HTML, before the code
    site: str  # the address one types, «klynge.dk/fjordlandet/svar»
    after: str = ""  # clean HTML, after the code: who sees what, paper, prize
    accent: str = "#1f4b39"
    sender: Sequence[str] = ()
    phone: str = ""
    dated: date | None = None
    language: str = "da"
    logo: bytes = b""
    logo_name: str = "logo.svg"
    words: dict[str, str] = field(default_factory=dict)


def letters(
    mailing: Mailing, people: Iterable[Letter], *, chunk: int = 100, made_at: datetime | None = None
) -> bytes:
    """All letters as one tagged PDF; made in chunks, so that memory does not grow with their number."""
    common, images = _common(mailing), _images(mailing)
    parts = (
        typst.compile(
            "letter", {**common, "letters": [_one(p) for p in some]}, images=images, made_at=made_at
        )
        for some in _chunks(people, chunk)
    )
    return joined(parts)


def _chunks(people: Iterable[Letter], size: int) -> Iterator[list[Letter]]:
    rest = iter(people)
    while some := list(islice(rest, size)):
        yield some


def code_sheet(mailing: Mailing, people: Sequence[Letter], *, made_at: datetime | None = None) -> bytes:
    """Codes to cut out and hand over, eight a page: for a village without names."""
    data = {**_common(mailing), "letters": [_one(letter) for letter in people]}
    return typst.compile("codes", data, images=_images(mailing), made_at=made_at)


def _images(mailing: Mailing) -> dict[str, bytes]:
    return {mailing.logo_name: mailing.logo} if mailing.logo else {}


def _one(letter: Letter) -> dict[str, object]:
    return {
        "address": list(letter.address),
        "greeting": letter.greeting,
        "code": letter.code,
        "qr": qr.svg(letter.url),
    }


def _common(mailing: Mailing) -> dict[str, object]:
    with override(mailing.language):
        words = {
            "code": _("Din personlige kode"),
            "where": _("Scan koden til højre med telefonens kamera, eller skriv adressen i din browser:"),
            "qr": _("QR-kode, som åbner siden med din kode"),
            "no-cpr": _("Du skal ikke bruge MitID eller oplyse CPR-nummer."),
            "help": _("Brug for hjælp? Ring til"),
            "cut": _("Klip langs stregen. Én kode til én person."),
            **mailing.words,
        }
    dated = format_date(mailing.dated, "d. MMMM y", locale=mailing.language) if mailing.dated else ""
    return {
        "title": mailing.title,
        "cluster": mailing.cluster,
        "language": mailing.language,
        "accent": mailing.accent,
        "logo": mailing.logo_name if mailing.logo else "",
        "sender": list(mailing.sender),
        "site": mailing.site,
        "phone": mailing.phone.replace(" ", "\u00a0"),
        "date": dated,
        "body": blocks.from_html(mailing.body),
        "after": blocks.from_html(mailing.after),
        "words": words,
    }
