"""What the process, findings and people's task lists ask of the strategy."""

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from klynge import danish
from klynge.ground.clusters.addresses import local
from klynge.ground.clusters.models import Cluster, Role
from klynge.ground.findings.registry import Consequence
from klynge.ground.people.models import Person
from klynge.ground.process.models import Phase
from klynge.ground.process.registry import Met, Task
from klynge.strategy import access, checks, handover, queries
from klynge.strategy.models import FrozenCitation
from klynge.strategy.outline import BY_KEY

LAST = 60


def plan_is_adopted(cluster: Cluster) -> Met:
    newest = queries.newest(cluster)
    url = local(cluster, "strategy:desk")
    if newest:
        about = {"number": newest.number, "on": danish.short_day(newest.adopted_on)}
        return Met(True, _("Udgave %(number)d er vedtaget den %(on)s") % about, url=url)
    plan = queries.plan_of(cluster)
    if plan is None:
        return Met(False, _("Planen er ikke begyndt"), url=url)
    texts = [text for text in queries.written(plan) if text.outline.is_written]
    done = sum(bool(text.words) for text in texts)
    words = _("%(done)d af %(wanted)d kapitler har tekst; ikke vedtaget") % {
        "done": done,
        "wanted": len(texts),
    }
    return Met(False, words, url=url, done=done, wanted=len(texts) + 1)


def others_carry_on(cluster: Cluster) -> Met:
    """Two coordinators and two editors beyond the process's end, and a chapter that says who carries on."""
    held = handover.beyond(cluster)
    plan = queries.plan_of(cluster)
    has_chapter = bool(plan and queries.own_texts(plan).get("organisation"))
    coordinators, editors = min(held[Role.Kind.COORDINATOR], 2), min(held[Role.Kind.EDITOR], 2)
    done = coordinators + editors + has_chapter
    about = {"coordinators": coordinators, "editors": editors}
    words = _("%(coordinators)d af 2 koordinatorer og %(editors)d af 2 redaktører bliver") % about
    if not has_chapter:
        words = _("%s; kapitlet om organisationen mangler") % words
    return Met(done == 5, words, url=local(cluster, "strategy:handover"), done=done, wanted=5)


def tasks(cluster: Cluster, person: Person) -> list[Task]:
    """Begin, write, adopt: one line at a time."""
    if not access.may_write(person, cluster) or queries.newest(cluster):
        return []
    plan = queries.plan_of(cluster)
    url = local(cluster, "strategy:desk")
    if plan is None:
        is_time = Phase.objects.filter(
            process__cluster=cluster, number=5, starts_on__lte=handover.soon()
        ).exists()
        return (
            [Task(_("Begynd på strategiplanen"), url, note=_("Den samler alt det, I har lavet."))]
            if is_time
            else []
        )
    left = len(checks.unwritten(plan))
    if left:
        words = ngettext("%d kapitel mangler tekst", "%d kapitler mangler tekst", left) % left
        return [Task(_("Skriv strategiplanen færdig"), url, state=words)]
    if access.may_adopt(person, cluster):
        return [
            Task(
                _("Vedtag strategiplanen"),
                local(cluster, "strategy:adopt"),
                note=_("Alle kapitler har tekst."),
            )
        ]
    return []


def consequences(cluster: Cluster, finding_ids: Iterable[UUID]) -> list[Consequence]:
    """Chapters of the adopted plan that cite a finding."""
    newest = queries.newest(cluster)
    if newest is None:
        return []
    rows = FrozenCitation.objects.filter(frozen=newest, finding__in=list(finding_ids))
    address = local(cluster, "strategy:version", number=newest.number)
    status = _("vedtaget %s") % danish.short_day(newest.adopted_on)
    return [
        Consequence(
            row.finding_id,
            _("Strategiplanen"),
            str(BY_KEY[row.key].title),
            f"{address}#{row.key}",
            status=status,
            order=LAST,
            thing_id=newest.id,
        )
        for row in rows
    ]
