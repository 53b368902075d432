"""From a table and its mapping to attendees-to-be, and to what could not be read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from checkin.domain.attendee import Profile
from checkin.domain.industries import Industries
from checkin.domain.progress import Progress, unwatched
from checkin.files.companions import companions_of
from checkin.files.field import ColumnMapping, Field, brings_companions
from checkin.files.problem import Problem, ProblemKind
from checkin.files.rows import Draft, RowReader
from checkin.files.table import Table

_REPORT_EVERY = 200
_PROFILE_FIELDS: Mapping[Field, tuple[str, ...]] = {
    Field.NAME: ("name",),
    Field.FAMILY_NAME: ("name", "family_name"),
    Field.GIVEN_NAME: ("name", "given_name"),
    Field.READING: ("reading",),
    Field.FAMILY_READING: ("reading",),
    Field.GIVEN_READING: ("reading",),
    Field.INDUSTRY: ("industry", "industry_text"),
    Field.INDUSTRY_LABEL: ("industry",),
    Field.STATUS: ("rsvp", "rsvp_text", "payment"),
    Field.APPLICANT_ATTENDS: ("rsvp",),
    Field.PAYMENT: ("payment", "fee_paid"),
    Field.VIP: ("marks",),
    Field.FIRST_TIMER: ("marks",),
    Field.TICKET: (),
    Field.LEFT_OUT: (),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a list."""

    drafts: tuple[Draft, ...]
    problems: tuple[Problem, ...]
    fields: frozenset[str] = frozenset(Profile.__dataclass_fields__)
    """The profile fields this list speaks about; of the others it does not even say that they are empty."""
    headers: frozenset[str] = field(default_factory=lambda: frozenset[str]())
    """The columns this list has, whatever they mean."""


def read(table: Table, mapping: ColumnMapping, industries: Industries, progress: Progress = unwatched) -> Reading:
    """Read every row; rows without a name become problems, rows with companions several drafts."""
    reader = RowReader(table, mapping, industries)
    if not reader.has_name:
        return Reading((), (*table.problems, Problem(ProblemKind.NO_NAME_COLUMN, file=table.source_name)))
    drafts: list[Draft] = []
    total = len(table.rows)
    for number, row in enumerate(table.rows):
        if number % _REPORT_EVERY == 0:
            progress(number, total)
        draft = reader.draft(row, len(drafts) + 1)
        if draft is None:
            continue
        drafts.append(draft)
        if reader.may_have_companions:
            drafts.extend(companions_of(draft, row.cells, reader, len(drafts) + 1))
    progress(total, total)
    problems = sorted((*table.problems, *reader.problems), key=lambda problem: problem.line)
    return Reading(tuple(drafts), tuple(problems), _fields(mapping), frozenset(table.headers))


def _fields(mapping: ColumnMapping) -> frozenset[str]:
    """Return the profile fields that the mapped columns speak about; the place in the list is always one."""
    names = {"position", "extra"}
    for one in filter(None, mapping.values()):
        if brings_companions(one):
            names.add("companion_of")
        else:
            names.update(_PROFILE_FIELDS.get(one, (one.value,)))
    return frozenset(names)
