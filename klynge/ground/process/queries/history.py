from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from klynge import clock
from klynge.ground.clusters.models import Cluster
from klynge.ground.journal.models import Entry
from klynge.ground.journal.queries import entries
from klynge.ground.people.models import Person
from klynge.ground.process.registry import Task

A_PAGE = 50
TOPICS = {
    "cluster": _("Klyngen"),
    "village": _("Landsbyer"),
    "role": _("Roller"),
    "process": _("Tidsplan"),
    "deliverable": _("Tidsplan"),
    "finding": _("Det har vi lært"),
    "draft": _("Tekster"),
    "news": _("Nyt"),
    "event": _("Kalender"),
    "newsletter": _("Nyhedsbrev"),
    "round": _("Udsendelse"),
    "survey": _("Undersøgelsen"),
    "answer": _("Undersøgelsen"),
    "potential": _("Potentialer"),
    "profile": _("Klyngen i tal"),
    "group": _("Grupper"),
    "volunteer": _("Frivillige"),
    "meeting": _("Møder"),
    "decision": _("Møder"),
    "vision": _("Vision"),
    "ballot": _("Afstemning"),
    "candidate": _("Forslag"),
    "focus_area": _("Indsatsområder"),
    "plan": _("Handleplaner"),
    "action": _("Handlinger"),
    "project": _("Projekter"),
    "strategy": _("Strategiplan"),
    "picture": _("Billeder"),
    "file": _("Filer"),
    "association": _("Foreninger"),
    "facility": _("Steder"),
}


@dataclass(frozen=True)
class DayLines:
    """One day of the history, as the lines of a task list: what, who, and when."""

    on: date
    lines: list[Task]


def history(cluster: Cluster, number: int | str = 1) -> "Page[Any]":
    """A page of the cluster's journal with names, newest first, day by day; three queries."""
    page: Page[Any] = Paginator(entries(cluster.id), A_PAGE).get_page(number)
    found = list(page.object_list)
    names = dict(Person.objects.filter(pk__in={e.by_id for e in found if e.by_id}).values_list("id", "name"))
    days = groupby(found, key=lambda entry: entry.at.astimezone(clock.COPENHAGEN).date())
    page.object_list = [DayLines(day, [_line(entry, names) for entry in lines]) for day, lines in days]
    return page


def _line(entry: Entry, names: dict[UUID, str]) -> Task:
    is_count = entry.by_id is None and entry.words.isdigit()
    if entry.by_id is None:
        who = gettext("Med kode") if is_count else gettext("Systemet")
    else:
        who = names.get(entry.by_id) or gettext("En, der er slettet")
    words = gettext("%(count)s i løbet af dagen") % {"count": entry.words} if is_count else entry.words
    topic = str(TOPICS.get(entry.what.split(".")[0], ""))
    note = " · ".join(part for part in (topic, who) if part)
    when = "" if is_count else f"{entry.at.astimezone(clock.COPENHAGEN):%H.%M}"
    return Task(words or entry.what, "", note=note, state=when)
