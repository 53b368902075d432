"""What the paper fallback sets off: make the door list, and enter what was ticked on it."""

from collections.abc import Callable
from pathlib import Path

from checkin.badges.door_list import ListLayout
from checkin.domain.attendee import Attendee
from checkin.domain.query import Order, Query
from checkin.domain.verdict import Verdict
from checkin.flows import paper as flow
from checkin.flows.check_in import undo as undo_flow
from checkin.store.ports import EventStore
from checkin.ui.operations.session import Changed, Session
from checkin.ui.tasks import Task
from checkin.wording.language import language

MOST_FOUND = 6


def make_door_list(session: Session, layout: ListLayout, done: Callable[[bytes], None]) -> Task:
    """Make the door list as it is now."""
    spoken = language()
    return session.ask(lambda store, progress: flow.door_list(store, layout, spoken, progress), done)


def save_door_list(session: Session, layout: ListLayout, path: Path, done: Callable[[Path], None]) -> Task:
    """Save the door list as it is now."""
    spoken = language()

    def save(store: EventStore, _: object) -> Path:
        flow.save_door_list(store, path, layout, spoken)
        return path

    return session.ask(save, done)


def find(session: Session, text: str, done: Callable[[list[Attendee]], None]) -> Task:
    """Find whom a word or a scanned code means, who is not in yet first."""
    query = Query(text, order=Order.RELEVANCE, limit=MOST_FOUND)
    return session.ask(lambda store, _: list(store.attendees(store.find(query))), done)


def enter_tick(session: Session, attendee_id: str, arrived: int, done: Callable[[Verdict], None]) -> Task:
    """Enter that somebody was ticked at a moment, UTC in ms."""
    return session.change(lambda store, _: flow.enter_tick(store, attendee_id, arrived), done, touched=_whom)


def enter_walk_in(session: Session, name: str, arrived: int, done: Callable[[Verdict], None]) -> Task:
    """Enter that somebody was written on the paper who is not on the list."""
    return session.change(lambda store, _: flow.enter_walk_in(store, name, arrived), done, touched=_whom)


def undo(session: Session, attendee_id: str, done: Callable[[Attendee | None], None]) -> Task:
    """Take back what was entered."""
    return session.change(lambda store, _: undo_flow(store, attendee_id), done, touched=_one)


def _whom(verdict: Verdict) -> Changed:
    return Changed(frozenset({verdict.attendee.id}) if verdict.attendee else frozenset())


def _one(attendee: Attendee | None) -> Changed:
    return Changed(frozenset({attendee.id}) if attendee else frozenset())
