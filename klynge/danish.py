"""How Danish is sorted and written: æ, ø, å last (aa as å), dates, numbers, money."""

import re
import unicodedata
from datetime import date, datetime

from babel.dates import format_date, format_time
from babel.numbers import format_decimal

_LAST = {"æ": "{1", "ä": "{1", "ø": "{2", "ö": "{2", "å": "{3"}


def sort_key(text: str) -> tuple[str, str]:
    """A key that sorts as a Danish telephone book does."""
    folded = re.sub("aa", "å", text.casefold())
    plain = "".join(
        _LAST.get(letter) or _without_accent(letter) for letter in unicodedata.normalize("NFC", folded)
    )
    return plain, text


def compare(a: str, b: str) -> int:
    """Collation function for SQLite."""
    left, right = sort_key(a), sort_key(b)
    return (left > right) - (left < right)


def _without_accent(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]


def number(value: float, decimals: int = 0, language: str = "da") -> str:
    """1234.5 → «1.234,5»."""
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_decimal(value, format=pattern, locale=language)


def percent(share: float | None, language: str = "da") -> str:
    """0.45 → «45 %»; nothing known → «–»."""
    if share is None:
        return "–"
    return f"{format_decimal(round(share * 100), locale=language)} %"


def kroner(oere: int, language: str = "da") -> str:
    """Øre to kroner: 150000 → «1.500 kr.»."""
    whole = oere % 100 == 0
    amount = number(oere / 100, 0 if whole else 2, language)
    return f"{amount} kr." if language == "da" else f"DKK {amount}"


def day(value: date, language: str = "da") -> str:
    """«tirsdag den 3. marts 2026»."""
    pattern = "EEEE 'den' d. MMMM y" if language == "da" else "EEEE d MMMM y"
    return format_date(value, pattern, locale=language)


def moment(value: datetime, language: str = "da") -> str:
    """«tirsdag den 3. marts 2026 kl. 19.00», in Danish time."""
    from klynge.clock import COPENHAGEN

    local = value.astimezone(COPENHAGEN)
    clock = format_time(local, "HH.mm", locale=language)
    return (
        f"{day(local.date(), language)} kl. {clock}"
        if language == "da"
        else f"{day(local.date(), language)}, {clock}"
    )


def slug(text: str) -> str:
    """An address of a Danish name: «Nørre Lem» → «noerre-lem»."""
    for letter, plain in (("æ", "ae"), ("ø", "oe"), ("å", "aa")):
        text = text.casefold().replace(letter, plain)
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def short_day(value: date, language: str = "da") -> str:
    """«3. marts 2026»."""
    return format_date(value, "d. MMMM y" if language == "da" else "d MMMM y", locale=language)


def month(value: date, language: str = "da") -> str:
    """«marts»."""
    return format_date(value, "MMMM", locale=language)


def weekday(value: date, language: str = "da") -> str:
    """«torsdag»."""
    return format_date(value, "EEEE", locale=language)
