"""How an app above answers who stands at the door: this app knows clusters by uuid only."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest


@dataclass(frozen=True)
class Visit:
    """`may_work` is asked only for private things, so that public ones never touch the session."""

    cluster_id: UUID
    is_public: bool
    may_work: Callable[[], bool]


@dataclass
class Door:
    visit: Callable[[HttpRequest, str], Visit | None]
    slug_of: Callable[[UUID], str | None]


_closed = Door(visit=lambda request, slug: None, slug_of=lambda cluster_id: None)
_door = [_closed]


def doorkeeper(
    *, visit: Callable[[HttpRequest, str], Visit | None], slug_of: Callable[[UUID], str | None]
) -> None:
    """Who comes to the cluster with that slug (None: no such cluster), and the slug of a cluster."""
    _door[0] = Door(visit=visit, slug_of=slug_of)


def visit(request: HttpRequest, slug: str) -> Visit | None:
    return _door[0].visit(request, slug)


def slug_of(cluster_id: UUID) -> str | None:
    return _door[0].slug_of(cluster_id)
