"""After the code: a sealed cookie says which code answers. Nothing is stored here."""

import base64
import json

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from klynge import keys
from klynge.ground.clusters.models import Cluster
from klynge.ground.fielding.models import Code

SECONDS = 4 * 60 * 60


def give(response: HttpResponseBase, code: Code, use: str = "") -> None:
    """Let this browser answer with this code for four hours; `use` keeps the keying of paper apart."""
    value = _box().encrypt(json.dumps([str(code.round_id), str(code.id), code.generation]).encode()).decode()
    response.set_cookie(
        _name(code.round.kind, use),
        value,
        max_age=SECONDS,
        path="/",
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )


def read(request: HttpRequest, cluster: Cluster, kind: str, use: str = "") -> Code | None:
    """The code this browser answers with, if its ticket is good and its round is the cluster's."""
    value = request.COOKIES.get(_name(kind, use), "")
    try:
        round_id, code_id, generation = json.loads(_box().decrypt(value.encode(), ttl=SECONDS))
    except (InvalidToken, ValueError):
        return None
    return (
        Code.objects.filter(
            pk=code_id,
            round_id=round_id,
            round__cluster=cluster,
            round__kind=kind,
            generation=generation,
            cancelled_on__isnull=True,
        )
        .select_related("round", "round__cluster", "village")
        .first()
    )


def take_back(response: HttpResponseBase, kind: str, use: str = "") -> None:
    response.delete_cookie(_name(kind, use), path="/")


def _name(kind: str, use: str) -> str:
    return f"klynge_{kind}{use}"


def _box() -> MultiFernet:
    return MultiFernet([Fernet(base64.urlsafe_b64encode(k)) for k in keys.keys("tickets")])
