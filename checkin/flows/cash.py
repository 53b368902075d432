"""Money after the door: fees taken later, given back, waived, and each of it taken back with a reason."""

from enum import StrEnum

from checkin.domain.attendee import Attendee
from checkin.domain.journal import Kind
from checkin.flows.fee import Fee, settle
from checkin.flows.known import known
from checkin.flows.receipts import make_void_what_is_not_covered
from checkin.store.ports import EventStore


class CashRefusal(StrEnum):
    """Why nothing was written down."""

    NOTHING_OWED = "nothing_owed"
    MORE_THAN_PAID = "more_than_paid"
    NOT_STANDING = "not_standing"
    """The entry was taken back already, or there is none."""


def settle_fee(store: EventStore, attendee_id: str, fee: Fee) -> Attendee | CashRefusal:
    """Take or waive all that an attendee owes. Raises ``UNKNOWN_ATTENDEE``."""
    with store.change() as change:
        attendee = known(change, attendee_id)
        if not attendee.owes:
            return CashRefusal.NOTHING_OWED
        settle(change, attendee, fee)
        return known(change, attendee_id)


def refund(store: EventStore, attendee_id: str, amount: int, reason: str) -> Attendee | CashRefusal:
    """Give money back out of this lane's drawer; receipts it no longer covers become void.

    Raises ``UNKNOWN_ATTENDEE``.
    """
    with store.change() as change:
        attendee = known(change, attendee_id)
        if not 0 < amount <= attendee.account.kept:
            return CashRefusal.MORE_THAN_PAID
        change.record(Kind.FEE_REFUNDED, attendee_id, {"amount": amount, "reason": reason})
        make_void_what_is_not_covered(change, known(change, attendee_id), reason)
        return known(change, attendee_id)


def undo_money(store: EventStore, attendee_id: str, entry: str, reason: str) -> Attendee | CashRefusal:
    """Take back what was done about a fee; receipts that are no longer covered become void.

    Raises ``UNKNOWN_ATTENDEE``.
    """
    with store.change() as change:
        attendee = known(change, attendee_id)
        if all(one.stamp.entry != entry for one in attendee.money):
            return CashRefusal.NOT_STANDING
        change.record(Kind.FEE_UNDONE, attendee_id, {"entry": entry, "reason": reason})
        make_void_what_is_not_covered(change, known(change, attendee_id), reason)
        return known(change, attendee_id)
