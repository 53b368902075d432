"""The codes a scanned text may stand for: whatever keyboard, input method and ticket site have made of them.

A reading is undone step by step: kana to keys, wide to half, the scanner's mark of its symbology, the layout. Of
an address only the part that counts is a code, and ticket sites write the same number in more than one way.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from checkin.domain.attendee import Attendee
from checkin.domain.event import Event
from checkin.domain.kana import half, keys_behind
from checkin.domain.layouts import Layouts, meant
from checkin.domain.ticket import LENGTH, Genuine, Parsed, is_whole, parse, plain

_MOST = 60
"""How many codes are looked up at most; one that was read as it is written stands for one or two."""
_LUMA_KEY = re.compile(r"[?&]pk=([^&#\s]+)", re.IGNORECASE)
"""Luma's QR is ``https://lu.ma/check-in/evt-…?pk=g-…``; only the key names the attendee."""
_SYMBOLOGY = re.compile(r"^\][A-Za-z][0-9A-Za-z](?=.)")
"""What some scanners put before each reading: ``]Q1`` for a QR code."""
_NUMBER = re.compile(r"#?(\d{3,})")
_PEATIX_LONGEST = 14
_EVENTBRITE = range(18, 27)
"""Digits of an Eventbrite barcode: order, attendee, and three that are usually ``001``."""
_EVENTBRITE_TAIL = "001"
_EVENTBRITE_IDS = (11, 10, 9)
"""Digits of an id at Eventbrite, the longest first."""


def site_code(text: str) -> str:
    """Return a ticket site's code: of an address the part that counts, of any other text all of it."""
    found = _LUMA_KEY.search(text) if "=" in text else None
    return found[1] if found else text


def readings_of(text: str) -> tuple[str, ...]:
    """Return what a scanner may have meant where ``text`` was read, the likeliest first."""
    typed = keys_behind(text) or (half(text),)
    found = (_bare(meant(keys, layouts)) for layouts in Layouts for keys in typed)
    return tuple(dict.fromkeys(reading for reading in found if reading))


def codes_of(text: str) -> tuple[str, ...]:
    """Return every code that ``text`` may be, as ``ticket.plain`` writes it, the likeliest first."""
    readings = readings_of(text)
    whole = (plain(each) for reading in readings for each in (reading, site_code(reading)))
    forms = (form for reading in readings for form in _forms(plain(site_code(reading))))
    return tuple(islice(filter(None, dict.fromkeys((*whole, *forms))), _MOST))


def parse_any(event: Event, text: str) -> tuple[str, Parsed]:
    """Return the reading of ``text`` that is a ticket of ``event``, and what it is; or the text as it was read."""
    for code in codes_of(text):
        if isinstance(parsed := parse(event, code), Genuine):
            return (text if plain(text) == code else code), parsed
    return text, parse(event, text)


def closest(text: str, found: Sequence[Attendee]) -> list[Attendee]:
    """Return whom ``text`` means of those who were found by its codes: who is meant by the likeliest of them."""
    if len(found) < 2:
        return list(found)
    for code in _as_written(text):
        if exactly := [one for one in found if code in (one.ticket, half(one.profile.ticket_code))]:
            return exactly
    for code in codes_of(text):
        if carrying := [one for one in found if code in (one.ticket, plain(one.profile.ticket_code))]:
            return carrying
    return list(found)


def _as_written(text: str) -> Iterator[str]:
    """Yield the readings with their capitals kept, and with Caps Lock undone."""
    for reading in readings_of(text):
        code = site_code(reading)
        yield from (reading, code, reading.swapcase(), code.swapcase())


def _bare(reading: str) -> str:
    return _SYMBOLOGY.sub("", reading.strip())


def _forms(code: str) -> Iterator[str]:
    """Yield the other ways in which a code may stand on the list."""
    yield from _tickets_in(code)
    if number := _NUMBER.fullmatch(code):
        digits = number[1]
        yield from _eventbrite(digits)
        if len(digits) <= _PEATIX_LONGEST:
            yield digits if code.startswith("#") else f"#{digits}"


def _tickets_in(code: str) -> Iterator[str]:
    """Yield the tickets that are in a text with something before or behind them, or one key of a hand's within."""
    if len(code) > LENGTH:
        ends = [code[-LENGTH:], code[:LENGTH]]
        without = [code[:at] + code[at + 1 :] for at in range(1, LENGTH)] if len(code) == LENGTH + 1 else []
        yield from filter(is_whole, (*ends, *without))


def _eventbrite(digits: str) -> Iterator[str]:
    """Yield a barcode with and without its end, then the attendee's and the order's number in it."""
    if len(digits) not in _EVENTBRITE:
        return
    both = digits.removesuffix(_EVENTBRITE_TAIL)
    yield from (both, digits + _EVENTBRITE_TAIL)
    yield from (both[-length:] for length in _EVENTBRITE_IDS if len(both) > length)
    yield from (both[:length] for length in _EVENTBRITE_IDS if len(both) > length)
