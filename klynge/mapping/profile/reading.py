"""Counts as people type or paste them: village; age; sex; number."""

import csv
import re
from collections import Counter
from dataclasses import dataclass
from io import StringIO

from django.utils.translation import gettext as _

from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.ui.refusal import Refused

SEXES = {"m": "m", "mand": "m", "mænd": "m", "k": "k", "kvinde": "k", "kvinder": "k"}
OLDEST = 90
SHOWN = 5


@dataclass(frozen=True)
class Line:
    """So many of a sex and ten years of age from `age` live in the village."""

    village: Village
    age: int
    sex: str
    count: int


def read(cluster: Cluster, text: str) -> list[Line]:
    """Lines added up by village, ten years of age and sex; refused with row numbers."""
    villages = {village.name.casefold(): village for village in cluster.villages.all()}
    found: Counter[tuple[Village, int, str]] = Counter()
    wrong = []
    for number, row in enumerate(
        csv.reader(StringIO(text.lstrip("\ufeff")), delimiter=_delimiter(text)), start=1
    ):
        cells = [cell.strip() for cell in row]
        if not any(cells) or (number == 1 and not re.search(r"[0-9]", " ".join(cells[1:]))):
            continue
        try:
            village, age, sex, count = _line(villages, cells)
        except ValueError as error:
            wrong.append(_("Række %(number)d: %(why)s") % {"number": number, "why": error})
        else:
            found[village, age, sex] += count
    if wrong:
        raise Refused(" ".join(wrong[:SHOWN]), field="text")
    if not found:
        raise Refused(_("Der er ingen tal. Skriv landsby; alder; køn; antal på hver linje."), field="text")
    return [Line(*key, count) for key, count in found.items()]


def _delimiter(text: str) -> str:
    first = text.strip().partition("\n")[0]
    return max(";\t,", key=first.count)


def _line(villages: dict[str, Village], cells: list[str]) -> tuple[Village, int, str, int]:
    if len(cells) != 4:
        raise ValueError(_("der skal stå landsby, alder, køn og antal."))
    name, age, sex, count = cells
    if name.casefold() not in villages:
        raise ValueError(_("«%s» er ikke en af klyngens landsbyer.") % name[:60])
    years = re.match(r"[0-9]{1,3}", age)
    if not years or int(years.group()) > 120:
        raise ValueError(_("alderen skal være et tal som 37 eller 30-39."))
    if sex.casefold() not in SEXES:
        raise ValueError(_("køn skal være m eller k."))
    digits = count.replace(".", "").replace(" ", "")
    if not (digits.isascii() and digits.isdigit() and len(digits) < 7):
        raise ValueError(_("antallet skal være et helt tal."))
    return villages[name.casefold()], band(int(years.group())), SEXES[sex.casefold()], int(digits)


def band(age: int) -> int:
    """The first year of the ten an age belongs to; from 90 they are one."""
    return min(age // 10 * 10, OLDEST)
