"""From something to build on to a finding."""

from klynge import clock
from klynge.ground.clusters.addresses import local
from klynge.ground.findings.changes import Source
from klynge.ground.findings.models import Finding, FindingQuerySet
from klynge.mapping.potentials.models import Potential


def of(potential: Potential) -> Source:
    return Source(
        kind=Finding.Kind.POTENTIAL,
        label=f"{potential.get_category_display()}: {potential.title}"[:200],
        address=local(potential.cluster, "potentials:show", pk=potential.id),
        on=clock.today(),
        thing=potential.id,
    )


def findings(potential: Potential) -> FindingQuerySet:
    """What has been pinned from it."""
    rows = Finding.objects.of(potential.cluster).standing()
    return rows.filter(source_kind=Finding.Kind.POTENTIAL, source_id=potential.id).order_by("number")
