"""What the fields of a list and of an attendee are called."""

import re

from checkin.files.field import Field
from checkin.wording.language import tr

_COMPANION = re.compile(r"companion_(\d)_(name|reading|company)")


def field_name(field: Field) -> str:
    """Return what a column of a list can be, in words."""
    if (companion := _COMPANION.fullmatch(field.value)) is not None:
        return _companion_field(companion[1], companion[2])
    match field:
        case Field.FAMILY_READING:
            return tr("Reading of the family name")
        case Field.GIVEN_READING:
            return tr("Reading of the given name")
        case Field.INDUSTRY_LABEL:
            return tr("Industry, one of our labels")
        case Field.STATUS:
            return tr("Attendance or cancellation")
        case Field.APPLICANT_ATTENDS:
            return tr("Whether the applicant comes too")
        case Field.QUANTITY:
            return tr("Number of people, the applicant included")
        case Field.GUESTS:
            return tr("Number of companions")
        case Field.VIP:
            return tr("Whether a VIP")
        case Field.FIRST_TIMER:
            return tr("Whether here for the first time")
        case Field.TICKET:
            return tr("Check-in ticket")
        case Field.LEFT_OUT:
            return tr("Leave out")
        case _:
            return profile_field_name(field.value)


def _companion_field(number: str, part: str) -> str:
    match part:
        case "name":
            return tr("Companion {number}: name", number=number)
        case "reading":
            return tr("Companion {number}: reading", number=number)
        case _:
            return tr("Companion {number}: company", number=number)


def profile_field_name(name: str) -> str:
    """Return what a field of ``Profile`` is called in a heading or a form."""
    return _PROFILE[name]()


_PROFILE = {
    "name": lambda: tr("Name"),
    "family_name": lambda: tr("Family name"),
    "given_name": lambda: tr("Given name"),
    "reading": lambda: tr("Reading"),
    "company": lambda: tr("Company"),
    "title": lambda: tr("Title"),
    "industry": lambda: tr("Industry"),
    "industry_text": lambda: tr("Industry as written"),
    "looking_for": lambda: tr("Looking for"),
    "can_offer": lambda: tr("Can offer"),
    "email": lambda: tr("Email"),
    "phone": lambda: tr("Phone"),
    "ticket_type": lambda: tr("Ticket type"),
    "ticket_code": lambda: tr("Ticket site's code"),
    "rsvp": lambda: tr("Coming"),
    "rsvp_text": lambda: tr("Status as written"),
    "payment": lambda: tr("Payment"),
    "fee_due": lambda: tr("Fee due"),
    "fee_paid": lambda: tr("Fee paid"),
    "introduced_by": lambda: tr("Introduced by"),
    "companion_of": lambda: tr("Companion of"),
    "note": lambda: tr("Note to staff"),
    "marks": lambda: tr("Marks"),
    "consent": lambda: tr("Consent to be shown"),
    "position": lambda: tr("Place in the list"),
    "extra": lambda: tr("Other columns"),
}
