import logging
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F, Q
from django.db.models.functions import Length
from django.urls import NoReverseMatch, reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from klynge.ground.search import registry, words
from klynge.ground.search.models import SearchRow, SearchRowQuerySet, Word

EXACT, BEGINS, PART, NEAR = 8, 4, 3, 2
IN_TITLE = 3
CANDIDATES = 500
WIDEST = 500
AROUND = 14  # words before and after the hit

Stems = dict[str, int]  # how well each fits what was asked

log = logging.getLogger("klynge.search")


@dataclass(frozen=True)
class Hit:
    """`snippet` and `marked_title` are escaped, with <mark> around what was asked for."""

    thing: UUID
    cluster_id: UUID
    kind: str
    label: str
    title: str
    marked_title: SafeString
    snippet: SafeString
    url: str
    published_on: date | None
    language: str


def find(
    cluster_id: UUID | Collection[UUID] | None,
    asked: str,
    kinds: Collection[str] | None = None,
    limit: int = 20,
) -> list[Hit]:
    """The public things that hold the words, best first; one cluster, several, or (None) all of the installation.

    Every word must be there; only if nothing has them all, things that have some of them.
    """
    stems = words.asked(asked)
    clusters = (
        [cluster_id] if isinstance(cluster_id, UUID) else list(cluster_id) if cluster_id is not None else None
    )
    rows = SearchRow.objects.within(clusters)
    if kinds is not None:
        rows = rows.filter(kind__in=kinds)
    groups, found = _rows(rows, [_widen(stem) for stem in stems])
    if not found:  # the words stand elsewhere, in another cluster: here they may be somebody's misspelling
        groups, found = _rows(rows, [_widen(stem) | dict.fromkeys(_near(stem), NEAR) for stem in stems])
    found.sort(key=lambda row: -_score(row, groups))  # stable: the newest stays first among equals
    wanted = frozenset(stem for group in groups for stem in group)
    hits = (_hit(row, wanted) for row in found[: limit * 2])
    return [hit for hit in hits if hit][:limit]


def _rows(rows: SearchRowQuerySet, groups: list[Stems]) -> tuple[list[Stems], list[SearchRow]]:
    """The groups of stems that exist at all, and the rows with all of them; else the rows with some."""
    known = [group for group in groups if group]
    if not known:
        return [], []
    stems = [list(group) for group in known]
    best = rows.order_by(F("published_on").desc(nulls_last=True), "title", "thing")
    found = list(best.with_stems(stems, every=True)[:CANDIDATES]) if len(known) == len(groups) else []
    return known, found or list(best.with_stems(stems, every=False)[:CANDIDATES])


def _widen(stem: str) -> Stems:
    """The stems of the vocabulary that the asked one stands for."""
    found = dict.fromkeys(Word.objects.filter(stem=stem).values_list("stem", flat=True), EXACT)
    if len(stem) >= 3:
        # A short word only counts as the beginning or the end of another: «hus» in «forsamlingshus».
        inside = (
            Q(stem__contains=stem) if len(stem) > 3 else Q(stem__startswith=stem) | Q(stem__endswith=stem)
        )
        nearest = Word.objects.filter(inside).order_by(Length("stem"), "stem").values_list("stem", flat=True)
        for other in nearest[:WIDEST]:
            found.setdefault(other, BEGINS if other.startswith(stem) else PART)
    return found or dict.fromkeys(_near(stem), NEAR)


def _near(stem: str) -> list[str]:
    """Stems one mistake away. The mistake lies in one half, so the other half still begins or ends the word."""
    if len(stem) < 4:
        return []
    half = len(stem) // 2
    intact = (
        Q(stem__startswith=stem[:half]) | Q(stem__endswith=stem[half:]) | Q(stem__endswith=stem[half + 1 :])
    )
    others = (
        Word.objects.alias(letters=Length("stem"))
        .filter(intact, letters__gte=len(stem) - 1, letters__lte=len(stem) + 1)
        .order_by("stem")
        .values_list("stem", flat=True)
    )
    return [other for other in others if words.is_near(stem, other)][:WIDEST]


def _score(row: SearchRow, groups: list[Stems]) -> int:
    title = set(words.stems(row.title))
    held = set(row.stems.split())
    score = 0
    for group in groups:
        fits = [fit * (IN_TITLE if stem in title else 1) for stem, fit in group.items() if stem in held]
        score += max(fits, default=0)
    return score


def _hit(row: SearchRow, wanted: frozenset[str]) -> Hit | None:
    try:
        url = reverse(row.url_name, kwargs=row.url_args)
    except NoReverseMatch:
        log.warning("search: a row of kind %s has no address any more; run klynge reindex", row.kind)
        return None
    return Hit(
        thing=row.thing,
        cluster_id=row.cluster_id,
        kind=row.kind,
        label=registry.label(row.kind),
        title=row.title,
        marked_title=marked(row.title, wanted),
        snippet=marked(_window(row.text, wanted), wanted),
        url=url,
        published_on=row.published_on,
        language=row.language,
    )


def marked(text: str, wanted: frozenset[str]) -> SafeString:
    """The text escaped, every word whose stem is wanted inside <mark>."""
    out, at = [], 0
    for word in words.WORD.finditer(text):
        if words.stem(word.group()) in wanted:
            out += [escape(text[at : word.start()]), f"<mark>{escape(word.group())}</mark>"]
            at = word.end()
    out.append(escape(text[at:]))
    return mark_safe("".join(out))  # every piece is escaped above


def _window(text: str, wanted: frozenset[str]) -> str:
    """Some words around the first hit, or the beginning."""
    all_words = list(words.WORD.finditer(text))[: words.MOST]
    if not all_words:
        return ""
    first = next((i for i, word in enumerate(all_words) if words.stem(word.group()) in wanted), 0)
    begin, end = max(0, first - AROUND), min(len(all_words), first + AROUND + 1)
    before = "… " if begin else ""
    after = " …" if end < len(all_words) else ""
    stop = all_words[end - 1].end() if after else len(text)
    piece = text[all_words[begin].start() if begin else 0 : stop]
    return before + " ".join(piece.split()) + after
