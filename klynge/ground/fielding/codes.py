"""Codes of a round: computed from the code key, looked up by keyed hashes. The database alone reveals none.

The code key and the lookup key lie outside the database (`klynge.keys`); so does a round's link key, see `seal`.
"""

import hashlib
import hmac
from uuid import UUID

from klynge import keys
from klynge.ground.fielding.models import Code, Round
from klynge.methods import codes


def spell(code: Code) -> str:
    """The ten characters as they stand in the letter, without hyphen."""
    return codes.derive(keys.key("codes"), code.round_id.bytes, code.serial, code.generation)


def token(code: Code) -> str:
    """What the QR carries: 128 bits of its own, as URL-safe text."""
    return codes.token(keys.key("codes"), code.round_id.bytes, code.serial, code.generation)


def lookup(round_id: UUID, text: str) -> str:
    """What stands in the database for a code."""
    return _hash(b"code", round_id.bytes + text.encode())


def token_lookup(text: str) -> str:
    return _hash(b"token", text.encode())


def address_hash(address: str) -> str:
    return _hash(b"address", address.encode())


def prepared(round_: Round, code: Code) -> Code:
    """Fill in the lookups of a new code."""
    code.lookup = lookup(round_.id, spell(code))
    code.token_lookup = token_lookup(token(code))
    return code


def _hash(what: bytes, value: bytes) -> str:
    return hmac.new(keys.key("lookup"), what + b"\0" + value, hashlib.sha256).hexdigest()


def show(code: Code) -> str:
    """As printed: `WM26K-CP252`."""
    return codes.show(spell(code))
