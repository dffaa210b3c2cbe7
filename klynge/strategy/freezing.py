"""From a plan in the making to bytes that are never made again, with their input and fingerprints."""

import hashlib
import json
from datetime import date
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from klynge import clock
from klynge.ground.paper import document as paper
from klynge.strategy.compose import Composed, chapters, document
from klynge.strategy.models import StrategyPlan
from klynge.strategy.shown import shown

FORMAT = 1


def freeze(plan: StrategyPlan, *, number: int, on: date, where: str) -> dict[str, Any]:
    """HTML, PDF and data of the plan as it stands, each with its SHA-256; the same chapters make all three."""
    language = plan.cluster.language
    made = chapters(plan, language)
    with override(language):
        version = _("Vedtaget udgave nr. %d") % number
    printed = document(plan, language, made=made, published_on=on, version=version)
    html = as_html(made, language)
    pdf = paper.render(printed, made_at=clock.now())
    data = json.dumps(as_data(printed, number=number, on=on, where=where), ensure_ascii=False, indent=1)
    return {
        "html": html,
        "pdf": pdf,
        "data": data,
        "html_sha256": fingerprint(html.encode()),
        "pdf_sha256": fingerprint(pdf),
        "data_sha256": fingerprint(data.encode()),
    }


def as_html(made: list[Composed], language: str) -> str:
    """The plan as one piece of a page: no menu, no style, nothing that changes with the site around it."""
    with override(language):
        return render_to_string("strategy/_document.html", {"chapters": shown(made)})


def as_data(printed: paper.Document, *, number: int, on: date, where: str) -> dict[str, Any]:
    """Everything the documents were made from, as plain JSON; pictures by their fingerprint."""
    return {
        "format": FORMAT,
        "number": number,
        "adopted_on": on.isoformat(),
        "adopted_where": where,
        "images": {name: fingerprint(content) for name, content in printed.images.items()},
        "document": paper.as_data(printed),
    }


def fingerprint(content: bytes) -> str:
    """SHA-256 as hexadecimal."""
    return hashlib.sha256(content).hexdigest()
