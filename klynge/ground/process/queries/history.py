from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from klynge.ground.clusters.models import Cluster
from klynge.ground.journal.models import Entry
from klynge.ground.journal.queries import entries
from klynge.ground.people.models import Person

A_PAGE = 50
TOPICS = {
    "cluster": _("Klyngen"), "village": _("Landsbyer"), "role": _("Roller"), "process": _("Tidsplan"),
    "deliverable": _("Tidsplan"), "finding": _("Det har vi lært"), "draft": _("Tekster"), "news": _("Nyt"),
    "event": _("Kalender"), "newsletter": _("Nyhedsbrev"), "round": _("Udsendelse"), "survey": _("Undersøgelsen"),
    "answer": _("Undersøgelsen"), "potential": _("Potentialer"), "profile": _("Klyngen i tal"),
    "group": _("Grupper"), "volunteer": _("Frivillige"), "meeting": _("Møder"), "decision": _("Møder"),
    "vision": _("Vision"), "ballot": _("Afstemning"), "candidate": _("Forslag"), "focus_area": _("Indsatsområder"),
    "plan": _("Handleplaner"), "action": _("Handlinger"), "project": _("Projekter"), "strategy": _("Strategiplan"),
    "picture": _("Billeder"), "file": _("Filer"), "association": _("Foreninger"), "facility": _("Steder"),
}


@dataclass(frozen=True)
class Line:
    """One line of the history: when, who, what."""

    at: datetime
    who: str
    topic: str
    words: str
    is_count: bool


def history(cluster: Cluster, number: int | str = 1) -> "Page[Any]":
    """A page of the cluster's journal with names, newest first; three queries."""
    page: Page[Any] = Paginator(entries(cluster.id), A_PAGE).get_page(number)
    found = list(page.object_list)
    names = dict(Person.objects.filter(pk__in={e.by_id for e in found if e.by_id}).values_list("id", "name"))
    page.object_list = [_line(entry, names) for entry in found]
    return page


def _line(entry: Entry, names: dict[UUID, str]) -> Line:
    is_count = entry.by_id is None and entry.words.isdigit()
    if entry.by_id is None:
        who = gettext("Med kode") if is_count else gettext("Systemet")
    else:
        who = names.get(entry.by_id) or gettext("En, der er slettet")
    words = gettext("%(count)s i løbet af dagen") % {"count": entry.words} if is_count else entry.words
    topic = str(TOPICS.get(entry.what.split(".")[0], ""))
    return Line(entry.at, who, topic, words or entry.what, is_count)
