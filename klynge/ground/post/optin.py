"""Purposes people can say yes to; the app that owns one registers what happens then."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from klynge.ground.post.models import OptIn

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise

Handler = Callable[[OptIn], None]


@dataclass(frozen=True)
class Purpose:
    name: str
    label: "StrPromise | str"
    confirmed: Handler | None = None
    withdrawn: Handler | None = None


purposes: dict[str, Purpose] = {}


def purpose(
    name: str,
    *,
    label: "StrPromise | str" = "",
    confirmed: Handler | None = None,
    withdrawn: Handler | None = None,
) -> None:
    """Called from `AppConfig.ready()`. `label` is what mails and pages call it («nyhedsbrevet»)."""
    purposes[name] = Purpose(name, label or name, confirmed, withdrawn)


def get(name: str) -> Purpose:
    return purposes.get(name) or Purpose(name, name)
