"""Reading a municipality's register file: what is wrong is told with row and column, and nothing is half taken.

Pure reading: no database. Personal identity numbers (CPR) are refused and never repeated in any message.
"""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import astuple, dataclass, field

from django.utils.translation import gettext as _

from klynge import danish

MOST_ROWS = 100_000
MOST_FAULTS = 200
# Day (60 is added to the day of a stand-in number), month, year with or without century, four digits.
CPR = re.compile(r"(?<!\d)(0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(0[1-9]|1[0-2])(18|19|20)?\d\d\d{4}(?!\d)")
BETWEEN_DIGITS = re.compile(r"(?<=\d)[\s.\-\u2010-\u2015/_]+(?=\d)")
CPR_HEADINGS = re.compile(r"cpr|person[\s.-]*(nr|num)|\bp[\s.-]?nr|social security", re.IGNORECASE)
# æ, ø, å read with the wrong table: UTF-8 as Windows' (twice encoded), Mac's and DOS's as Windows'.
GARBLED = re.compile(r"Ã[¦¸¥†˜…]|\ufffd|[\x00\x7f-\x9f]")
GARBLED_BYTES = re.compile(r"[^\W\d_][¾¿Œ†›‘][^\W\d_]")
FORMULA = ("=", "+", "-", "@", "\t")
HEADINGS = {
    "name": ("navn", "fulde navn", "adresseringsnavn", "name"),
    "address": ("adresse", "vejadresse", "vej og husnummer", "address"),
    "postal_code": ("postnr", "postnummer", "post nr", "postal code"),
    "place": ("by", "postdistrikt", "bynavn", "city"),
    "area": ("landsby", "sogn", "sognekode", "village", "parish"),
    "age": ("alder", "alder på udtræksdatoen", "age"),
    "born": ("fødselsår", "født", "birth year"),
    "sex": ("køn", "sex"),
    "protected": ("beskyttet", "adressebeskyttelse", "navne- og adressebeskyttelse", "protected"),
}
NEEDED = ("name", "address", "postal_code", "area")
YES = {"ja", "j", "1", "x", "true", "yes", "beskyttet"}
NO = {"", "nej", "n", "0", "false", "no"}
SEXES = {"": "", "k": "k", "kvinde": "k", "m": "m", "mand": "m", "f": "k"}


@dataclass(frozen=True)
class Fault:
    """What is wrong in a row (0 for the file as a whole), and what to do."""

    row: int
    words: str


@dataclass(frozen=True)
class Entry:
    """One person as the register has them; `village` is a key of the cluster's villages."""

    row: int
    name: str
    address: str
    postal_code: str
    place: str
    village: str
    age: int
    sex: str
    is_protected: bool


Row = tuple[int, list[str]]


@dataclass
class Reading:
    """What was read: entries to ask, how many were too young, and every fault."""

    entries: list[Entry] = field(default_factory=list)
    too_young: int = 0
    faults: list[Fault] = field(default_factory=list)

    @property
    def is_good(self) -> bool:
        return bool(self.entries) and not self.faults

    def per_village(self) -> dict[str, int]:
        return dict(Counter(entry.village for entry in self.entries))


def decode(content: bytes) -> str:
    """UTF-8 (with or without mark), UTF-16 with mark, else Windows' Western; `UnicodeDecodeError` or `ValueError`
    when letters come out wrong."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if content.startswith(mark):
            return _sound(content.decode(encoding))
    try:
        return _sound(content.decode("utf-8"))
    except UnicodeDecodeError:
        text = content.decode("cp1252")
    if GARBLED_BYTES.search(text):
        raise ValueError
    return _sound(text)


def _sound(text: str) -> str:
    if GARBLED.search(text):
        raise ValueError
    return text


def read(content: bytes, village_of: Callable[[str], str | None], extract_year: int) -> Reading:
    """Read a register. `village_of` turns a village's name or a parish code into a key, or None."""
    reading = Reading()
    try:
        rows = _rows(decode(content))
    except ValueError:
        return _refused(
            reading, _("Filens tegnsæt er forkert: æ, ø og å kan ikke læses. Gem den som CSV UTF-8.")
        )
    except csv.Error:
        return _refused(reading, _("Filen kan ikke læses som CSV. Se, om der mangler et anførselstegn."))
    if _has_cpr(rows, reading) or _has_wrong_length(rows, reading):
        return reading
    columns = _columns(rows[0][1], reading)
    if not reading.faults:
        _read_rows(rows[1:], columns, village_of, extract_year, reading)
    if reading.faults:
        reading.entries.clear()
    elif not reading.entries:
        _refused(reading, _("Ingen i filen er fyldt 16 år på udtræksdatoen."))
    return reading


def _has_wrong_length(rows: list[Row], reading: Reading) -> bool:
    if len(rows) < 2:
        words = _("Filen har ingen rækker. Den skal have en overskriftsrække og en række pr. person.")
        return bool(_refused(reading, words))
    if len(rows) - 1 > MOST_ROWS:
        return bool(_refused(reading, _("Filen har over 100.000 rækker. Del den, eller ring til os.")))
    return False


def pack(reading: Reading) -> str:
    """What is kept of a good reading while it awaits a yes: the columns we need, and no others."""
    return json.dumps([reading.too_young, [astuple(entry) for entry in reading.entries]])


def unpack(text: str) -> Reading:
    too_young, rows = json.loads(text)
    return Reading([Entry(*row) for row in rows], too_young)


def _refused(reading: Reading, words: str) -> Reading:
    reading.entries.clear()
    reading.faults.append(Fault(0, words))
    return reading


def _rows(text: str) -> list[Row]:
    """Rows with something in them, numbered as a spreadsheet numbers them."""
    first = text.split("\n", 1)[0]
    delimiter = max(";,\t|", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    numbered = ((number, [cell.strip() for cell in row]) for number, row in enumerate(reader, start=1))
    return [(number, row) for number, row in numbered if any(row)]


def _columns(headings: list[str], reading: Reading) -> dict[str, int]:
    if len(headings) == 1:
        _refused(
            reading, _("Vi kan ikke se, hvad der skiller kolonnerne. Brug semikolon, komma eller tabulator.")
        )
        return {}
    plain = [" ".join(heading.casefold().strip(" .:").split()) for heading in headings]
    found: dict[str, int] = {}
    for what, words in HEADINGS.items():
        places = [i for i, heading in enumerate(plain) if heading in words]
        if len(places) > 1 and (what != "area" or len({plain[i] for i in places}) < len(places)):
            _refused(reading, _("Kolonnen «%s» er der to gange. Slet den ene.") % headings[places[1]])
        if places:
            found[what] = places[0]
    missing = [HEADINGS[what][0] for what in NEEDED if what not in found]
    if "age" not in found and "born" not in found:
        missing.append(HEADINGS["age"][0])
    if missing:
        text = _(
            "Filen mangler: %s. Skriv overskrifterne i første række, og brug semikolon eller komma imellem."
        )
        _refused(reading, text % ", ".join(missing))
    return found


def is_cpr(cell: str) -> bool:
    """Does a cell hold a personal identity number, with or without hyphen, spaces or the century?

    A spreadsheet drops the zero in front: nine digits are read as ten.
    """
    digits = BETWEEN_DIGITS.sub("", cell)
    return bool(CPR.search(digits) or (len(digits) == 9 and CPR.fullmatch("0" + digits)))


def _has_cpr(rows: list[Row], reading: Reading) -> bool:
    if rows and any(CPR_HEADINGS.search(heading) for heading in rows[0][1]):
        _refused(
            reading, _("Filen har en kolonne med CPR-numre. Slet den i filen, og prøv igen. Intet er gemt.")
        )
        return True
    for number, row in rows:
        if any(is_cpr(cell) for cell in row):
            words = _("Række %d ligner et CPR-nummer. Slet CPR-numrene i filen, og prøv igen. Intet er gemt.")
            _refused(reading, words % number)
            return True
    return False


def _read_rows(
    rows: list[Row],
    columns: dict[str, int],
    village_of: Callable[[str], str | None],
    year: int,
    reading: Reading,
) -> None:
    seen: dict[tuple[str, str, int], int] = {}
    for number, row in rows:
        try:
            entry = _entry(number, row, columns, village_of, year)
        except ValueError as wrong:
            _fault(reading, number, str(wrong))
            continue
        person = (_same(entry.name), _same(entry.address) + entry.postal_code, entry.age)
        if person in seen:
            _fault(reading, number, _("Samme person står også i række %d. Slet den ene.") % seen[person])
            continue
        seen[person] = number
        if entry.age < 16:
            reading.too_young += 1
        else:
            reading.entries.append(entry)


def _same(text: str) -> str:
    return " ".join(text.casefold().split())


def _fault(reading: Reading, row: int, words: str) -> None:
    if len(reading.faults) < MOST_FAULTS:
        reading.faults.append(Fault(row, words))


def _entry(
    number: int, row: list[str], columns: dict[str, int], village_of: Callable[[str], str | None], year: int
) -> Entry:
    def cell(what: str) -> str:
        place = columns.get(what)
        value = row[place] if place is not None and place < len(row) else ""
        if value.startswith(FORMULA):
            raise ValueError(
                _("Der står en formel i stedet for tekst (begynder med %s). Ret cellen.") % value[0]
            )
        if "\n" in value or "\r" in value:
            raise ValueError(_("Der er et linjeskift i en celle. Se, om der mangler et anførselstegn."))
        return value

    if len(row) > max(columns.values()) + 40:
        raise ValueError(_("Rækken har for mange felter. Se, om der mangler et anførselstegn."))
    name, address, area = cell("name"), cell("address"), cell("area")
    for value, what in ((name, _("navn")), (address, _("adresse")), (area, _("landsby eller sogn"))):
        if not value:
            raise ValueError(_("Der mangler %s.") % what)
    village = village_of(area)
    if village is None:
        raise ValueError(_("«%s» er ikke en landsby eller et sogn i klyngen.") % area[:60])
    return Entry(
        number,
        name[:120],
        address[:160],
        _postal_code(cell("postal_code")),
        cell("place")[:60],
        village,
        _age(cell("age"), cell("born"), year),
        _one_of(SEXES, cell("sex"), _("køn (k eller m)")),
        _protected(cell("protected")),
    )


def _postal_code(text: str) -> str:
    if not re.fullmatch(r"\d{4}", text):
        raise ValueError(_("Postnummeret skal have fire cifre."))
    return text


def _age(age: str, born: str, year: int) -> int:
    if age:
        if not re.fullmatch(r"\d{1,3}", age) or int(age) > 115:
            raise ValueError(_("Alderen «%s» kan ikke passe. Skriv hele år på udtræksdatoen.") % age[:10])
        return int(age)
    if not re.fullmatch(r"\d{4}", born) or not year - 115 <= int(born) <= year:
        raise ValueError(
            _("Fødselsåret «%s» kan ikke passe. Skriv fire cifre, eller brug alder.") % born[:10]
        )
    return year - int(born)


def _one_of(known: dict[str, str], text: str, what: str) -> str:
    value = known.get(text.casefold())
    if value is None:
        raise ValueError(
            _("«%(text)s» er ikke en gyldig værdi for %(what)s.") % {"text": text[:20], "what": what}
        )
    return value


def _protected(text: str) -> bool:
    value = text.casefold()
    if value in YES:
        return True
    if value in NO:
        return False
    raise ValueError(_("Skriv ja eller nej ved beskyttelse, ikke «%s».") % text[:20])


def village_key(name: str) -> str:
    """How names are compared: «Nørre Lem» is «noerre-lem»."""
    return danish.slug(name)
