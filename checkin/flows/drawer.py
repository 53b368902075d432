"""The lane's drawer: the change it opens with, and what is counted in it."""

from collections.abc import Mapping

from checkin.domain.drawer import DENOMINATIONS, Drawer
from checkin.domain.journal import Kind
from checkin.flows.close_till import drawer_of
from checkin.store.ports import EventStore


def open_drawer(store: EventStore, amount: int) -> Drawer:
    """Say how many yen of change are in this lane's drawer before anybody comes; said again, it is corrected."""
    with store.change() as change:
        change.record(Kind.DRAWER_OPENED, None, {"amount": amount})
    return drawer_of(store)


def count_drawer(store: EventStore, pieces: Mapping[int, int]) -> Drawer:
    """Say how many of each denomination are in this lane's drawer; the count that was made last stands."""
    counted = {str(value): pieces[value] for value in DENOMINATIONS if pieces.get(value)}
    with store.change() as change:
        change.record(Kind.DRAWER_COUNTED, None, {"pieces": counted})
    return drawer_of(store)
