"""The token that guards the first start: whoever reads the machine's console may claim the installation."""

from django.conf import settings
from django.db import DatabaseError
from django.urls import reverse
from django.utils import translation

from klynge.front.queries import is_unclaimed
from klynge.ground.post import links

PURPOSE = "front.first-start"
DAYS = 2


def token() -> str:
    """A new one; all of them die when somebody has claimed the installation."""
    return links.make(PURPOSE, "", days=DAYS)


def is_good(given: str) -> bool:
    return links.read(PURPOSE, given) is not None


def invitation() -> str:
    """The line on the console while nobody answers for the installation; "" otherwise."""
    try:
        if not is_unclaimed():
            return ""
    except DatabaseError:  # not migrated yet
        return ""
    with translation.override("da"):
        address = f"{settings.KLYNGE_URL}{reverse('front:start')}?noegle={token()}"
    return f"Nobody answers for this installation yet. Begin here (good for {DAYS} days, once):\n{address}"
