"""Close the till: every lane's drawer and everybody's fee, to look at."""

from checkin.domain.closing import Closing, close_till
from checkin.domain.drawer import Drawer, drawers
from checkin.domain.journal import Entry, Kind
from checkin.store.ports import EventStore


def closing(store: EventStore, lane: str = "") -> Closing:
    """Return the closing report as things stand; ``lane`` is in it even if it never took money."""
    return close_till(store.attendees(), _entries(store), lane)


def drawer_of(store: EventStore) -> Drawer:
    """Return this lane's drawer."""
    lane = store.lane.name
    return drawers(_entries(store)).get(lane, Drawer(lane))


def _entries(store: EventStore) -> list[Entry]:
    return store.entries_of(Kind.DRAWER_OPENED, Kind.DRAWER_COUNTED)
