"""The organizer's PIN: kept as a slow, salted hash, so that the event file does not give it away at a glance.

A PIN keeps reception from pages that are not the desk's. It encrypts nothing: who has the event file has the list.
"""

import hashlib
import hmac
import re
import unicodedata

FEWEST_DIGITS, MOST_DIGITS = 4, 12
SALT_BYTES = 16
"""How many random bytes :func:`kept_pin` needs."""
_COST, _BLOCK = 1 << 14, 8
"""scrypt's N and r (RFC 7914): 16 MB and some 50 ms for each try."""
_PIN = re.compile(rf"\d{{{FEWEST_DIGITS},{MOST_DIGITS}}}")


def typed_pin(text: str) -> str | None:
    """Return the digits of what was typed, full width included; None where it can be no PIN."""
    digits = unicodedata.normalize("NFKC", text).strip()
    return digits if digits.isascii() and _PIN.fullmatch(digits) else None


def kept_pin(digits: str, salt: bytes) -> str:
    """Return a PIN as an event keeps it: salt and hash, in hexadecimal."""
    return f"{salt.hex()}:{_hash(digits, salt).hex()}"


def is_pin(digits: str, kept: str) -> bool:
    """Say whether digits are the PIN that an event keeps."""
    salt, _, expected = kept.partition(":")
    return hmac.compare_digest(_hash(digits, bytes.fromhex(salt)).hex(), expected)


def _hash(digits: str, salt: bytes) -> bytes:
    return hashlib.scrypt(digits.encode("ascii"), salt=salt, n=_COST, r=_BLOCK, p=1, dklen=32)
