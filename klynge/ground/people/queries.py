from dataclasses import dataclass
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.http import HttpRequest

from klynge.ground.people.models import Person

BROWSERS = ("Edg", "OPR", "Firefox", "SamsungBrowser", "Chrome", "Safari")
BROWSER_NAMES = {"Edg": "Edge", "OPR": "Opera", "SamsungBrowser": "Samsung Internet"}
MACHINES = ("iPhone", "iPad", "Android", "Windows", "Macintosh", "Linux")
MACHINE_NAMES = {"Macintosh": "Mac"}


@dataclass(frozen=True)
class Visit:
    """A place where the person is signed in."""

    id: int
    started_at: Any
    device: str
    is_current: bool


@dataclass(frozen=True)
class Factors:
    """What guards the account beside the mail."""

    passkeys: list[Authenticator]
    app: Authenticator | None
    has_codes: bool

    @property
    def has_any(self) -> bool:
        return bool(self.passkeys or self.app)


def by_email(email: str) -> Person | None:
    return Person.objects.filter(email=email.strip().lower()).first()


def visits(request: HttpRequest) -> list[Visit]:
    """Where the person is signed in, this place first."""
    found = [
        Visit(
            visit.pk,
            visit.created_at,
            device_of(visit.user_agent),
            visit.session_key == request.session.session_key,
        )
        for visit in UserSession.objects.purge_and_list(request.user)
    ]
    return sorted(found, key=lambda visit: (not visit.is_current, -visit.started_at.timestamp()))


def factors(person: Person) -> Factors:
    rows = list(Authenticator.objects.filter(user=person).order_by("created_at"))
    kinds = Authenticator.Type
    return Factors(
        passkeys=[row for row in rows if row.type == kinds.WEBAUTHN],
        app=next((row for row in rows if row.type == kinds.TOTP), None),
        has_codes=any(row.type == kinds.RECOVERY_CODES for row in rows),
    )


def device_of(agent: str) -> str:
    """«Firefox, Windows»: enough to know one's own telephone by."""
    browser = next((name for name in BROWSERS if name in agent), "")
    machine = next((name for name in MACHINES if name in agent), "")
    parts = [BROWSER_NAMES.get(browser, browser), MACHINE_NAMES.get(machine, machine)]
    return ", ".join(part for part in parts if part)
