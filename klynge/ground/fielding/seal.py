"""The sealed link between a code and what was answered with it.

While a round is open, an answer stands under `reference(round, code)`: a keyed hash under the round's own link key.
With the key one can find the answer of a code again (to resume or replace); without it nobody can.
The key lies in `keys/rounds/`, which no backup takes along, and is destroyed when the round closes.
"""

import hashlib
import hmac

from django.utils.translation import gettext as _

from klynge import keys
from klynge.ground.fielding.models import Code, Round
from klynge.ground.ui.refusal import Refused


class Sealed(Refused):
    """The link key is gone: the round is closed, or was restored from a backup."""

    def __init__(self) -> None:
        super().__init__(_("Der kan ikke svares mere i denne runde. Har du spørgsmål, så ring til os."))


def make_key(round_: Round) -> None:
    (keys.key_folder() / "rounds").mkdir(mode=0o700, exist_ok=True)
    keys.key(_name(round_))


def reference(round_: Round, code: Code) -> str:
    """Under what the code's answer stands while the round is open."""
    if not has_key(round_):
        raise Sealed
    return hmac.new(keys.key(_name(round_)), code.id.bytes, hashlib.sha256).hexdigest()


def has_key(round_: Round) -> bool:
    return (keys.key_folder() / f"{_name(round_)}.key").exists()


def destroy_key(round_: Round) -> bool:
    return keys.destroy(_name(round_))


def _name(round_: Round) -> str:
    return f"rounds/{round_.id}"
