"""Whom a change is about."""

from checkin.domain.attendee import Attendee
from checkin.faults import Fault, FaultKind
from checkin.store.ports import Change


def known(change: Change, attendee_id: str) -> Attendee:
    """Return an attendee; raises ``UNKNOWN_ATTENDEE``."""
    attendee = change.attendee(attendee_id)
    if attendee is None:
        raise Fault(FaultKind.UNKNOWN_ATTENDEE, detail=attendee_id)
    return attendee
