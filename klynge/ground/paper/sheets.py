"""Single papers: a notice, the printed questionnaire, the ballot sheet."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from django.utils.translation import gettext as _
from django.utils.translation import override

from klynge.ground.paper import blocks, qr, typst


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """What every paper says: whose it is, its headline, code and address if it has them."""

    title: str
    cluster: str
    language: str = "da"
    accent: str = "#1f4b39"
    code: str = ""
    url: str = ""  # what the QR opens
    foot: str = ""
    logo: bytes = b""
    logo_name: str = "logo.svg"


@dataclass(frozen=True, kw_only=True)
class Poster(Sheet):
    body: str = ""  # clean HTML
    when: str = ""
    site: str = ""


@dataclass(frozen=True, kw_only=True)
class Question:
    number: int
    text: str
    kind: Literal["one", "many", "text", "number", "matrix"] = "one"
    options: Sequence[str] = ()
    rows: Sequence[str] = ()
    help: str = ""
    lines: int = 3


@dataclass(frozen=True)
class Section:
    title: str
    questions: Sequence[Question]


@dataclass(frozen=True, kw_only=True)
class Questionnaire(Sheet):
    sections: Sequence[Section]
    intro: str = ""  # clean HTML
    outro: str = ""


@dataclass(frozen=True)
class Option:
    title: str
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class Ballot(Sheet):
    rule: str  # «Sæt 3–6 krydser.»
    options: Sequence[Option]
    intro: str = ""


def poster(sheet: Poster) -> bytes:
    return _printed("poster", sheet, body=blocks.from_html(sheet.body))


def questionnaire(sheet: Questionnaire) -> bytes:
    return _printed(
        "questionnaire", sheet, intro=blocks.from_html(sheet.intro), outro=blocks.from_html(sheet.outro)
    )


def ballot(sheet: Ballot) -> bytes:
    return _printed("ballot", sheet, intro=blocks.from_html(sheet.intro))


def _printed(template: str, sheet: Sheet, **more: Any) -> bytes:
    data: Mapping[str, Any] = {name: value for name, value in asdict(sheet).items() if name != "logo"}
    with override(sheet.language):
        alt = _("QR-kode, som åbner siden")
    drawn = qr.svg(sheet.url) if sheet.url else ""
    logo = sheet.logo_name if sheet.logo else ""
    images = {sheet.logo_name: sheet.logo} if sheet.logo else {}
    words = {"words": {"qr": alt}, "qr-alt": alt, "qr": drawn, "logo": logo}
    return typst.compile(template, {**data, **words, **more}, images=images)
