"""Attendees with what the event asks for their ticket: every store hands them out so."""

from dataclasses import replace

from checkin.domain.attendee import Attendee, Origin
from checkin.domain.prices import NO_PRICES, Prices


def priced(attendee: Attendee, prices: Prices) -> Attendee:
    """Return an attendee with the price of their ticket."""
    if prices == NO_PRICES:
        return attendee if attendee.price is None else replace(attendee, price=None)
    ticket_type = attendee.profile.ticket_type
    is_walk_in = attendee.origin is Origin.WALK_IN
    price = prices.of_walk_in(ticket_type) if is_walk_in else prices.of(ticket_type)
    return attendee if price == attendee.price else replace(attendee, price=price)
