"""Money in words: what is refused and why, and what receipts begin with."""

from typing import assert_never

from checkin.domain.attendee import Attendee
from checkin.domain.door import NERVOUS_HAND_MS
from checkin.domain.issuer import RegistrationFlaw, Tax
from checkin.domain.money import Account, Money, Move, Receipt
from checkin.domain.verdict import Verdict
from checkin.flows.cash import CashRefusal
from checkin.flows.receipts import ReceiptRefusal
from checkin.wording.language import tr
from checkin.wording.times import moment
from checkin.wording.values import yen
from checkin.wording.verdicts import fee_sentence

_SAME_ADMISSION_MS = 3 * NERVOUS_HAND_MS
"""A check-in that is older is no news, whatever the verdict: whose substitute is entered may be in for long."""


def default_addressee(attendee: Attendee) -> str:
    """Return whom a receipt is for at first: the company, which is addressed with 御中, or else the person."""
    company = attendee.profile.company
    return f"{company} 御中" if company else attendee.name


def default_purpose() -> str:
    """Return what a receipt is for unless somebody says otherwise."""
    return tr("attendance fee")


def waiver_reasons() -> tuple[str, ...]:
    """Return why nothing is asked of most people of whom nothing is asked."""
    return tr("Guest"), tr("Speaker"), tr("Staff")


def fee_line(attendee: Attendee, verdict: Verdict, now: int) -> str:
    """Return what the door says of a fee under a verdict of ``now`` (UTC, ms).

    That is what is still to be paid, or what was taken. The change is named with the admission that it belongs to,
    and never again: it would be given twice.
    """
    if attendee.owes:
        return fee_sentence(attendee)
    if not attendee.money:
        return ""
    money = attendee.money[-1]
    match money.move:
        case Move.RECEIVED if money.amount is not None:
            if _was_taken_before(money, verdict, now):
                time = moment(money.stamp.at, now)
                return tr("{amount} was received at {time} already.", amount=yen(money.amount), time=time)
            change = (money.given or money.amount) - money.amount
            if change:
                return tr("{amount} received. Change: {change}", amount=yen(money.amount), change=yen(change))
            return tr("{amount} received.", amount=yen(money.amount))
        case Move.WAIVED:
            return tr("Fee waived: {reason}", reason=money.reason)
        case _:
            return ""


def _was_taken_before(money: Money, verdict: Verdict, now: int) -> bool:
    """Say whether money was taken before what a verdict tells of, the admission with its fee."""
    if verdict.attendee is None or money not in verdict.attendee.money:
        return False  # taken since, while the verdict was to be seen
    tells_of_admission = verdict.is_repeat or (verdict.admits and not verdict.is_return)
    if not tells_of_admission or verdict.check_in is None:
        return True
    at = verdict.check_in.stamp.at
    return money.stamp.at < at - NERVOUS_HAND_MS or at < now - _SAME_ADMISSION_MS


def money_status(attendee: Attendee) -> str:
    """Return what was written down last about the fee of somebody."""
    money = attendee.money[-1]
    match money.move:
        case Move.RECEIVED:
            return tr("The fee of {name} is written down.", name=attendee.name)
        case Move.WAIVED:
            return tr("The fee of {name} is waived.", name=attendee.name)
        case Move.REFUNDED:
            return tr("{amount} is given back to {name}.", amount=yen(money.amount or 0), name=attendee.name)
        case _:
            assert_never(money.move)


def receive_words(attendee: Attendee) -> str:
    """Return the verb of taking what somebody owes."""
    amount = attendee.amount_owed
    return tr("Take the fee") if amount is None else tr("Take {amount}", amount=yen(amount))


def account_lines(account: Account) -> tuple[str, ...]:
    """Return how a fee stands, line by line; what is nothing is left out."""
    open_ = account.open
    due = tr("Fee: {amount}", amount=yen(account.due)) if account.due is not None else tr("Fee: no amount named")
    amounts = (
        (tr("Paid before: {amount}"), account.paid_before),
        (tr("Received here: {amount}"), account.received),
        (tr("Given back: {amount}"), account.refunded),
        (tr("Waived: {amount}"), account.waived),
        (tr("Still open: {amount}"), open_ or 0),
    )
    said = tuple(words.format(amount=yen(amount)) for words, amount in amounts if amount)
    return (due, *said, *((tr("Unpaid"),) if open_ is None else ()))


def receipt_lines(receipt: Receipt) -> tuple[str, str]:
    """Return a receipt in one line, and under it what became of it."""
    words = tr("Receipt {number}: {amount}", number=receipt.number, amount=yen(receipt.amount))
    if receipt.void:
        return words, tr("Void: {reason}", reason=receipt.void.reason)
    again = tr("Printed again") if receipt.reissued else ""
    return words, "  ".join(filter(None, (receipt.to, again)))


def cash_refusal_sentence(refusal: CashRefusal) -> str:
    """Return why nothing was written down about a fee."""
    match refusal:
        case CashRefusal.NOTHING_OWED:
            return tr("Nothing is to be paid any more.")
        case CashRefusal.MORE_THAN_PAID:
            return tr("No more can be given back than was paid.")
        case CashRefusal.NOT_STANDING:
            return tr("This was taken back already.")
        case _:
            assert_never(refusal)


def receipt_refusal_sentence(refusal: ReceiptRefusal) -> str:
    """Return why there is no receipt."""
    match refusal:
        case ReceiptRefusal.MORE_THAN_PAID:
            return tr("No receipt: not so much was paid that is on no receipt yet.")
        case ReceiptRefusal.NO_SUCH_RECEIPT:
            return tr("There is no receipt of this number for this person.")
        case ReceiptRefusal.IS_VOID:
            return tr("This receipt is void.")
        case _:
            assert_never(refusal)


def registration_sentence(flaw: RegistrationFlaw) -> str:
    """Return what is amiss with a registration number."""
    match flaw:
        case RegistrationFlaw.SHAPE:
            return tr("A registration number is T and 13 digits.")
        case RegistrationFlaw.CHECK_DIGIT:
            return tr("This is no corporate number: please compare it with the notice of registration.")
        case _:
            assert_never(flaw)


def tax_words(tax: Tax) -> str:
    """Return what receipts say about the tax."""
    match tax:
        case Tax.NOT_SHOWN:
            return tr("Not shown")
        case Tax.INCLUDED:
            return tr("Included (10%), with its amount")
        case Tax.EXEMPT:
            return tr("Not subject to tax")
        case _:
            assert_never(tax)
