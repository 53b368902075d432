"""The codes a scanned text may stand for: the text itself, or the part of a ticket site's address that counts."""

import re

from checkin.domain.ticket import plain

_LUMA_KEY = re.compile(r"[?&]pk=([^&#\s]+)", re.IGNORECASE)
"""Luma's QR is ``https://lu.ma/check-in/evt-…?pk=g-…``; only the key names the attendee."""


def codes_of(text: str) -> tuple[str, ...]:
    """Return every code that ``text`` may be, as ``ticket.plain`` writes it; never an empty one."""
    found = _LUMA_KEY.search(text)
    candidates = (plain(text), plain(found[1]) if found else "")
    return tuple(code for code in candidates if code)
