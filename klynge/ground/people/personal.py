"""What we know of somebody, and how it is taken away: every app with personal fields registers both here.

A model names its personal fields: `Personal = ["name", "phone"]`. A test fails any such model whose app has not
registered, and any field that looks personal and is not named.
"""

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from klynge import keys
from klynge.ground.people.models import Erasure, Person


@dataclass(frozen=True)
class PersonKey:
    """Whom we look for: by account, e-mail or telephone, whichever is known. Empty ones match nobody."""

    account: Person | None = None
    email: str = ""
    phone: str = ""


Export = Callable[[PersonKey], Any]
Erase = Callable[[PersonKey], None]


@dataclass(frozen=True)
class Handler:
    export: Export
    erase: Erase


handlers: dict[str, Handler] = {}


def register(app: str, *, export: Export, erase: Erase) -> None:
    """Called from `AppConfig.ready()`: `export` returns what JSON can hold, `erase` removes or blanks it."""
    handlers[app] = Handler(export, erase)


def key_of(person: Person) -> PersonKey:
    return PersonKey(account=person, email=person.email, phone=person.phone)


def export(key: PersonKey) -> dict[str, Any]:
    """Everything every app holds of the person, by app; apps that hold nothing are left out."""
    found = {app: handler.export(key) for app, handler in sorted(handlers.items())}
    return {app: what for app, what in found.items() if what}


@transaction.atomic
def erase(key: PersonKey) -> None:
    """Take the person out of every app; the account itself goes last, for the others still look it up."""
    for _app, handler in sorted(handlers.items(), key=lambda item: item[0] == "people"):
        handler.erase(key)
    for kind, value in (("email", key.email), ("phone", key.phone)):
        if value:
            Erasure.objects.get_or_create(kind=kind, hash=hashed(kind, value))


def hashed(kind: str, value: str) -> str:
    """A keyed hash: without the key nobody can test whether an address was erased."""
    plain = value.strip().lower() if kind == "email" else "".join(c for c in value if c.isdigit())[-8:]
    return hmac.new(keys.key("erasures"), f"{kind}:{plain}".encode(), hashlib.sha256).hexdigest()
