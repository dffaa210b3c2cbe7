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
    tell_ready: Callable[[UUID, UUID], None]


_closed = Door(
    visit=lambda request, slug: None,
    slug_of=lambda cluster_id: None,
    tell_ready=lambda cluster_id, picture_id: None,
)
_door = [_closed]


def doorkeeper(
    *,
    visit: Callable[[HttpRequest, str], Visit | None],
    slug_of: Callable[[UUID], str | None],
    tell_ready: Callable[[UUID, UUID], None],
) -> None:
    """Who comes to the cluster with that slug (None: no such cluster); the slug of a cluster; and whom to tell that
    the worker has a picture ready, so that pages kept with its empty place are made again."""
    _door[0] = Door(visit=visit, slug_of=slug_of, tell_ready=tell_ready)


def visit(request: HttpRequest, slug: str) -> Visit | None:
    return _door[0].visit(request, slug)


def slug_of(cluster_id: UUID) -> str | None:
    return _door[0].slug_of(cluster_id)


def tell_ready(cluster_id: UUID, picture_id: UUID) -> None:
    _door[0].tell_ready(cluster_id, picture_id)
