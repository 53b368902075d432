"""Where an attendee stands and how they came in, in a word or two."""

from typing import assert_never

from checkin.domain.attendee import How, State
from checkin.domain.verdict import VerdictKind
from checkin.wording.language import tr


def state_word(state: State) -> str:
    """Return where an attendee stands."""
    match state:
        case State.EXPECTED:
            return tr("Expected")
        case State.ARRIVED:
            return tr("Arrived")
        case State.LEFT:
            return tr("Gone home")
        case State.CANCELLED:
            return tr("Cancelled")
        case State.WAITING:
            return tr("On the waiting list")
        case State.GONE:
            return tr("Removed from the list")
        case _:
            assert_never(state)


def how_word(how: How) -> str:
    """Return the way in which a check-in was made."""
    match how:
        case How.SCAN:
            return tr("Scan")
        case How.SEARCH:
            return tr("Search")
        case How.WALK_IN:
            return tr("Walk-in")
        case How.RETURN:
            return tr("Return")
        case How.COMMAND:
            return tr("Command line")
        case How.PAPER:
            return tr("Paper list")
        case How.KIOSK:
            return tr("Self check-in")
        case _:
            assert_never(how)


def decision_word(overruled: VerdictKind) -> str:
    """Return what staff admitted somebody in spite of."""
    match overruled:
        case VerdictKind.UNPAID:
            return tr("Unpaid")
        case VerdictKind.WAITING_LIST:
            return tr("On the waiting list")
        case VerdictKind.CANCELLED:
            return tr("Cancelled")
        case VerdictKind.GONE:
            return tr("Removed from the list")
        case VerdictKind.NOT_OPEN:
            return tr("Before the doors opened")
        case VerdictKind.CLOSED:
            return tr("After the doors closed")
        case _:
            return overruled.value
