"""A new event, with an id and a secret of its own."""

from datetime import date

from checkin.domain.event import Event
from checkin.domain.lane import Lane

SECRET_BYTES = 32


def new_event(
    lane: Lane, title: str, day: date, venue: str = "", hours: tuple[int | None, int | None] = (None, None)
) -> Event:
    """Return an event ready to be put into a new store; ``hours`` are UTC in milliseconds."""
    opens_at, closes_at = hours
    return Event(lane.new_id(), title, day, lane.random_bytes(SECRET_BYTES).hex(), venue, opens_at, closes_at)
