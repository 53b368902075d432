"""What the live page and the second screen read: numbers without anybody, the last arrivals, who is inside."""

from collections.abc import Callable
from dataclasses import dataclass

from checkin.domain.attendee import Attendee, State
from checkin.domain.live import Tally
from checkin.domain.query import Order, Query
from checkin.store.ports import EventStore
from checkin.ui.operations.session import Session
from checkin.ui.tasks import Task

SHOWN_INSIDE = 200
"""How many of those in the room are listed; a search reaches the others."""


@dataclass(frozen=True, slots=True)
class Look:
    """The numbers as they stand in the store, and the last arrivals that are wanted with them."""

    tallies: tuple[Tally, ...]
    latest: tuple[Attendee, ...]


@dataclass(frozen=True, slots=True)
class Inside:
    """Who is in the room and found by a search, the latest arrival first, and how many there are in all."""

    search: str
    shown: tuple[Attendee, ...]
    found: int


def look(session: Session, latest: int, done: Callable[[Look], None]) -> Task:
    """Read the numbers, and so many of the last arrivals."""

    def read(store: EventStore) -> Look:
        return Look(tuple(store.tallies()), tuple(store.latest_arrivals(latest)) if latest else ())

    return session.ask(lambda store, _: read(store), done)


def find_inside(session: Session, search: str, done: Callable[[Inside], None]) -> Task:
    """Find who is in the room."""
    query = Query(search, frozenset({State.ARRIVED}), order=Order.ARRIVED, descending=True)

    def read(store: EventStore) -> Inside:
        ids = store.find(query)
        return Inside(search, tuple(store.attendees(ids[:SHOWN_INSIDE])), len(ids))

    return session.ask(lambda store, _: read(store), done)
