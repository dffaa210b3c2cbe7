"""What citizens said: survey, ballot, findings and what became of them."""

from typing import Any

from django.http import Http404, HttpRequest
from ninja import Router
from ninja.pagination import paginate

from klynge.api.v1.schemas import BallotOut, FindingOut, SurveyOut
from klynge.api.v1.shared import Pages, cluster_of, or_else, page_of, whole
from klynge.ground.clusters.models import Cluster
from klynge.ground.findings.queries import Followed, follow, standing
from klynge.ground.paper.charts import Bars, Chart, Stacked
from klynge.mapping.survey import queries as survey
from klynge.mapping.survey.results import Difference, Result, by_section
from klynge.vision.priorities import queries as priorities
from klynge.vision.priorities.queries import ElectionResult

router = Router(tags=["voices"])


@router.get("/{slug}/findings/", response=or_else(list[FindingOut]), url_name="findings")
@paginate(Pages)
def findings(request: HttpRequest, slug: str) -> list[dict[str, Any]]:
    """Everything that was learned, each with its source and what became of it."""
    cluster = cluster_of(slug)
    return [_finding(cluster, followed) for followed in follow(cluster, standing(cluster))]


@router.get("/{slug}/survey/", response=or_else(SurveyOut), url_name="survey")
def latest_survey(request: HttpRequest, slug: str) -> dict[str, Any]:
    """The latest published survey, question by question; 404 while none is."""
    cluster = cluster_of(slug)
    found = survey.latest_published(cluster)
    if found is None:
        raise Http404
    sections = by_section(found, "da")
    return {
        "title": found.round.title,
        "closed_at": found.round.closed_at,
        "invited": found.round.codes.filter(cancelled_on__isnull=True).count(),
        "answered": found.answers.count(),
        "results": [_result(cluster, section.name, one) for section in sections for one in section.results],
    }


@router.get("/{slug}/ballot/", response=or_else(BallotOut), url_name="ballot")
def latest_ballot(request: HttpRequest, slug: str) -> dict[str, Any]:
    """The latest published ballot with its candidates and its count; 404 while none is."""
    election = priorities.latest_published(cluster_of(slug))
    if election is None:
        raise Http404
    return _ballot(priorities.result(election))


def _finding(cluster: Cluster, followed: Followed) -> dict[str, Any]:
    finding = followed.finding
    return {
        "id": finding.id, "number": finding.number, "text": finding.text, "theme": finding.theme,
        "village": finding.village.name if finding.village else None, "source": finding.source_label,
        "source_kind": finding.source_kind, "source_url": whole(finding.source_address),
        "figure": finding.source_figure, "n": finding.source_n, "on": finding.source_on,
        "consequences": [
            {"kind": c.kind, "title": c.title, "status": c.status, "note": c.note, "url": whole(c.url), "thing": c.thing_id}
            for c in followed.consequences
        ],
        "url": page_of(cluster, "findings:show", pk=finding.id),
    }  # fmt: skip


def _result(cluster: Cluster, section: str, result: Result) -> dict[str, Any]:
    item = result.item
    return {
        "code": item.code, "text": item.text, "section": section, "kind": item.kind, "theme": item.theme, "n": result.n,
        "answers": [answer for chart in result.charts for answer in _bars(chart)],
        "rows": [row for chart in result.charts for row in _rows(chart)],
        "villages": [_pool(pool) for pool in result.differences],
        "url": page_of(cluster, "survey:result", code=item.code),
    }  # fmt: skip


def _bars(chart: Chart) -> list[dict[str, Any]]:
    if not isinstance(chart, Bars):
        return []
    return [
        {
            "label": bar.label, "share": None if bar.hidden else bar.value, "low": None if bar.hidden else bar.low,
            "high": None if bar.hidden else bar.high, "n": None if bar.hidden else bar.n,
        }
        for bar in chart.rows
    ]  # fmt: skip


def _rows(chart: Chart) -> list[dict[str, Any]]:
    if not isinstance(chart, Stacked):
        return []
    return [
        {
            "label": line.label,
            "n": None if line.hidden else line.n,
            "answers": [
                {"label": name, "share": None if line.hidden else share}
                for name, share in zip(chart.answers, line.shares, strict=True)
            ],
        }
        for line in chart.rows
    ]


def _pool(pool: Difference) -> dict[str, Any]:
    return {
        "label": pool.name,
        "n": pool.n,
        "answers": [{"label": name, "share": share} for name, share in pool.cells],
    }


def _ballot(result: ElectionResult) -> dict[str, Any]:
    election = result.election
    return {
        "title": election.round.title, "closed_at": election.round.closed_at, "invited": result.invited,
        "ballots": result.ballots, "on_paper": result.on_paper, "least": election.least, "most": election.most,
        "winners": [candidate.title for candidate in result.winners],
        "candidates": [
            {
                "number": line.candidate.number, "title": line.candidate.title, "sentence": line.candidate.sentence,
                "marks": line.marks, "share": line.share, "is_chosen": line.won, "is_chosen_by_marks": line.won_by_marks,
                "villages": [{"label": name, "share": share} for name, share in line.villages],
            }
            for line in result.lines
        ],
        "url": page_of(election.cluster, "priorities:result", pk=election.id),
    }  # fmt: skip
