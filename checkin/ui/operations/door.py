"""What staff can set off at the door."""

from collections.abc import Callable
from dataclasses import dataclass

from checkin.domain.attendee import Attendee, How, Profile
from checkin.domain.query import Counts, Order, Query
from checkin.domain.verdict import Verdict
from checkin.faults import Fault
from checkin.flows import check_in as flow
from checkin.flows.amend import add_note as note_flow
from checkin.flows.fee import Fee
from checkin.flows.walk_in import walk_in as walk_in_flow
from checkin.store.ports import EventStore
from checkin.ui.operations.session import Changed, Session
from checkin.ui.tasks import Task

Told = Callable[[Verdict], None]
Failed = Callable[[Fault], None]

SHOWN = 8
"""How many results or last arrivals the door shows."""


@dataclass(frozen=True, slots=True)
class DoorView:
    """What the door page shows beside the verdict."""

    counts: Counts
    latest: tuple[Attendee, ...]


def scan(session: Session, text: str, done: Told, failed: Failed | None = None) -> Task:
    """Decide about a scanned text; the verdict comes after its entry is on disk."""
    return session.change(lambda store, _: flow.scan(store, text), done, failed, touched=_whom)


def admit(session: Session, attendee_id: str, done: Told, failed: Failed | None = None) -> Task:
    """Decide about somebody whom staff picked from the list."""
    return session.change(lambda store, _: flow.admit(store, attendee_id, How.SEARCH), done, failed, touched=_whom)


def overrule(
    session: Session,
    verdict: Verdict,
    fee: Fee | None,
    how: How,
    done: Told,
    failed: Failed | None = None,
) -> Task:
    """Admit in spite of a verdict, after a decision; ``how`` the person was found."""
    return session.change(lambda store, _: flow.overrule(store, verdict, how, fee), done, failed, touched=_whom)


def walk_in(
    session: Session,
    profile: Profile,
    fee: Fee | None,
    ticket: str,
    done: Told,
    failed: Failed | None = None,
) -> Task:
    """Register and admit somebody who is not on the list."""
    return session.change(lambda store, _: walk_in_flow(store, profile, fee, ticket), done, failed, touched=_whom)


def undo(session: Session, attendee_id: str, done: Callable[[Attendee | None], None]) -> Task:
    """Take back the last check-out or check-in of an attendee."""
    return session.change(lambda store, _: flow.undo(store, attendee_id), done, touched=_one)


def check_out(session: Session, attendee_id: str, done: Callable[[Attendee | None], None]) -> Task:
    """Note that an attendee has left."""
    return session.change(lambda store, _: flow.check_out(store, attendee_id), done, touched=_one)


def add_note(session: Session, attendee_id: str, text: str, done: Callable[[Attendee], None]) -> Task:
    """Write down something about an attendee."""
    return session.change(lambda store, _: note_flow(store, attendee_id, text), done, touched=_one)


def search(session: Session, text: str, done: Callable[[list[Attendee]], None]) -> Task:
    """Find attendees from the first character, closest first, who is not in yet before who is."""

    def find(store: EventStore) -> list[Attendee]:
        return list(store.attendees(store.find(Query(text, order=Order.RELEVANCE, limit=SHOWN))))

    return session.ask(lambda store, _: find(store), done)


def look(session: Session, done: Callable[[DoorView], None]) -> Task:
    """Read the numbers and the last arrivals."""
    return session.ask(lambda store, _: DoorView(store.counts(), tuple(store.latest_arrivals(SHOWN))), done)


def _whom(verdict: Verdict) -> Changed:
    return Changed(frozenset({verdict.attendee.id}) if verdict.attendee else frozenset())


def _one(attendee: Attendee | None) -> Changed:
    return Changed(frozenset({attendee.id}) if attendee else frozenset())
