"""What a person can set off on the attendees page."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checkin.domain.attendee import Attendee
from checkin.domain.history import Past, history
from checkin.domain.query import Counts, Query
from checkin.flows import edit as flow
from checkin.flows import place_industry as industries
from checkin.flows.amend import add_note as note_flow
from checkin.flows.edit import Edit
from checkin.flows.place_industry import Unplaced
from checkin.store.ports import EventStore
from checkin.ui.operations.session import Changed, Session
from checkin.ui.tasks import Task


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a query: ids in its order, and how many attendees of each state there are in all."""

    ids: tuple[str, ...]
    counts: Counts


@dataclass(frozen=True, slots=True)
class Known:
    """Everything known of one attendee."""

    attendee: Attendee
    history: tuple[Past, ...]


def find(session: Session, query: Query, done: Callable[[Found], None]) -> Task:
    """Find the attendees a query asks for, without reading any of them."""
    return session.ask(lambda store, _: Found(tuple(store.find(query)), store.counts()), done)


def fetch(session: Session, ids: Sequence[str], done: Callable[[list[Attendee]], None]) -> Task:
    """Read some attendees."""
    return session.ask(lambda store, _: list(store.attendees(ids)), done)


def know(session: Session, attendee_id: str, done: Callable[[Known | None], None]) -> Task:
    """Read one attendee with their history; None for who is not in the event."""

    def look(store: EventStore) -> Known | None:
        attendee = store.attendee(attendee_id)
        return Known(attendee, history(store.entries(attendee_id))) if attendee else None

    return session.ask(lambda store, _: look(store), done)


def edit(
    session: Session, attendee_id: str, values: Mapping[str, Any], done: Callable[[Edit | None], None]
) -> Task:
    """Set profile fields of an attendee by hand."""
    return session.change(lambda store, _: flow.edit(store, attendee_id, values), done, touched=_edited)


def take_back(session: Session, made: Edit, done: Callable[[Attendee], None]) -> Task:
    """Take an edit back with an entry the other way."""
    return session.change(lambda store, _: flow.take_back(store, made), done, touched=_one)


def add_note(session: Session, attendee_id: str, text: str, done: Callable[[Attendee], None]) -> Task:
    """Write down something about an attendee."""
    return session.change(lambda store, _: note_flow(store, attendee_id, text), done, touched=_one)


def unplaced(session: Session, done: Callable[[tuple[Unplaced, ...]], None]) -> Task:
    """Read the words that fit no industry."""
    return session.ask(lambda store, _: industries.unplaced(store), done)


def place(session: Session, text: str, industry_id: str, done: Callable[[tuple[str, ...]], None]) -> Task:
    """Place everyone who wrote the same words under an industry."""
    return session.change(
        lambda store, progress: industries.place(store, text, industry_id, progress),
        done,
        touched=lambda ids: Changed(frozenset(ids)),
    )


def _one(attendee: Attendee) -> Changed:
    return Changed(frozenset({attendee.id}))


def _edited(made: Edit | None) -> Changed:
    return Changed(frozenset({made.attendee.id}) if made else frozenset())
