"""What loading a list would do: shown before anything is written, then carried out."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Self

from checkin.domain.attendee import Attendee
from checkin.files.problem import Problem
from checkin.files.rows import Draft


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One profile field, before and after."""

    field: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class Amendment:
    """What the list says differently of one attendee."""

    attendee: Attendee
    changes: tuple[FieldChange, ...]


class DoubtKind(StrEnum):
    """Why several people may be one, or one be another."""

    SAME_NAME = "same_name"
    SAME_READING_AND_COMPANY = "same_reading_and_company"
    SAME_EMAIL = "same_email"
    OTHER_NAME = "other_name"  # matched by code or email, and the name is another


@dataclass(frozen=True, slots=True)
class Doubt:
    """People a person should look at; nobody is merged."""

    kind: DoubtKind
    drafts: tuple[Draft, ...]
    """Those of the list who would be new."""
    attendees: tuple[Attendee, ...]
    """Those who are attendees already."""


@dataclass(frozen=True, slots=True)
class LoadPlan:
    """Everything one load would do. Being gone or back and being changed go together with each other."""

    new: tuple[Draft, ...]
    changed: tuple[Amendment, ...]
    """Fields that will change."""
    kept_by_hand: tuple[Amendment, ...]
    """Where the list differs from what a person entered: ``old`` is theirs and stays, ``new`` the list's."""
    gone: tuple[Attendee, ...]
    returned: tuple[Attendee, ...]
    unchanged: tuple[Attendee, ...]
    """Those of whom the list says what it said last; their place in it may be another."""
    doubtful: tuple[Doubt, ...]
    problems: tuple[Problem, ...]
    amendments: tuple[Amendment, ...]
    """All that is to be recorded: changes, new places in the list, and what the list now says of kept fields."""
    tickets: frozenset[str]
    """Tickets that are somebody's already."""

    @property
    def is_empty(self) -> bool:
        """Whether carrying it out would record nothing."""
        return not (self.new or self.amendments or self.gone or self.returned)

    @property
    def is_another_list(self) -> bool:
        """Whether it names nobody of those listed before: rather one list more than a newer one."""
        return bool(self.gone) and not (self.amendments or self.unchanged or self.returned)

    def keeping_everyone(self) -> Self:
        """Return the plan for one list more: who is not on it stays as they are."""
        return replace(self, gone=())


@dataclass(frozen=True, slots=True)
class LoadResult:
    """What was recorded: the ids of the new attendees, and how many others."""

    registered: tuple[str, ...]
    amended: int
    withdrawn: int
    restored: int
