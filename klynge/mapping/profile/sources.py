"""From a figure to a finding."""

from klynge.ground.clusters.addresses import local
from klynge.ground.findings.changes import Source
from klynge.ground.findings.models import Finding
from klynge.mapping.profile.models import Figure, Population


def of_figure(figure: Figure) -> Source:
    return Source(
        kind=Finding.Kind.FIGURE,
        label=f"{figure.name} ({figure.source})"[:200],
        figure=figure.value,
        address=local(figure.cluster, "profile:show"),
        on=figure.counted_on,
        thing=figure.id,
    )


def of_population(population: Population) -> Source:
    return Source(
        kind=Finding.Kind.FIGURE,
        label=population.source,
        address=local(population.cluster, "profile:show"),
        on=population.counted_on,
        thing=population.id,
    )
