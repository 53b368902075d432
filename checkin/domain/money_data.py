"""Money and receipts of an attendee as plain JSON values and back; also the data of their entries."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from checkin.domain.issuer import Issuer
from checkin.domain.money import Money, Move, Receipt, UndoneMoney, Void
from checkin.domain.stamp import Stamp


def stamp_to_data(stamp: Stamp) -> list[Any]:
    """Return a stamp as JSON values."""
    return [stamp.entry, stamp.at, stamp.lane, stamp.actor]


def money_to_data(money: Money) -> list[Any]:
    """Return an entry about a fee as JSON values."""
    return [stamp_to_data(money.stamp), money.move, money.amount, money.given, money.reason]


def money_from_data(data: list[Any]) -> Money:
    """Return what :func:`money_to_data` wrote."""
    return Money(Stamp(*data[0]), Move(data[1]), *data[2:])


def undone_to_data(undone: UndoneMoney) -> list[Any]:
    """Return an entry that was taken back as JSON values."""
    return [money_to_data(undone.money), stamp_to_data(undone.stamp), undone.reason]


def undone_from_data(data: list[Any]) -> UndoneMoney:
    """Return what :func:`undone_to_data` wrote."""
    return UndoneMoney(money_from_data(data[0]), Stamp(*data[1]), data[2])


def issue_to_data(receipt: Receipt) -> dict[str, Any]:
    """Return what the entry says that issues a receipt."""
    return {
        "series": receipt.series,
        "serial": receipt.serial,
        "to": receipt.to,
        "purpose": receipt.purpose,
        "amount": receipt.amount,
        "tax_amount": receipt.tax_amount,
        "issuer": receipt.issuer.to_data(),
    }


def issue_from_data(stamp: Stamp, data: Mapping[str, Any]) -> Receipt:
    """Return the receipt that an entry issues."""
    return Receipt(
        stamp,
        data["series"],
        data["serial"],
        data["to"],
        data["purpose"],
        data["amount"],
        data["tax_amount"],
        Issuer.from_data(data["issuer"]),
    )


def receipt_to_data(receipt: Receipt) -> dict[str, Any]:
    """Return a receipt, with what became of it, as JSON values."""
    data = issue_to_data(receipt) | {"stamp": stamp_to_data(receipt.stamp)}
    if receipt.void:
        data["void"] = [stamp_to_data(receipt.void.stamp), receipt.void.reason]
    if receipt.reissued:
        data["reissued"] = [stamp_to_data(stamp) for stamp in receipt.reissued]
    return data


def receipt_from_data(data: Mapping[str, Any]) -> Receipt:
    """Return what :func:`receipt_to_data` wrote."""
    issued = issue_from_data(Stamp(*data["stamp"]), data)
    void = Void(Stamp(*data["void"][0]), data["void"][1]) if "void" in data else None
    return replace(issued, void=void, reissued=tuple(Stamp(*stamp) for stamp in data.get("reissued", ())))
