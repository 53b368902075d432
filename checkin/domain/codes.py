"""The codes a scanned text may stand for: the text itself, or the part of a ticket site's address that counts."""

import re

from checkin.domain.ticket import plain

_LUMA_KEY = re.compile(r"[?&]pk=([^&#\s]+)", re.IGNORECASE)
"""Luma's QR is ``https://lu.ma/check-in/evt-…?pk=g-…``; only the key names the attendee."""


def site_code(text: str) -> str:
    """Return a ticket site's code: of an address the part that counts, of any other text all of it."""
    found = _LUMA_KEY.search(text) if "=" in text else None
    return found[1] if found else text


def codes_of(text: str) -> tuple[str, ...]:
    """Return every code that ``text`` may be, as ``ticket.plain`` writes it; never an empty one."""
    return tuple(code for code in dict.fromkeys((plain(text), plain(site_code(text)))) if code)
