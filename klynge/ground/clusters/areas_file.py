"""A GeoJSON file of areas: read as JSON and nothing else (GDAL would follow what a file points to)."""

import json
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from klynge.ground.ui.refusal import Refused
from klynge.methods import geometry
from klynge.methods.geometry import Fault, Feature

SIZE_LIMIT = 20 * 1024 * 1024
FEATURE_LIMIT = 5000
SHOWN = 6
FILTER_VALUES = 60
CODE_NAMES = ("sognekode", "sogne_kode", "sognenr", "kode", "code")
NAME_NAMES = ("sognenavn", "navn", "name", "landsby", "bynavn", "bebyggelse")


@dataclass(frozen=True)
class Guess:
    """Which properties hold code and name; empty where we are not sure."""

    code: str = ""
    name: str = ""


def read(content: bytes) -> list[Feature]:
    """The areas of the file; refused in plain Danish, with the numbers of what is wrong."""
    if len(content) > SIZE_LIMIT:
        raise Refused(_("Filen er over 20 MB. Gem kun de områder, I skal bruge, og prøv igen."), field="file")
    try:
        document = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        words = _(
            "Filen kan ikke læses som GeoJSON. Bed den, der har lavet den, om at gemme den som GeoJSON (WGS84)."
        )
        raise Refused(words, field="file") from error
    try:
        features = geometry.read(document)
    except geometry.Unusable as wrong:
        raise Refused(" ".join(map(words_of, wrong.faults[:SHOWN])), field="file") from wrong
    if len(features) > FEATURE_LIMIT:
        raise Refused(_("Filen har over 5.000 områder. Gem kun dem, I skal bruge."), field="file")
    return features


def words_of(fault: Fault, names: Mapping[int, str] | None = None) -> str:
    """What is wrong, and what to do, in Danish. Features are named where their names are known."""
    said = [_name(number, names or {}) for number in fault.features[:SHOWN]]
    pieces = {"which": ", ".join(said), "crs": fault.data.get("crs", ""), "at": fault.data.get("at", "")}
    if fault.code == "overlap":
        pieces |= {"one": said[0], "other": said[1], "metres": fault.data.get("metres", 0)}
    return _WORDS[fault.code]() % pieces


_WORDS: dict[str, Callable[[], str]] = {
    "not_geojson": lambda: _("Filen er ikke GeoJSON: den skal være en FeatureCollection med polygoner."),
    "no_features": lambda: _("Filen har ingen områder."),
    "no_polygons": lambda: _("Filen har ingen polygoner, kun punkter eller linjer. Vi skal bruge områdernes grænser."),
    "not_wgs84": lambda: _("Filen ser ud til at være i UTM eller et andet net (%(crs)s). Gem den i WGS84 (EPSG:4326), og prøv igen."),
    "out_of_range": lambda: _("Filen ser ud til at være i UTM: koordinaterne er ikke længde- og breddegrader (område %(which)s). Gem den i WGS84 (EPSG:4326), og prøv igen."),
    "not_polygon": lambda: _("Område %(which)s er ikke en polygon. Tag det ud af filen."),
    "bad_ring": lambda: _("Grænsen om område %(which)s er ikke en lukket linje. Tegn den om, og gem filen igen."),
    "self_crossing": lambda: _("Grænsen om område %(which)s krydser sig selv ved %(at)s. Ret den, og gem filen igen."),
    "empty_area": lambda: _("Område %(which)s fylder ingenting. Tag det ud af filen."),
    "overlap": lambda: _("%(one)s og %(other)s krydser hinanden (cirka %(metres)s meter). Ret grænsen, og gem filen igen."),
}  # fmt: skip


def properties(features: Sequence[Feature]) -> list[str]:
    """Names of properties that hold a word or number in some area, in the file's order."""
    found: dict[str, None] = {}
    for feature in features:
        found |= {key: None for key, value in feature.properties.items() if text_of(value)}
    return list(found)


def guess(features: Sequence[Feature]) -> Guess:
    """Code and name where the file leaves no doubt."""
    names = properties(features)
    codes = [name for name in names if all(code_of(f.properties.get(name)) for f in features)]
    texts = [
        name
        for name in names
        if name not in codes and all(_is_name(f.properties.get(name)) for f in features)
    ]
    return Guess(_surest(codes, CODE_NAMES), _surest(texts, NAME_NAMES))


def values(features: Sequence[Feature], name: str) -> list[tuple[str, int]]:
    """The different values of a property and how many areas have each, as many as one can choose among."""
    counted = Counter(text_of(feature.properties.get(name)) for feature in features)
    counted.pop("", None)
    return sorted(counted.items())


def filters(features: Sequence[Feature]) -> list[tuple[str, str]]:
    """What one can cut the file down to: («klynge=Fjordlandet», «klynge: Fjordlandet (7)»)."""
    found = []
    for name in properties(features):
        there = values(features, name)
        if 1 < len(there) <= FILTER_VALUES and any(count > 1 for _value, count in there):
            found += [(f"{name}={value}", f"{name}: {value} ({count})") for value, count in there]
    return found


def only(features: Sequence[Feature], where: str) -> list[Feature]:
    """Those whose property has the value, as «klynge=Fjordlandet»; all when nothing is asked for."""
    if not where.strip():
        return list(features)
    name, equals, value = (part.strip() for part in where.partition("="))
    if not (name and equals):
        raise Refused(_("Skriv, hvad der skal med, som EGENSKAB=VÆRDI."), field="where")
    there = properties(features)
    if name not in there:
        words = _("Områderne har ikke egenskaben «%(name)s». De har: %(there)s.")
        raise Refused(words % {"name": name, "there": ", ".join(there) or "–"}, field="where")
    found = [one for one in features if text_of(one.properties.get(name)).casefold() == value.casefold()]
    if not found:
        there = [value for value, _count in values(features, name)][:30]
        words = _("Ingen områder har «%(value)s» i «%(name)s». Der findes: %(there)s.")
        raise Refused(words % {"value": value, "name": name, "there": ", ".join(there)}, field="where")
    return found


def text_of(value: object) -> str:
    """A property as text; 7701.0 is 7701."""
    if isinstance(value, bool) or value is None or isinstance(value, dict | list):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def code_of(value: object) -> str:
    """Four digits, a lost zero in front put back; empty when it is no code."""
    text = text_of(value)
    return text.zfill(4) if re.fullmatch(r"[0-9]{3,4}", text) else ""


def _is_name(value: object) -> bool:
    text = text_of(value)
    return bool(re.search(r"[^\W\d_]", text)) and len(text) <= 80


def _surest(found: list[str], known: tuple[str, ...]) -> str:
    """The one with a name we know, or the only one there is."""
    by_name = {name.casefold(): name for name in reversed(found)}
    sure = [by_name[name] for name in known if name in by_name]
    if sure:
        return sure[0]
    return found[0] if len(found) == 1 else ""


def _name(number: int, names: Mapping[int, str]) -> str:
    return f"«{names[number]}» ({number})" if names.get(number) else str(number)
