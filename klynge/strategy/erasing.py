"""When somebody is erased who stands in an adopted plan: a new version without them, with a note that all can read.

The old bytes are emptied. Nothing else is changed: the new version is made from the data the old one was made from.
"""

import json
from collections.abc import Iterable
from html import escape
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _
from django.utils.translation import override

from klynge import clock
from klynge.ground.journal.changes import record
from klynge.ground.paper import typst
from klynge.ground.people.personal import PersonKey
from klynge.ground.search import changes as search
from klynge.ground.ui.templatetags.ui import phone
from klynge.strategy import found
from klynge.strategy.compose.printed import images_of
from klynge.strategy.freezing import fingerprint
from klynge.strategy.models import FrozenCitation, FrozenPlan


def words_of(key: PersonKey) -> list[str]:
    """What would stand in a plan of that person, the longest first."""
    name = key.account.name if key.account else ""
    found_words = {name, key.email, key.phone, phone(key.phone)}
    return sorted((word for word in found_words if len(word) > 3), key=len, reverse=True)


def export(key: PersonKey) -> list[dict[str, Any]]:
    """The adopted plans the person stands in."""
    return [
        {"title": frozen.title, "number": frozen.number, "adopted_on": frozen.adopted_on.isoformat()}
        for frozen in naming(words_of(key))
    ]


def erase(key: PersonKey) -> None:
    words = words_of(key)
    for frozen in naming(words):
        take_out(frozen, words)


def naming(words: Iterable[str]) -> list[FrozenPlan]:
    """Standing versions in which one of the words is found; their bytes have to be read for it."""
    wanted = list(words)
    if not wanted:
        return []
    standing = (
        FrozenPlan.objects.filter(emptied_at__isnull=True)
        .defer("pdf")
        .select_related("cluster__strategy_plan")
    )
    return [f for f in standing if any(w in f.data or escape(w) in f.html for w in wanted)]


def take_out(frozen: FrozenPlan, words: Iterable[str]) -> FrozenPlan:
    """A new version without the words; the old one keeps its address, its fingerprints and nothing else."""
    wanted = list(words)
    with transaction.atomic(), override(frozen.language):
        instead = _("(navn slettet)")
        data = _replaced(json.loads(frozen.data), wanted, instead)
        html = frozen.html
        for word in wanted:
            html = html.replace(escape(word), instead)
        numbers = FrozenPlan.objects.of(frozen.cluster).aggregate(highest=Max("number"))
        made = _made(frozen, (numbers["highest"] or 0) + 1, html, data)
        rows = [
            FrozenCitation(frozen=made, key=c.key, finding_id=c.finding_id) for c in frozen.citations.all()
        ]
        FrozenCitation.objects.bulk_create(rows)
        frozen.html, frozen.pdf, frozen.data, frozen.emptied_at = "", b"", "", clock.now()
        frozen.save(update_fields=["html", "pdf", "data", "emptied_at"])
        newest = (
            FrozenPlan.objects.of(frozen.cluster).filter(emptied_at__isnull=True).order_by("-number").first()
        )
        if newest:
            search.put(**vars(found.row(newest)))
        record(cluster=frozen.cluster_id, by=None, what="strategy.erased", thing=made.id, words=made.note)
    return made


def _made(frozen: FrozenPlan, number: int, html: str, data: dict[str, Any]) -> FrozenPlan:
    """The same plan under the next number; its cover page says that number."""
    document = data["document"] | {"version": _("Vedtaget udgave nr. %d") % number}
    images = {n: c for n, c in images_of(frozen.cluster).items() if fingerprint(c) == data["images"].get(n)}
    document |= {name: "" for name in ("cover", "logo") if document[name] not in images}
    pdf = typst.compile("document", document, images=images, made_at=clock.now())
    text = json.dumps(data | {"number": number, "document": document}, ensure_ascii=False, indent=1)
    note = _(
        "Kommer i stedet for udgave %d, fordi oplysninger om en person er slettet. Resten står, som det blev vedtaget."
    )
    return FrozenPlan.objects.create(
        cluster=frozen.cluster,
        number=number,
        title=frozen.title,
        language=frozen.language,
        adopted_on=frozen.adopted_on,
        adopted_where=frozen.adopted_where,
        html=html,
        pdf=pdf,
        data=text,
        html_sha256=fingerprint(html.encode()),
        pdf_sha256=fingerprint(pdf),
        data_sha256=fingerprint(text.encode()),
        note=note % frozen.number,
        replaces=frozen,
    )


def _replaced(value: Any, words: list[str], instead: str) -> Any:
    """The same data with the words gone from every text in it."""
    if isinstance(value, dict):
        return {key: _replaced(inner, words, instead) for key, inner in value.items()}
    if isinstance(value, list):
        return [_replaced(inner, words, instead) for inner in value]
    if isinstance(value, str):
        for word in words:
            value = value.replace(word, instead)
    return value
