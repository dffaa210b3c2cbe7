"""From a result to a finding: the figure and n as they stood."""

from klynge.ground.clusters.addresses import local
from klynge.ground.findings import changes as findings
from klynge.ground.findings.models import Finding
from klynge.mapping.survey.models import Survey
from klynge.mapping.survey.results import Result


def of(survey: Survey, result: Result) -> findings.Source:
    closed = survey.round.closed_at
    assert closed is not None  # results exist only after closing
    return findings.Source(
        kind=Finding.Kind.SURVEY,
        label=f"{survey.round.title}: {result.item.text}"[:200],
        address=local(survey.cluster, "survey:result", code=result.item.code),
        on=closed.date(),
        figure=result.figure[:120],
        n=result.n,
        thing=survey.id,
    )
