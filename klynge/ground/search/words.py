"""From text to stems: the letters of Danish folded to a–z, endings off."""

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

LONGEST = 40
MOST = 20_000
WORD = re.compile(r"[^\W_]+")
SMALL_WORDS = """
af alle at da de den der det dig du efter eller en er et for fra har hos hvad hvor i ikke ind jeg kan man med men mig
min nu når og også om op os på sig skal som så til ud var vi vil være the of and a to in on is
"""
SMALL = frozenset(SMALL_WORDS.split())
_FOLDED = str.maketrans(
    {"æ": "ae", "ä": "ae", "ø": "oe", "ö": "oe", "å": "aa", "ß": "ss", "đ": "d", "ł": "l"}
)
# «byen», «stien», «åen» are too short for the stemmer, and just the words a village uses.
_SHORT = re.compile(r"^([bcdfghjklmnpqrstvwxz]{0,3}[aeiouyæøå])(?:ernes|erne|ens|ets|ers|en|et|er)$")
_stemmer = snowballstemmer.stemmer("danish")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """«Forsamlingshusene» → «forsamlingshus», «Aabenraa» and «Åbenrå» → the same; a–z and digits, perhaps empty."""
    whole = unicodedata.normalize("NFC", word).casefold().replace("aa", "å")
    whole = _SHORT.sub(r"\1", whole)
    once, whole = whole, _stemmer.stemWord(whole)
    while once != whole:  # «legepladsen» gives «legeplads», and that gives «legeplad»: go on until they meet
        once, whole = whole, _stemmer.stemWord(whole)
    letters = whole.translate(_FOLDED)
    plain = unicodedata.normalize("NFKD", letters).encode("ascii", "ignore").decode()
    return re.sub("[^a-z0-9]", "", plain)[:LONGEST]


def stems(text: str) -> list[str]:
    """The different stems of a text, sorted."""
    found = {stem(word) for word in WORD.findall(text)[:MOST]}
    return sorted(found - {""})


def asked(words: str, most: int = 8) -> list[str]:
    """The stems of what somebody typed; small words count only when there is nothing else."""
    typed = WORD.findall(words[:200])
    telling = [word for word in typed if word.casefold() not in SMALL] or typed
    found = dict.fromkeys(stem(word) for word in telling)
    return [one for one in found if one][:most]


def is_near(one: str, other: str) -> bool:
    """One letter changed, added, left out, or two neighbours swapped."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return one == other
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest, other_rest = one[start:], other[start:]
    swapped = len(rest) > 1 and rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:]
    return swapped or rest[1:] == other_rest[1:] or rest[1:] == other_rest or rest == other_rest[1:]
