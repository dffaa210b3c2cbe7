from itertools import count
from typing import Any

from klynge import clock
from klynge.secretariat.models import Application, Inquiry

_number = count(1)


def inquiry(**kw: Any) -> Inquiry:
    kw.setdefault("name", "Jens Spørger")
    kw.setdefault("email", f"jens-{next(_number)}@eksempel.dk")
    kw.setdefault("place", "Lyng, Vang og Holt")
    kw.setdefault("support", "sparring")
    return Inquiry.objects.create(**kw)


def application(**kw: Any) -> Application:
    """One that is sent and complete."""
    values: dict[str, Any] = {
        "status": "received", "sent_at": clock.now(), "municipality": "Fjordby Kommune", "municipality_code": "0101",
        "contact_name": "Gitte By", "contact_email": f"gitte-{next(_number)}@eksempel.dk", "working_name": "Lyngholt",
        "villages": [["Lyng", 620], ["Vang", None], ["Holt", 80]], "challenges": "Skolen lukkede.",
        "potentials": "Heden.", "people_behind": "Tre borgerforeninger.", "support": "consultant",
    }  # fmt: skip
    return Application.objects.create(**{**values, **kw})
