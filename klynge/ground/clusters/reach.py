"""The table of who reaches which address: one row per URL name, kept in each app's tests/reach.py."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

ANYONE = frozenset({"anonymous", "dorte", "anna", "bent", "carla", "erik", "frida", "gerda", "helge"})
# Role words for the people of the cluster itself; Erik coordinates another one.
WHO = {
    "coordinator": "anna",
    "steering": "bent",
    "editor": "carla",
    "citizen": "dorte",
    "secretariat": "frida",
    "municipal": "gerda",
    "consultant": "helge",
}
WORKERS = frozenset({"coordinator", "steering", "editor", "municipal", "consultant"})


@dataclass(frozen=True)
class Row:
    """`who` may GET the page `name` (answered 200 or a redirect of its own); everybody else is turned away."""

    name: str
    who: frozenset[str] | set[str] = field(default_factory=lambda: ANYONE)
    kwargs: Callable[[Any], dict[str, Any]] = lambda cast: {}
    in_cluster: bool = True
    method: str = "get"
    answers: tuple[int, ...] = (200, 302, 304)
    anywhere: bool = False  # what the address names belongs to no cluster
