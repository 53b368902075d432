"""The door's decision: pure, from what is known to what staff are told."""

from collections.abc import Sequence

from checkin.domain.attendee import Attendee, State
from checkin.domain.event import Event
from checkin.domain.ticket import Forged, Genuine, NotATicket, OfOtherEvent, Parsed
from checkin.domain.verdict import Verdict, VerdictKind

NERVOUS_HAND_MS = 5_000
"""A second scan of the same code within this time is no second person."""


def decide(event: Event, parsed: Parsed, text: str, found: Sequence[Attendee], now: int, lane: str) -> Verdict:
    """Decide about one scan: what the text is to the event, who on the list carries it, when and where.

    ``found`` is everyone whose ticket or ticket-site code the text is. A verdict of kind ``ADMITTED`` has no
    check-in yet: it becomes true when the check-in is committed.
    """
    if len(found) > 1:
        return Verdict(VerdictKind.AMBIGUOUS, text, candidates=tuple(found))
    if found:
        return decide_about(event, found[0], text, now, lane)
    match parsed:
        case Genuine():
            return Verdict(VerdictKind.NOT_LISTED, text)
        case OfOtherEvent():
            return Verdict(VerdictKind.OTHER_EVENT, text)
        case Forged():
            return Verdict(VerdictKind.FORGED, text)
        case NotATicket():
            return Verdict(VerdictKind.UNKNOWN, text)


def decide_about(event: Event, attendee: Attendee, text: str, now: int, lane: str) -> Verdict:
    """Decide about one attendee, however they were found. Who has left may come back."""
    check_in = attendee.check_in
    match attendee.state:
        case State.ARRIVED:
            assert check_in is not None
            is_repeat = check_in.stamp.lane == lane and 0 <= now - check_in.stamp.at <= NERVOUS_HAND_MS
            return Verdict(VerdictKind.ALREADY_IN, text, attendee, check_in, is_repeat)
        case State.CANCELLED:
            return Verdict(VerdictKind.CANCELLED, text, attendee)
        case State.WAITING:
            return Verdict(VerdictKind.WAITING_LIST, text, attendee)
        case State.GONE:
            return Verdict(VerdictKind.GONE, text, attendee)
        case State.EXPECTED | State.LEFT:
            return _decide_about_expected(event, attendee, text, now)


def _decide_about_expected(event: Event, attendee: Attendee, text: str, now: int) -> Verdict:
    if event.opens_at is not None and now < event.opens_at:
        return Verdict(VerdictKind.NOT_OPEN, text, attendee)
    if event.closes_at is not None and now > event.closes_at:
        return Verdict(VerdictKind.CLOSED, text, attendee)
    if attendee.owes and attendee.state is not State.LEFT:
        return Verdict(VerdictKind.UNPAID, text, attendee)
    return Verdict(VerdictKind.ADMITTED, text, attendee, attendee.check_in)
