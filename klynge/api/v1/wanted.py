"""What the cluster wants and does: vision, focus areas, actions, projects."""

from collections.abc import Iterable
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Router
from ninja.pagination import paginate

from klynge.api.v1.schemas import ActionOut, FocusAreaOut, ProjectOut, StrategyPlanOut, VisionOut
from klynge.api.v1.shared import Pages, cluster_of, or_else, page_of, whole
from klynge.ground.findings.models import Finding
from klynge.plans import queries as plans
from klynge.strategy import queries as strategy
from klynge.vision.text import queries as vision_text

router = Router(tags=["plans"])


@router.get("/{slug}/vision/", response=or_else(VisionOut), url_name="vision")
def vision(request: HttpRequest, slug: str) -> dict[str, Any]:
    """The adopted vision; 404 while none is."""
    cluster = cluster_of(slug)
    found = vision_text.adopted(cluster)
    if found is None:
        raise Http404
    return {
        "html": found.html, "adopted_on": found.adopted_on, "where": found.where, "findings": _numbers(found.findings),
        "url": page_of(cluster, "vision_text:show"),
    }  # fmt: skip


@router.get("/{slug}/focus-areas/", response=or_else(list[FocusAreaOut]), url_name="focus_areas")
@paginate(Pages)
def focus_areas(request: HttpRequest, slug: str) -> list[dict[str, Any]]:
    """What the cluster has chosen to work on, in its order, with goals."""
    return [
        {
            "id": area.id, "number": area.number, "title": area.title, "aim": area.aim, "why": area.why,
            "reason": area.reason, "chosen_on": area.chosen_on, "themes": area.themes,
            "goals": [
                {name: getattr(goal, name) for name in ("text", "indicator", "baseline", "target", "due_on")}
                for goal in area.goals
            ],
            "findings": _numbers(area.findings), "url": whole(area.url),
        }
        for area in plans.focus_areas(cluster_of(slug))
    ]  # fmt: skip


@router.get("/{slug}/actions/", response=or_else(list[ActionOut]), url_name="actions")
@paginate(Pages)
def actions(request: HttpRequest, slug: str) -> list[dict[str, Any]]:
    """All actions but mere ideas; who holds them stands on the pages alone."""
    return [
        {
            "id": line.id, "title": line.title, "focus_area": line.focus_area, "why": line.why, "group": line.group,
            "partners": line.partners, "villages": line.villages, "starts_on": line.starts_on, "ends_on": line.ends_on,
            "status": line.status, "is_late": line.is_late, "cost_oere": line.cost, "hours": line.hours,
            "indicator": line.indicator, "findings": _numbers(line.findings), "url": whole(line.url),
        }
        for line in plans.filtered(cluster_of(slug), public=True)
    ]  # fmt: skip


@router.get("/{slug}/projects/", response=or_else(list[ProjectOut]), url_name="projects")
@paginate(Pages)
def projects(request: HttpRequest, slug: str) -> list[dict[str, Any]]:
    """Project descriptions the steering group has approved."""
    return [
        {
            "id": sheet.id, "title": sheet.title, "summary": sheet.summary, "focus_area": sheet.focus_area,
            "applicant": sheet.applicant, "status": sheet.status, "approved_on": sheet.approved_on,
            "cost_oere": sheet.cost, "financed_oere": sheet.financed, "granted_oere": sheet.granted,
            "findings": _numbers(sheet.findings), "url": whole(sheet.url),
        }
        for sheet in plans.projects(cluster_of(slug))
    ]  # fmt: skip


@router.get("/{slug}/strategy-plans/", response=or_else(list[StrategyPlanOut]), url_name="strategy_plans")
@paginate(Pages)
def strategy_plans(request: HttpRequest, slug: str) -> list[dict[str, Any]]:
    """Adopted versions of the strategy plan, the newest first; the first one is what stands."""
    cluster = cluster_of(slug)
    return [
        {
            "number": plan.number, "title": plan.title, "language": plan.language, "adopted_on": plan.adopted_on,
            "adopted_where": plan.adopted_where, "url": page_of(cluster, "strategy:version", number=plan.number),
            "pdf_url": page_of(cluster, "strategy:printed", number=plan.number),
            "data_url": page_of(cluster, "strategy:data", number=plan.number),
        }
        for plan in strategy.frozen(cluster)
        if plan.emptied_at is None
    ]  # fmt: skip


def _numbers(findings: Iterable[Finding]) -> list[int]:
    return sorted(finding.number for finding in findings)
