"""The columns of the attendees table: what they are called, what they show, and what they sort by."""

from enum import StrEnum

from checkin.domain.attendee import Attendee
from checkin.domain.industries import Industries
from checkin.domain.query import Order
from checkin.wording.fields import profile_field_name
from checkin.wording.language import language, tr
from checkin.wording.states import state_word
from checkin.wording.times import clock_time
from checkin.wording.values import mark_word, masked_email, masked_phone, tags, yen


class Column(StrEnum):
    """What the table can show of an attendee, in the order it is offered."""

    NAME = "name"
    READING = "reading"
    COMPANY = "company"
    INDUSTRY = "industry"
    STATE = "state"
    ARRIVED = "arrived"
    TITLE = "title"
    LOOKING_FOR = "looking_for"
    CAN_OFFER = "can_offer"
    TICKET_TYPE = "ticket_type"
    FEE = "fee"
    EMAIL = "email"
    PHONE = "phone"
    PRINTED = "printed"
    MARKS = "marks"
    NOTE = "note"
    INTRODUCED_BY = "introduced_by"


AT_FIRST = (
    Column.NAME,
    Column.READING,
    Column.COMPANY,
    Column.INDUSTRY,
    Column.STATE,
    Column.ARRIVED,
    Column.TITLE,
    Column.LOOKING_FOR,
    Column.TICKET_TYPE,
)
"""Shown until somebody chooses otherwise."""

ORDERS = {
    Column.NAME: Order.NAME,
    Column.READING: Order.READING,
    Column.COMPANY: Order.COMPANY,
    Column.INDUSTRY: Order.INDUSTRY,
    Column.STATE: Order.STATE,
    Column.ARRIVED: Order.ARRIVED,
    Column.TICKET_TYPE: Order.TICKET_TYPE,
}
"""What a click on a header sorts by; the other columns do not sort."""


def heading(column: Column) -> str:
    """Return what stands above a column."""
    match column:
        case Column.STATE:
            return tr("State")
        case Column.ARRIVED:
            return tr("Arrived at")
        case Column.FEE:
            return tr("Fee")
        case Column.PRINTED:
            return tr("Badge")
        case Column.NOTE:
            return tr("Notes")
        case _:
            return profile_field_name(column.value)


def cell_text(attendee: Attendee, column: Column, industries: Industries, shows_contact: bool) -> str:
    """Return what one cell says; email and phone are masked unless ``shows_contact``."""
    profile = attendee.profile
    match column:
        case Column.INDUSTRY:
            return industries.shown(profile, language())
        case Column.STATE:
            return state_word(attendee.state)
        case Column.ARRIVED:
            return clock_time(attendee.check_in.stamp.at) if attendee.check_in else ""
        case Column.LOOKING_FOR | Column.CAN_OFFER:
            return tags(getattr(profile, column.value))
        case Column.MARKS:
            return tags(tuple(map(mark_word, attendee.marks)))
        case Column.FEE:
            return fee_text(attendee)
        case Column.EMAIL:
            return profile.email if shows_contact else masked_email(profile.email)
        case Column.PHONE:
            return profile.phone if shows_contact else masked_phone(profile.phone)
        case Column.PRINTED:
            return tr("Printed") if attendee.badges else ""
        case Column.NOTE:
            return " / ".join(filter(None, (profile.note, *(note.text for note in attendee.notes))))
        case _:
            return getattr(profile, column.value)


def fee_text(attendee: Attendee) -> str:
    """Return how the fee stands."""
    if attendee.owes:
        amount = attendee.amount_owed
        return tr("Unpaid") if amount is None else tr("{amount} unpaid", amount=yen(amount))
    account = attendee.account
    if account.due == 0:
        return tr("Free")
    if account.waived:
        return tr("Waived")
    if account.kept or account.is_settled:
        return tr("Paid")
    return yen(account.due) if account.due else ""
