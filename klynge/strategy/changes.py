"""Begin the plan, write its chapters, cite, adopt."""

from collections.abc import Iterable
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _
from django.utils.translation import override

from klynge import clock
from klynge.ground.clusters.models import Cluster
from klynge.ground.drafts import changes as drafts
from klynge.ground.drafts.models import Draft, Version
from klynge.ground.findings.models import Finding
from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.search import changes as search
from klynge.ground.ui.refusal import Refused
from klynge.strategy import access, found, freezing, queries
from klynge.strategy.models import Chapter, ChapterCitation, FrozenCitation, FrozenPlan, StrategyPlan
from klynge.strategy.outline import CHAPTERS


def start_plan(*, by: Person, cluster: Cluster) -> StrategyPlan:
    """The cluster's plan with an empty text for every chapter; asked again it returns the one there is."""
    _require(access.may_write(by, cluster))
    existing = queries.plan_of(cluster)
    if existing:
        return existing
    with transaction.atomic(), override(cluster.language):
        plan = StrategyPlan.objects.create(cluster=cluster, title=_("Strategiplan for %s") % cluster.name)
        for outline in CHAPTERS:
            draft = drafts.start(
                by=by, cluster=cluster, title=str(outline.title), audience=Draft.Audience.WORKERS
            )
            Chapter.objects.create(plan=plan, key=outline.key, draft=draft)
        _record(plan, by, "strategy.started", plan.title)
    return plan


def write_chapter(*, by: Person, plan: StrategyPlan, key: str, html: str, based_on: int) -> Version:
    """The chapter's next own text; one written on a stale base is kept aside (`drafts.changes.Stale`)."""
    return drafts.write(by=by, draft=_chapter(plan, key).draft, html=html, based_on=based_on)


def cite(*, by: Person, plan: StrategyPlan, key: str, findings: Iterable[Finding]) -> Chapter:
    """The findings this chapter builds on; what is not named is no longer cited."""
    _require(access.may_write(by, plan.cluster))
    chapter = _chapter(plan, key)
    chosen = list(findings)
    if any(finding.cluster_id != plan.cluster_id for finding in chosen):
        raise Refused(_("En af pointerne hører ikke til klyngen."), field="findings")
    with transaction.atomic():
        chapter.citations.all().delete()
        ChapterCitation.objects.bulk_create([ChapterCitation(chapter=chapter, finding=f) for f in chosen])
        words = f"{chapter}: {len(chosen)}"
        _record(plan, by, "strategy.cited", words)
    return chapter


def adopt_plan(*, by: Person, plan: StrategyPlan, on: date, where: str, read: str = "") -> FrozenPlan:
    """The steering group adopts the plan as it stands: bytes and their data are kept, and never made again.

    `read` is `queries.standing_of(plan)` of what was read; what was written since is not adopted unread.
    """
    _require(access.may_adopt(by, plan.cluster))
    if on > clock.today():
        raise Refused(_("Vedtagelsen kan ikke ligge i fremtiden."), field="on")
    if not where.strip():
        raise Refused(_("Skriv, hvor planen blev vedtaget: hvilket møde og hvilket sted."), field="where")
    if read and read != queries.standing_of(plan):
        raise Refused(_("Nogen har skrevet i planen, siden I læste den. Læs den igen, og vedtag den så."))
    if not any(text.html for text in queries.written(plan)):
        raise Refused(_("Planen er tom endnu. Skriv mindst forordet, før I vedtager den."))
    with transaction.atomic():
        Cluster.objects.select_for_update().get(pk=plan.cluster_id)
        number = (FrozenPlan.objects.of(plan.cluster).aggregate(highest=Max("number"))["highest"] or 0) + 1
        frozen = FrozenPlan.objects.create(
            cluster=plan.cluster,
            number=number,
            title=plan.title,
            language=plan.cluster.language,
            adopted_on=on,
            adopted_where=where.strip(),
            frozen_by=by,
            frozen_at=clock.now(),
            **freezing.freeze(plan, number=number, on=on, where=where.strip()),
        )
        _keep_citations(plan, frozen)
        search.put(**vars(found.row(frozen)))
        _record(plan, by, "strategy.adopted", f"{plan.title} ({number})")
    return frozen


def _keep_citations(plan: StrategyPlan, frozen: FrozenPlan) -> None:
    cited = queries.cited(plan)
    FrozenCitation.objects.bulk_create(
        FrozenCitation(frozen=frozen, key=key, finding=f) for key, findings in cited.items() for f in findings
    )


def _chapter(plan: StrategyPlan, key: str) -> Chapter:
    chapter = plan.chapters.filter(key=key).select_related("draft__cluster").first()
    if chapter is None:
        raise Refused(_("Det kapitel findes ikke i planen."), field="key")
    return chapter


def _require(allowed: bool) -> None:
    if not allowed:
        raise PermissionDenied


def _record(plan: StrategyPlan, by: Person, what: str, words: str) -> None:
    record(cluster=plan.cluster_id, by=by.id, what=what, thing=plan.id, words=words)
