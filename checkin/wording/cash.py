"""Money in words: what is refused and why, and what receipts begin with."""

from typing import assert_never

from checkin.domain.attendee import Attendee
from checkin.domain.issuer import RegistrationFlaw, Tax
from checkin.flows.cash import CashRefusal
from checkin.flows.receipts import ReceiptRefusal
from checkin.wording.language import tr


def default_addressee(attendee: Attendee) -> str:
    """Return whom a receipt is for unless somebody says otherwise: the company, or else the person."""
    return attendee.profile.company or attendee.name


def default_purpose() -> str:
    """Return what a receipt is for unless somebody says otherwise."""
    return tr("attendance fee")


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
