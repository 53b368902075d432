"""Receipts: issued, printed again, made void. A number is given in the transaction that records it."""

from dataclasses import dataclass
from enum import StrEnum

from checkin.domain.attendee import Attendee
from checkin.domain.event import Event
from checkin.domain.issuer import tax_within
from checkin.domain.journal import Kind
from checkin.domain.money import Receipt
from checkin.domain.money_data import issue_to_data
from checkin.domain.stamp import Stamp
from checkin.flows.known import known
from checkin.store.ports import Change, EventStore


class ReceiptRefusal(StrEnum):
    """Why there is no receipt."""

    MORE_THAN_PAID = "more_than_paid"
    """More than was paid and is on no other receipt."""
    NO_SUCH_RECEIPT = "no_such_receipt"
    IS_VOID = "is_void"


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person wants on a receipt; an amount of None is all that was paid and is on no receipt yet."""

    to: str
    purpose: str
    amount: int | None = None


def can_be_receipted(attendee: Attendee) -> int:
    """Return how many yen an attendee has paid that are on no receipt that stands."""
    return max(attendee.account.kept - _receipted(attendee), 0)


def draft(event: Event, attendee: Attendee, wish: Wish, lane: str, now: int) -> Receipt:
    """Return the receipt as it would be issued, with 0 for its number."""
    amount = can_be_receipted(attendee) if wish.amount is None else wish.amount
    issuer = event.issuer
    tax_amount = tax_within(amount, issuer.tax)
    return Receipt(Stamp("", now, lane, ""), lane, 0, wish.to, wish.purpose, amount, tax_amount, issuer)


def issue(store: EventStore, attendee_id: str, wish: Wish) -> Receipt | ReceiptRefusal:
    """Issue a receipt under this lane's next number. Raises ``UNKNOWN_ATTENDEE``.

    Each lane counts for itself, so that lanes that do not hear of each other never give a number twice.
    """
    with store.change() as change:
        attendee = known(change, attendee_id)
        lane = store.lane
        wanted = draft(change.event, attendee, wish, lane.name, lane.now())
        if not 0 < wanted.amount <= can_be_receipted(attendee):
            return ReceiptRefusal.MORE_THAN_PAID
        issued = change.entries_of(Kind.RECEIPT_ISSUED)
        taken = [entry.data["serial"] for entry in issued if entry.data["series"] == lane.name]
        data = issue_to_data(wanted) | {"serial": max(taken, default=0) + 1}
        return _receipt(change, attendee_id, change.record(Kind.RECEIPT_ISSUED, attendee_id, data).id)


def reissue(store: EventStore, attendee_id: str, entry: str) -> Receipt | ReceiptRefusal:
    """Note that a receipt is printed again under its number. Raises ``UNKNOWN_ATTENDEE``."""
    return _about(store, attendee_id, entry, Kind.RECEIPT_REISSUED, {})


def make_void(store: EventStore, attendee_id: str, entry: str, reason: str) -> Receipt | ReceiptRefusal:
    """Make a receipt void; its number stays taken. Raises ``UNKNOWN_ATTENDEE``."""
    return _about(store, attendee_id, entry, Kind.RECEIPT_VOIDED, {"reason": reason})


def make_void_what_is_not_covered(change: Change, attendee: Attendee, reason: str) -> None:
    """Make receipts void, the latest first, until what they say together is no more than what was paid."""
    over = _receipted(attendee) - attendee.account.kept
    for receipt in reversed([one for one in attendee.receipts if one.void is None]):
        if over <= 0:
            return
        change.record(Kind.RECEIPT_VOIDED, attendee.id, {"entry": receipt.stamp.entry, "reason": reason})
        over -= receipt.amount


def _about(
    store: EventStore, attendee_id: str, entry: str, kind: Kind, more: dict[str, str]
) -> Receipt | ReceiptRefusal:
    with store.change() as change:
        attendee = known(change, attendee_id)
        receipt = next((one for one in attendee.receipts if one.stamp.entry == entry), None)
        if receipt is None:
            return ReceiptRefusal.NO_SUCH_RECEIPT
        if receipt.void:
            return ReceiptRefusal.IS_VOID
        change.record(kind, attendee_id, {"entry": entry} | more)
        return _receipt(change, attendee_id, entry)


def _receipt(change: Change, attendee_id: str, entry: str) -> Receipt:
    return next(one for one in known(change, attendee_id).receipts if one.stamp.entry == entry)


def _receipted(attendee: Attendee) -> int:
    return sum(receipt.amount for receipt in attendee.receipts if receipt.void is None)
