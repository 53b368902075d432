"""The order in which badges come out of the printer, and so in which they lie on the desk."""

from collections.abc import Iterable
from enum import StrEnum

from checkin.domain.attendee import Attendee
from checkin.domain.names import fold_text, reading_key


class BadgeOrder(StrEnum):
    """What badges are sorted by."""

    READING = "reading"  # 五十音
    COMPANY = "company"
    TICKET_TYPE = "ticket_type"
    INDUSTRY = "industry"
    LIST = "list"


def in_badge_order(attendees: Iterable[Attendee], order: BadgeOrder) -> list[Attendee]:
    """Return attendees as their badges are sorted; ties by reading, then as they were handed in.

    Who is on no list comes after the list; who has no company, ticket type or industry after who has one.
    """
    match order:
        case BadgeOrder.READING:
            return sorted(attendees, key=_by_reading)
        case BadgeOrder.COMPANY:
            return sorted(attendees, key=lambda a: _by_word(a, a.profile.company))
        case BadgeOrder.TICKET_TYPE:
            return sorted(attendees, key=lambda a: _by_word(a, a.profile.ticket_type))
        case BadgeOrder.INDUSTRY:
            return sorted(attendees, key=lambda a: _by_word(a, a.profile.industry or a.profile.industry_text))
        case BadgeOrder.LIST:
            return sorted(attendees, key=lambda a: (a.profile.position == 0, a.profile.position))


def _by_reading(attendee: Attendee) -> tuple[str, str]:
    return reading_key(attendee.profile), fold_text(attendee.name)


def _by_word(attendee: Attendee, word: str) -> tuple[bool, str, str]:
    folded = fold_text(word)
    return not folded, folded, reading_key(attendee.profile)
