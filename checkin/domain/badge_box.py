"""Where a badge that was printed beforehand lies: its box."""

from enum import StrEnum

from checkin.domain.attendee import Attendee, Profile
from checkin.domain.badge_words import needs_badge
from checkin.domain.event import Event
from checkin.domain.name_parts import name_parts
from checkin.domain.names import fold_text, row_of
from checkin.domain.romaji import initial


class Boxes(StrEnum):
    """How badges are laid into boxes."""

    NONE = ""
    ROWS = "rows"  # one for each row of the fifty sounds: あ か さ た な は ま や ら わ
    HALVES = "halves"  # A–M and N–Z, by the family name in romaji
    NUMBERS = "numbers"  # 1–50, 51–100 … by the place in the list


OTHERS = "*"
"""The box of those whose name says nothing of where they belong: no reading, or not on the list."""
_LAST_OF_FIRST_HALF = "m"


def box_of(attendee: Attendee, event: Event) -> str:
    """Return the name of the box that an attendee's badge lies in; empty where there is none, or no such badge."""
    if not event.badge_boxes or needs_badge(attendee):
        return ""
    match Boxes(event.badge_boxes):
        case Boxes.NONE:
            return ""
        case Boxes.ROWS:
            return row_of(attendee.profile) or OTHERS
        case Boxes.HALVES:
            return _half(attendee.profile)
        case Boxes.NUMBERS:
            return _range(attendee.profile.position, event.badge_box_size)


def _half(profile: Profile) -> str:
    read = profile.reading or name_parts(profile.name, profile.family_name, profile.given_name).family
    letter = initial(fold_text(read))
    if not letter:
        return OTHERS
    return "A–M" if letter <= _LAST_OF_FIRST_HALF else "N–Z"


def _range(position: int, size: int) -> str:
    if not position:
        return OTHERS
    first = (position - 1) // size * size + 1
    return f"{first}–{first + size - 1}"
