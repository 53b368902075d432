"""Tickets: what our QR carries for one attendee.

Format: 20 characters of Crockford's base 32 (``0-9 A-Z`` without I L O U), which survive a US scanner on a JIS
host and fit a version 1 QR code at level M in alphanumeric mode. No personal data.

    TTTT NNNNNNNN MMMMMMM C
    tag   nonce     MAC   check

* tag, 20 bits: which event; the hash of the event's id. Public.
* nonce, 40 bits: random, made when the attendee is registered. Only the list knows whose it is.
* MAC, 35 bits: HMAC-SHA256 of tag and nonce under the event's 256-bit secret, cut to 35 bits.
* check, 5 bits: a sum over GF(32) that finds every single wrong character and every swap of two, without the
  secret: it tells another event's ticket from any other code. Where it is wrong, and the tag is that of this event
  but for one character or their order, the ticket is one of ours that was damaged.

Who holds one ticket can copy it (the second copy is *already in*), and learns the tag. Without the secret,
nobody can make a ticket that a lane calls genuine but by trying: one try in 2^35 passes, each try is a scan at
the door, and even then the ticket is *not on the list* and staff decide. To hit a ticket that is on a list of
500, one must also guess its nonce: one try in 2^66. Who has the event file has the secret and can make tickets.
"""

import hashlib
import hmac
import unicodedata
from dataclasses import dataclass
from functools import cache

from checkin.domain.event import Event

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 20
_TAG, _NONCE, _MAC = 4, 8, 7
_VALUES = {character: value for value, character in enumerate(ALPHABET)}
_PAIRS = tuple(high + low for high in ALPHABET for low in ALPHABET)
_TIMES_ALPHA = tuple((value << 1) ^ (0b100101 if value & 16 else 0) for value in range(32))
_LOOKALIKES = str.maketrans("OIL", "011", " -‐‑‒–—−ー\t\r\n\u3000")

NONCE_BYTES = _NONCE * 5 // 8
"""How many random bytes :func:`issue` needs."""


@dataclass(frozen=True, slots=True)
class Genuine:
    """A ticket of this event; whether it is on the list is another question."""

    ticket: str


@dataclass(frozen=True, slots=True)
class OfOtherEvent:
    """A whole ticket of ours that names another event."""


@dataclass(frozen=True, slots=True)
class Forged:
    """Looks like a ticket of this event, and is not one: damaged, mistyped or made up."""


@dataclass(frozen=True, slots=True)
class NotATicket:
    """Anything else, a ticket site's own code for instance."""


Parsed = Genuine | OfOtherEvent | Forged | NotATicket


def issue(event: Event, nonce: bytes) -> str:
    """Return a new ticket for ``event`` from ``NONCE_BYTES`` random bytes, which are handed in."""
    body = tag(event.id) + _encode(int.from_bytes(nonce), _NONCE)
    body += _mac(event.secret, body)
    return body + _check(body)


def parse(event: Event, text: str) -> Parsed:
    """Say what a scanned text is to ``event``; case, width, spaces and hyphens do not matter."""
    code = plain(text)
    if len(code) != LENGTH or any(character not in _VALUES for character in code):
        return NotATicket()
    body, check = code[:-1], code[-1]
    is_whole = _check(body) == check
    if code[:_TAG] != tag(event.id):
        if is_whole:
            return OfOtherEvent()
        return Forged() if _is_nearly(code[:_TAG], tag(event.id)) else NotATicket()
    expected = _mac(event.secret, body[:-_MAC])
    if is_whole and hmac.compare_digest(expected, body[-_MAC:]):
        return Genuine(code)
    return Forged()


def _is_nearly(read: str, own: str) -> bool:
    """Say whether one character, or a swap, parts a tag that was read from another."""
    differing = sum(one != other for one, other in zip(read, own, strict=True))
    return differing == 1 or (differing == 2 and sorted(read) == sorted(own))


def is_whole(code: str) -> bool:
    """Say whether a plain text has the form and the check character of a ticket, of whichever event."""
    return len(code) == LENGTH and all(c in _VALUES for c in code) and _check(code[:-1]) == code[-1]


def plain(text: str) -> str:
    """Return a scanned text as a ticket would be written: half width, upper case, no spaces, no lookalikes."""
    return unicodedata.normalize("NFKC", text).upper().translate(_LOOKALIKES)


def grouped(ticket: str) -> str:
    """Return a ticket in groups of four, to be read by people."""
    return "-".join(ticket[i : i + 4] for i in range(0, len(ticket), 4))


@cache
def tag(event_id: str) -> str:
    """Return the four characters that name the event on its tickets."""
    digest = hashlib.sha256(b"checkin event " + event_id.encode()).digest()
    return _encode(int.from_bytes(digest[:8]) % 32**_TAG, _TAG)


def _mac(secret: str, body: str) -> str:
    digest = hmac.digest(bytes.fromhex(secret), body.encode("ascii"), "sha256")
    return _encode(int.from_bytes(digest[:8]) % 32**_MAC, _MAC)


def _encode(number: int, length: int) -> str:
    pairs = [_PAIRS[number >> shift & 1023] for shift in range(5 * (length + length % 2 - 2), -1, -10)]
    return "".join(pairs)[-length:]


def _check(body: str) -> str:
    """Return the sum of value times alpha^place over GF(32), with x^5 + x^2 + 1 and alpha = x."""
    total = 0
    for character in body:
        total = _TIMES_ALPHA[total ^ _VALUES[character]]
    return ALPHABET[total]
