from klynge.ground.clusters.reach import ANYONE, Row
from klynge.ground.findings.tests import make as findings
from klynge.vision.priorities.models import CandidateCitation
from klynge.vision.priorities.tests import make as priorities

NOBODY: set[str] = set()


def cited(cast):
    """A candidate that rests on a finding, in a round that has opened."""
    return {"thing": citing_candidate(cast).id}


def citing_candidate(cast):
    election = priorities.open_election(cast)
    candidate = election.candidates.first()
    CandidateCitation.objects.create(candidate=candidate, finding=findings.finding(cast))
    return candidate


REACH: list[Row] = [
    Row("front:index", ANYONE, in_cluster=False),
    Row("front:robots", ANYONE, in_cluster=False),
    Row("front:sitemap", ANYONE, in_cluster=False),
    Row("front:our_privacy", ANYONE, in_cluster=False),
    Row("front:our_accessibility", ANYONE, in_cluster=False),
    *(
        Row(f"front:{name}", NOBODY, in_cluster=False)
        for name in (
            "start",
            "start_settings",
            "start_administrator",
            "start_mail",
            "start_cluster",
            "start_coordinators",
            "start_check",
        )
    ),
    Row("front:show", ANYONE),
    Row("front:voices", ANYONE),
    Row("front:action_voices", ANYONE, cited),
    Row("front:search", ANYONE),
    Row("front:about", ANYONE),
    Row("front:privacy", ANYONE),
    Row("front:accessibility", ANYONE),
]
