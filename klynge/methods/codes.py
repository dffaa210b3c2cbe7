"""Access codes for letters: ten characters, the last one a check character.

The alphabet has 23 characters (a prime), none of which look alike. The check character is minus the sum of
(i + 2)·vᵢ modulo 23 over positions i = 0…8, so every single wrong character and every swap of two neighbours
is caught. A code is a function of a key, the round, a serial and a generation, so it can be printed again.
"""

import hashlib
import hmac

ALPHABET = "CDFHJKMNPRTVWXY23456789"
LENGTH = 10
_VALUE = {letter: value for value, letter in enumerate(ALPHABET)}


class Mistyped(ValueError):
    """Not a code: wrong length, a character outside the alphabet, or a check character that does not fit."""


def normalise(text: str) -> str:
    """Upper case, without spaces and hyphens of any kind."""
    return "".join(letter for letter in text.upper() if not (letter.isspace() or letter in "-‐‑‒–—−_."))


def check_character(body: str) -> str:
    """The tenth character of a code's first nine. Raises `KeyError` for characters outside the alphabet."""
    total = sum((place + 2) * _VALUE[letter] for place, letter in enumerate(body))
    return ALPHABET[-total % len(ALPHABET)]


def check(text: str) -> str:
    """The code as it is kept (ten characters), from what somebody typed. Raises `Mistyped`."""
    code = normalise(text)
    if len(code) != LENGTH or any(letter not in _VALUE for letter in code):
        raise Mistyped
    if check_character(code[:-1]) != code[-1]:
        raise Mistyped
    return code


def show(code: str) -> str:
    """As printed: `WM26K-CP252`."""
    return f"{code[:5]}-{code[5:]}"


def derive(key: bytes, round_id: bytes, serial: int, generation: int) -> str:
    """The code of that serial and generation in a round; uniform over the 23⁹ bodies by rejection sampling."""
    letters: list[str] = []
    block = 0
    while len(letters) < LENGTH - 1:
        stream = _stream(key, b"code", round_id, serial, generation, block)
        letters += [
            ALPHABET[byte % 23] for byte in stream if byte < 253
        ]  # 253 = 11 · 23: no letter is favoured
        block += 1
    body = "".join(letters[: LENGTH - 1])
    return body + check_character(body)


def token(key: bytes, round_id: bytes, serial: int, generation: int) -> str:
    """What the QR carries: 128 bits of its own as 32 hexadecimal digits."""
    return _stream(key, b"token", round_id, serial, generation, 0)[:16].hex()


def _stream(key: bytes, what: bytes, round_id: bytes, serial: int, generation: int, block: int) -> bytes:
    numbers = serial.to_bytes(8, "big") + generation.to_bytes(4, "big") + block.to_bytes(4, "big")
    return hmac.new(key, what + b"\0" + round_id + numbers, hashlib.sha256).digest()
