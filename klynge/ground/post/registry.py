"""Who wants to know when a mail could not be delivered (the journal lies beside us, so somebody above tells it)."""

from collections.abc import Callable

from klynge.ground.post.models import Mail

failures: list[Callable[[Mail], None]] = []


def gave_up(tell: Callable[[Mail], None]) -> None:
    """Called from `AppConfig.ready()`; `tell` runs in the transaction that gives the mail up."""
    failures.append(tell)
