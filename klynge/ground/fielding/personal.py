"""Registers hold neither e-mail nor telephone, so a request by those finds nothing here.

A register lives only while its round runs: closing deletes it (see `closing._clear`).
"""

from typing import Any

from klynge.ground.people.personal import PersonKey


def export(key: PersonKey) -> dict[str, Any]:
    return {}


def erase(key: PersonKey) -> None:
    return None
