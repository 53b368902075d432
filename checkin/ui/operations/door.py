"""What staff can set off at the door."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from checkin.domain.attendee import Attendee, How, Profile
from checkin.domain.query import Counts, Order, Query
from checkin.domain.verdict import Verdict
from checkin.faults import Fault
from checkin.flows import check_in as flow
from checkin.flows import companions as companion_flow
from checkin.flows.amend import add_note as note_flow
from checkin.flows.edit import Edit
from checkin.flows.edit import edit as edit_flow
from checkin.flows.fee import Fee
from checkin.flows.substitute import admit_substitute
from checkin.flows.substitute import end_substitution as end_substitution_flow
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


@dataclass(frozen=True, slots=True)
class Recognised:
    """A code that a camera sees, and whether it is a ticket of this event or on its list."""

    text: str
    is_ours: bool


def scan(
    session: Session,
    text: str,
    done: Told,
    failed: Failed | None = None,
    *,
    how: How = How.SCAN,
    with_badge: bool = False,
    confirms: bool = False,
) -> Task:
    """Decide about a scanned text; the verdict comes after its entry is on disk.

    ``with_badge`` queues the badge of whoever is admitted, here and below; a desk that ``confirms`` admits nobody
    by a scan alone.
    """
    return session.change(
        lambda store, _: flow.scan(store, text, how, with_badge=with_badge, confirms=confirms),
        done,
        failed,
        touched=_whom,
    )


def recognise(session: Session, text: str, done: Callable[[Recognised], None]) -> Task:
    """Find out whether a code that a camera sees is one of ours; nothing is decided about it, or recorded."""
    return session.ask(lambda store, _: Recognised(text, flow.is_expected(store, text)), done)


def admit(
    session: Session,
    attendee_id: str,
    done: Told,
    failed: Failed | None = None,
    *,
    how: How = How.SEARCH,
    with_badge: bool = False,
) -> Task:
    """Decide about somebody whom staff picked from the list, or confirmed; ``how`` they were found."""
    return session.change(
        lambda store, _: flow.admit(store, attendee_id, how, with_badge=with_badge),
        done,
        failed,
        touched=_whom,
    )


def overrule(
    session: Session,
    verdict: Verdict,
    fee: Fee | None,
    how: How,
    done: Told,
    failed: Failed | None = None,
    *,
    with_badge: bool = False,
) -> Task:
    """Admit in spite of a verdict, after a decision; ``how`` the person was found."""
    return session.change(
        lambda store, _: flow.overrule(store, verdict, how, fee, with_badge=with_badge),
        done,
        failed,
        touched=_whom,
    )


def walk_in(
    session: Session,
    profile: Profile,
    fee: Fee | None,
    ticket: str,
    done: Told,
    failed: Failed | None = None,
    *,
    with_badge: bool = False,
) -> Task:
    """Register and admit somebody who is not on the list."""
    return session.change(
        lambda store, _: walk_in_flow(store, profile, fee, ticket, with_badge=with_badge),
        done,
        failed,
        touched=_whom,
    )


def undo(session: Session, attendee_id: str, done: Callable[[Attendee | None], None]) -> Task:
    """Take back the last check-out or check-in of an attendee."""
    return session.change(lambda store, _: flow.undo(store, attendee_id), done, touched=_one)


def check_out(session: Session, attendee_id: str, done: Callable[[Attendee | None], None]) -> Task:
    """Note that an attendee has left."""
    return session.change(lambda store, _: flow.check_out(store, attendee_id), done, touched=_one)


def add_note(session: Session, attendee_id: str, text: str, done: Callable[[Attendee], None]) -> Task:
    """Write down something about an attendee."""
    return session.change(lambda store, _: note_flow(store, attendee_id, text), done, touched=_one)


def correct(
    session: Session,
    attendee_id: str,
    values: Mapping[str, str],
    done: Callable[[Edit | None], None],
    failed: Failed | None = None,
) -> Task:
    """Put the name, the reading, the company or the title of somebody right."""
    return session.change(lambda store, _: edit_flow(store, attendee_id, values), done, failed, touched=_edited)


def substitute(
    session: Session,
    attendee_id: str,
    person: Profile,
    done: Told,
    failed: Failed | None = None,
    *,
    with_badge: bool = False,
) -> Task:
    """Record who comes in place of somebody, and decide about them."""
    return session.change(
        lambda store, _: admit_substitute(store, attendee_id, person, with_badge=with_badge),
        done,
        failed,
        touched=_whom,
    )


def end_substitution(session: Session, attendee_id: str, done: Callable[[Attendee], None]) -> Task:
    """Record that whom the list names comes after all."""
    return session.change(lambda store, _: end_substitution_flow(store, attendee_id), done, touched=_one)


def companions(session: Session, applicant: Attendee, done: Callable[[list[Attendee]], None]) -> Task:
    """Find who comes on the application of somebody."""
    return session.ask(lambda store, _: companion_flow.companions(store, applicant), done)


def admit_companions(
    session: Session,
    applicant: Attendee,
    done: Callable[[list[Verdict]], None],
    failed: Failed | None = None,
    *,
    with_badge: bool = False,
) -> Task:
    """Decide about all companions of somebody who are not in yet."""
    return session.change(
        lambda store, _: companion_flow.admit_companions(store, applicant, with_badge=with_badge),
        done,
        failed,
        touched=_all,
    )


def search(session: Session, text: str, done: Callable[[list[Attendee]], None]) -> Task:
    """Find attendees from the first character, closest first, who is not in yet before who is."""

    def find(store: EventStore) -> list[Attendee]:
        return list(store.attendees(store.find(Query(text, order=Order.RELEVANCE, limit=SHOWN))))

    return session.ask(lambda store, _: find(store), done)


def search_similar(session: Session, text: str, done: Callable[[list[Attendee]], None]) -> Task:
    """Find those who may be meant by a text that nobody matches."""
    return session.ask(lambda store, _: list(store.attendees(store.similar(text, SHOWN))), done)


def look(session: Session, done: Callable[[DoorView], None]) -> Task:
    """Read the numbers and the last arrivals."""
    return session.ask(lambda store, _: DoorView(store.counts(), tuple(store.latest_arrivals(SHOWN))), done)


def _whom(verdict: Verdict) -> Changed:
    return Changed(frozenset({verdict.attendee.id}) if verdict.attendee else frozenset())


def _all(verdicts: list[Verdict]) -> Changed:
    return Changed(frozenset(verdict.attendee.id for verdict in verdicts if verdict.attendee))


def _edited(edit: Edit | None) -> Changed:
    return Changed(frozenset({edit.attendee.id}) if edit else frozenset())


def _one(attendee: Attendee | None) -> Changed:
    return Changed(frozenset({attendee.id}) if attendee else frozenset())
