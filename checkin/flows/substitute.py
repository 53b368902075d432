"""Somebody comes in place of whom the list names: both names are kept, and the ticket still admits once."""

from checkin.domain.attendee import Attendee, How, Profile, State
from checkin.domain.journal import Kind
from checkin.domain.profile_data import profile_to_data
from checkin.domain.verdict import Verdict, VerdictKind
from checkin.faults import Fault, FaultKind
from checkin.flows.check_in import admit
from checkin.store.ports import EventStore


def substitute(store: EventStore, attendee_id: str, person: Profile) -> Attendee:
    """Record who comes with somebody's ticket: name, reading, company and title. Raises ``UNKNOWN_ATTENDEE``."""
    return _record(store, attendee_id, person)


def end_substitution(store: EventStore, attendee_id: str) -> Attendee:
    """Record that whom the list names comes after all. Raises ``UNKNOWN_ATTENDEE``."""
    return _record(store, attendee_id, Profile())


def admit_substitute(store: EventStore, attendee_id: str, person: Profile, *, with_badge: bool = False) -> Verdict:
    """Record who comes with somebody's ticket and decide about them; who is in already stays in."""
    attendee = substitute(store, attendee_id, person)
    if attendee.state is State.ARRIVED:
        return Verdict(VerdictKind.ADMITTED, attendee.ticket, attendee, attendee.check_in)
    return admit(store, attendee_id, How.SEARCH, with_badge=with_badge)


def _record(store: EventStore, attendee_id: str, person: Profile) -> Attendee:
    with store.change() as change:
        if change.attendee(attendee_id) is None:
            raise Fault(FaultKind.UNKNOWN_ATTENDEE, detail=attendee_id)
        change.record(Kind.SUBSTITUTED, attendee_id, {"fields": profile_to_data(person)})
        recorded = change.attendee(attendee_id)
        assert recorded is not None
        return recorded
