"""What is wrong or worth knowing about one place of a list. ``checkin.wording.problems`` has the sentences."""

from dataclasses import dataclass
from enum import StrEnum


class ProblemKind(StrEnum):
    """The closed list of what a list can suffer from."""

    NO_NAME_COLUMN = "no_name_column"
    NO_NAME = "no_name"
    ACCOUNT_DELETED = "account_deleted"
    RAGGED_ROW = "ragged_row"
    UNCLOSED_QUOTE = "unclosed_quote"
    UNDECODABLE = "undecodable"
    CONTROL_CHARACTERS = "control_characters"
    UNKNOWN_STATUS = "unknown_status"
    UNKNOWN_PAYMENT = "unknown_payment"
    UNKNOWN_CONSENT = "unknown_consent"
    UNREADABLE_AMOUNT = "unreadable_amount"
    UNREADABLE_NUMBER = "unreadable_number"
    UNREADABLE_EMAIL = "unreadable_email"
    UNPLACED_INDUSTRY = "unplaced_industry"


UNREADABLE = frozenset({ProblemKind.NO_NAME_COLUMN, ProblemKind.NO_NAME})
"""Kinds that keep a row from becoming an attendee; all others are notices."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem and its place: ``line`` counts from 1, 0 stands for the whole list."""

    kind: ProblemKind
    line: int = 0
    column: str = ""
    value: str = ""
    """The text it is about."""
    file: str = ""

    @property
    def is_unreadable(self) -> bool:
        """Whether the row is left out because of it."""
        return self.kind in UNREADABLE
