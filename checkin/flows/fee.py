"""What staff do about a fee when they admit somebody, and what is written down of it."""

from dataclasses import dataclass

from checkin.domain.attendee import Attendee
from checkin.domain.journal import Kind
from checkin.store.ports import Change


@dataclass(frozen=True, slots=True)
class Received:
    """The whole fee was taken."""

    given: int | None = None
    """Yen that were handed over, where change was given."""


@dataclass(frozen=True, slots=True)
class Waived:
    """Nothing is asked of this person."""

    reason: str


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """They come in and pay later."""


Fee = Received | Waived | LeftOpen


def take(change: Change, attendee_id: str, amount: int | None, fee: Received) -> None:
    """Record an amount in yen that was taken; None where nobody names one."""
    given = {} if fee.given is None else {"given": fee.given}
    change.record(Kind.FEE_RECEIVED, attendee_id, {"amount": amount} | given)


def settle(change: Change, attendee: Attendee, fee: Fee | None) -> None:
    """Record what became of what an attendee owes; nothing where they owe nothing."""
    if not attendee.owes:
        return
    amount = attendee.amount_owed
    match fee:
        case Received():
            take(change, attendee.id, amount, fee)
        case Waived(reason):
            change.record(Kind.FEE_WAIVED, attendee.id, {"amount": amount, "reason": reason})
        case LeftOpen() | None:
            pass
