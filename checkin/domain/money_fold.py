"""What entries about money do to an attendee. What concerns an unknown entry changes nothing."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from checkin.domain.attendee import Attendee
from checkin.domain.money import Money, Move, Receipt, UndoneMoney, Void
from checkin.domain.money_data import issue_from_data
from checkin.domain.stamp import Stamp


def move(attendee: Attendee, what: Move, stamp: Stamp, data: Mapping[str, Any]) -> Attendee:
    """Add money that was taken or given back, or a waiver."""
    money = Money(stamp, what, data["amount"], data.get("given"), data.get("reason", ""))
    return replace(attendee, money=(*attendee.money, money))


def undo(attendee: Attendee, stamp: Stamp, data: Mapping[str, Any]) -> Attendee:
    """Take back an entry about the fee."""
    taken_back = tuple(one for one in attendee.money if one.stamp.entry == data["entry"])
    undone = tuple(UndoneMoney(one, stamp, data["reason"]) for one in taken_back)
    standing = tuple(one for one in attendee.money if one not in taken_back)
    return replace(attendee, money=standing, undone_money=(*attendee.undone_money, *undone))


def issue(attendee: Attendee, stamp: Stamp, data: Mapping[str, Any]) -> Attendee:
    """Add a receipt."""
    return replace(attendee, receipts=(*attendee.receipts, issue_from_data(stamp, data)))


def make_void(attendee: Attendee, stamp: Stamp, data: Mapping[str, Any]) -> Attendee:
    """Make a receipt void; the first reason stands."""

    def voided(receipt: Receipt) -> Receipt:
        return receipt if receipt.void else replace(receipt, void=Void(stamp, data["reason"]))

    return _with_receipt(attendee, data["entry"], voided)


def reissue(attendee: Attendee, stamp: Stamp, data: Mapping[str, Any]) -> Attendee:
    """Note that a receipt was printed again."""
    return _with_receipt(attendee, data["entry"], lambda one: replace(one, reissued=(*one.reissued, stamp)))


def _with_receipt(attendee: Attendee, entry: str, change: Callable[[Receipt], Receipt]) -> Attendee:
    receipts = tuple(change(one) if one.stamp.entry == entry else one for one in attendee.receipts)
    return replace(attendee, receipts=receipts)
