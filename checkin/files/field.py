"""Everything that a column of a list can be."""

from collections.abc import Mapping
from enum import StrEnum

COMPANIONS = 9
"""How many companions with columns of their own one row may name."""


class Field(StrEnum):
    """What a column means; None in a mapping keeps the column as it is, among the extra ones."""

    NAME = "name"
    FAMILY_NAME = "family_name"
    GIVEN_NAME = "given_name"
    READING = "reading"
    FAMILY_READING = "family_reading"
    GIVEN_READING = "given_reading"
    COMPANY = "company"
    TITLE = "title"
    INDUSTRY = "industry"
    INDUSTRY_LABEL = "industry_label"  # one of our own labels, from our own record
    LOOKING_FOR = "looking_for"
    CAN_OFFER = "can_offer"
    EMAIL = "email"
    PHONE = "phone"
    TICKET_TYPE = "ticket_type"
    TICKET_CODE = "ticket_code"
    STATUS = "status"
    APPLICANT_ATTENDS = "applicant_attends"  # whether the applicant comes too, or only the companions
    PAYMENT = "payment"
    FEE_DUE = "fee_due"
    FEE_PAID = "fee_paid"
    QUANTITY = "quantity"  # people on this row, the applicant included
    GUESTS = "guests"  # people who come along, the applicant not counted
    INTRODUCED_BY = "introduced_by"
    COMPANION_OF = "companion_of"
    NOTE = "note"
    MARKS = "marks"
    VIP = "vip"  # whether somebody is a VIP
    FIRST_TIMER = "first_timer"  # whether somebody comes for the first time
    CONSENT = "consent"
    TICKET = "ticket"  # our own, from our own record
    LEFT_OUT = "left_out"  # not taken at all
    COMPANION_1_NAME = "companion_1_name"
    COMPANION_1_READING = "companion_1_reading"
    COMPANION_1_COMPANY = "companion_1_company"
    COMPANION_2_NAME = "companion_2_name"
    COMPANION_2_READING = "companion_2_reading"
    COMPANION_2_COMPANY = "companion_2_company"
    COMPANION_3_NAME = "companion_3_name"
    COMPANION_3_READING = "companion_3_reading"
    COMPANION_3_COMPANY = "companion_3_company"
    COMPANION_4_NAME = "companion_4_name"
    COMPANION_4_READING = "companion_4_reading"
    COMPANION_4_COMPANY = "companion_4_company"
    COMPANION_5_NAME = "companion_5_name"
    COMPANION_5_READING = "companion_5_reading"
    COMPANION_5_COMPANY = "companion_5_company"
    COMPANION_6_NAME = "companion_6_name"
    COMPANION_6_READING = "companion_6_reading"
    COMPANION_6_COMPANY = "companion_6_company"
    COMPANION_7_NAME = "companion_7_name"
    COMPANION_7_READING = "companion_7_reading"
    COMPANION_7_COMPANY = "companion_7_company"
    COMPANION_8_NAME = "companion_8_name"
    COMPANION_8_READING = "companion_8_reading"
    COMPANION_8_COMPANY = "companion_8_company"
    COMPANION_9_NAME = "companion_9_name"
    COMPANION_9_READING = "companion_9_reading"
    COMPANION_9_COMPANY = "companion_9_company"


ColumnMapping = Mapping[int, Field | None]
"""Column index, from 0, to what the column means."""


def brings_companions(field: Field) -> bool:
    """Say whether a field may make several people of one row."""
    if field in (Field.QUANTITY, Field.GUESTS):
        return True
    return field.startswith("companion_") and field is not Field.COMPANION_OF


def companion_field(number: int, part: str) -> Field:
    """Return the field of one companion, from 1: ``part`` is name, reading or company."""
    return Field(f"companion_{number}_{part}")
