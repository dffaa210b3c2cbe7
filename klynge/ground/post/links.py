"""Single-purpose signed links: a token made for one purpose opens nothing else, and dies at its hour."""

import hashlib
from datetime import UTC, datetime, timedelta
from typing import Any

from django.core import signing
from django.db import IntegrityError, transaction

from klynge import clock
from klynge.ground.post.models import UsedLink

FOREVER = datetime(9999, 1, 1, tzinfo=UTC)


def make(purpose: str, value: Any, days: float | None = None, *, minutes: float | None = None) -> str:
    """A token that carries `value` (what JSON can hold; never something personal). Without a time it never dies."""
    lasts = timedelta(days=days or 0, minutes=minutes or 0)
    until = int((clock.now() + lasts).timestamp()) if lasts else 0
    # The moment makes two tokens of the same value differ: each is used once by itself.
    return signing.dumps([value, until, int(clock.now().timestamp() * 1000)], salt=f"post.{purpose}")


def read(purpose: str, token: str) -> Any | None:
    """The value; None if the token is forged, made for something else, too old, or already consumed."""
    opened = _open(purpose, token)
    if opened is None or UsedLink.objects.filter(pk=_hash(token)).exists():
        return None
    return opened[0]


def consume(purpose: str, token: str) -> Any | None:
    """The value, the first time; None ever after. Two at once: the database lets one of them through."""
    opened = _open(purpose, token)
    if opened is None:
        return None
    try:
        with transaction.atomic():
            UsedLink.objects.create(hash=_hash(token), expires_at=opened[1])
    except IntegrityError:
        return None
    return opened[0]


def forget_expired() -> int:
    return UsedLink.objects.filter(expires_at__lt=clock.now()).delete()[0]


def _open(purpose: str, token: str) -> tuple[Any, datetime] | None:
    try:
        value, until, _made = signing.loads(token, salt=f"post.{purpose}")
    except (signing.BadSignature, ValueError, TypeError):
        return None
    expires = datetime.fromtimestamp(until, UTC) if until else FOREVER
    return (value, expires) if expires > clock.now() else None


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
