"""What lies above findings tells here what became of them, and where their voices are."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from uuid import UUID

from klynge.ground.clusters.models import Cluster


@dataclass(frozen=True)
class Consequence:
    """Something that cites a finding: a vision, a focus area, an action, a chapter."""

    finding_id: UUID
    kind: str
    title: str
    url: str
    status: str = ""
    note: str = ""
    order: int = 0
    thing_id: UUID | None = None


Provider = Callable[[Cluster, Iterable[UUID]], list[Consequence]]
_providers: list[Provider] = []


def consequences(provider: Provider) -> None:
    """Register `provider(cluster, finding_ids)`: one query each, only what the public may see."""
    if provider not in _providers:
        _providers.append(provider)


def became_of(cluster: Cluster, finding_ids: Iterable[UUID]) -> list[Consequence]:
    """What became of these findings, in the order of the process: vision, focus area, action, project, chapter."""
    wanted = list(finding_ids)
    found = [c for provider in _providers for c in provider(cluster, wanted)] if wanted else []
    return sorted(found, key=lambda c: (c.order, c.title))
