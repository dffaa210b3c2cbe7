"""Plain makers of rows for tests."""

from itertools import count
from typing import Any

from klynge.startup.groups.models import Member, Seat, Volunteer, WorkingGroup

_number = count(1)


def seat(**kw: Any) -> Seat:
    if "village" not in kw and kw.get("kind") != "municipal":
        kw["village"] = kw["cluster"].villages.order_by("name").first()
    kw.setdefault("name", f"Sidder {next(_number)}")
    kw.setdefault("is_public", True)
    return Seat.objects.create(**kw)


def group(**kw: Any) -> WorkingGroup:
    kw.setdefault("name", f"Gruppe {next(_number)}")
    kw.setdefault("purpose", "Passer stierne.")
    return WorkingGroup.objects.create(**kw)


def member(**kw: Any) -> Member:
    kw.setdefault("name", f"Medlem {next(_number)}")
    return Member.objects.create(**kw)


def volunteer(**kw: Any) -> Volunteer:
    n = next(_number)
    kw.setdefault("name", f"Frivillig {n}")
    kw.setdefault("phone", f"3{n:07d}")
    kw.setdefault("receipt", f"R{n:05d}")
    kw.setdefault("consent_text", "Ja, I må ringe.")
    kw.setdefault("consent_version", "test")
    return Volunteer.objects.create(**kw)
