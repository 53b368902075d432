"""One row of a list as a draft of an attendee."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from checkin.domain.attendee import NO_EXTRA, Mark, Profile, Rsvp
from checkin.domain.codes import site_code
from checkin.domain.industries import Industries
from checkin.domain.names import fold_text, full_name
from checkin.files.answers import consent_of, mark_answer_of, mark_of, payment_in_column, payment_of, rsvp_of
from checkin.files.field import ColumnMapping, Field, brings_companions
from checkin.files.problem import Problem, ProblemKind
from checkin.files.table import Row, Table
from checkin.files.values import amount_of, people_of, tag_splitter

_AS_WRITTEN = (
    Field.NAME,
    Field.FAMILY_NAME,
    Field.GIVEN_NAME,
    Field.READING,
    Field.COMPANY,
    Field.TITLE,
    Field.PHONE,
    Field.TICKET_TYPE,
    Field.INTRODUCED_BY,
    Field.COMPANION_OF,
    Field.NOTE,
)
"""Fields whose text becomes the profile's just so."""

_TAGS = (Field.LOOKING_FOR, Field.CAN_OFFER)
"""Fields that several columns may share."""

_DELETED_ACCOUNT = "(退会ユーザー)"
_ANONYMOUS = "anonymous"
_INDUSTRIES_CACHED = 4096


@dataclass(frozen=True, slots=True)
class Draft:
    """An attendee-to-be: what the list says, where, and our own ticket where the list has it."""

    profile: Profile
    line: int
    ticket: str = ""


Values = dict[str, Any]
_Step = Callable[[str, Values, int], bool]
"""Puts a cell that is not empty into the values of a profile; False sends the text to the extra columns."""


class RowReader:
    """Reads rows of one table; collects the problems it meets."""

    def __init__(self, table: Table, mapping: ColumnMapping, industries: Industries) -> None:
        self.problems: list[Problem] = []
        self._file = table.source_name
        self._headers = table.headers
        columns = [(index, field) for index, field in sorted(mapping.items()) if field is not None]
        self.index = {field: index for index, field in reversed(columns)}
        self.has_name = bool({Field.NAME, Field.FAMILY_NAME, Field.GIVEN_NAME} & self.index.keys())
        self.may_have_companions = any(map(brings_companions, self.index))
        self._extra = [(header, i) for i, header in enumerate(table.headers) if self._is_extra(i, mapping.get(i))]
        self._texts = [(field.value, self.index[field]) for field in _AS_WRITTEN if field in self.index]
        steps = self._steps_of(industries)
        order = list(steps)
        taken = [(i, f) for i, f in columns if f in steps and (f in _TAGS or self.index[f] == i)]
        self._steps = [(i, steps[f]) for i, f in sorted(taken, key=lambda item: order.index(item[1]))]
        self._joins_names = bool({Field.FAMILY_NAME, Field.GIVEN_NAME} & self.index.keys())
        self._joins_readings = bool({Field.FAMILY_READING, Field.GIVEN_READING} & self.index.keys())
        self._codes = self._count_codes(table) if Field.QUANTITY in self.index else Counter[str]()
        self._reported: set[tuple[ProblemKind, str]] = set()

    def draft(self, row: Row, position: int) -> Draft | None:
        """Return the row as a draft, or None, with a problem, where it has no name."""
        line, cells = row
        values: Values = {name: cells[index] for name, index in self._texts}
        if self._joins_names and not values.get("name"):
            values["name"] = full_name(values.get("family_name", ""), values.get("given_name", ""))
        if not values["name"]:
            self._report_nameless(row)
            return None
        if self._joins_readings and not values.get("reading"):
            family = self.cell(cells, Field.FAMILY_READING)
            values["reading"] = full_name(family, self.cell(cells, Field.GIVEN_READING))
        if values["name"] == _DELETED_ACCOUNT:
            self.report(ProblemKind.ACCOUNT_DELETED, line, Field.NAME, values["name"])
        extra = {header: text for header, index in self._extra if (text := cells[index])}
        for index, step in self._steps:
            text = cells[index]
            if text and not step(text, values, line):
                extra[self._headers[index]] = text
        ticket = self.cell(cells, Field.TICKET)
        frozen = MappingProxyType(extra) if extra else NO_EXTRA
        return Draft(Profile(**values, position=position, extra=frozen), line, ticket)

    def cell(self, cells: tuple[str, ...], field: Field) -> str:
        """Return the text of a field's column, empty where the list has none."""
        index = self.index.get(field)
        return "" if index is None else cells[index]

    def row_rsvp(self, cells: tuple[str, ...]) -> Rsvp:
        """Return what the row's status says, whether or not the applicant comes too."""
        return rsvp_of(self.cell(cells, Field.STATUS)) or Rsvp.COMING

    def rows_with_code(self, code: str) -> int:
        """Return how many rows carry a ticket site's code, at least one; asked only where rows have quantities."""
        return max(1, self._codes[code]) if code else 1

    def people(self, cells: tuple[str, ...], line: int, field: Field) -> int | None:
        """Return a number of people, or None, with a problem where the cell is not one."""
        text = self.cell(cells, field)
        if not text:
            return None
        number = people_of(text)
        if number is None:
            self.report(ProblemKind.UNREADABLE_NUMBER, line, field, text)
        return number

    def report(self, kind: ProblemKind, line: int, field: Field, value: str) -> None:
        """Note a problem of one cell."""
        index = self.index.get(field)
        column = "" if index is None else self._headers[index]
        self.problems.append(Problem(kind, line, column, value, self._file))

    def _report_once(self, kind: ProblemKind, line: int, field: Field, value: str) -> None:
        """Note an unknown word where it is first met."""
        if (kind, value) not in self._reported:
            self._reported.add((kind, value))
            self.report(kind, line, field, value)

    def _report_nameless(self, row: Row) -> None:
        field = Field.NAME if Field.NAME in self.index else Field.FAMILY_NAME
        field = field if field in self.index else Field.GIVEN_NAME
        self.report(ProblemKind.NO_NAME, row.line, field, next(filter(None, row.cells), ""))

    def _count_codes(self, table: Table) -> Counter[str]:
        index = self.index.get(Field.TICKET_CODE)
        return Counter[str]() if index is None else Counter(site_code(row.cells[index]) for row in table.rows)

    def _is_extra(self, index: int, field: Field | None) -> bool:
        """Say whether a column is kept as it is: without a field, or the second of a field that holds one text."""
        if field is None:
            return True
        return field not in _TAGS and field is not Field.LEFT_OUT and self.index[field] != index

    def _steps_of(self, industries: Industries) -> dict[Field, _Step]:
        """Return what is done with each field that is more than text; payment outweighs status."""
        labels = {fold_text(text): label.id for label in industries.labels for text in (label.ja, label.en)}
        tags_of = tag_splitter(lambda text: fold_text(text) in labels)
        place = lru_cache(_INDUSTRIES_CACHED)(industries.place)
        return {
            Field.INDUSTRY_LABEL: lambda text, values, _: _take(
                values, "industry", labels.get(fold_text(text), "")
            ),
            Field.INDUSTRY: lambda text, values, line: self._take_industry(text, values, line, place),
            Field.LOOKING_FOR: lambda text, values, _: _take_tags(values, "looking_for", tags_of(text)),
            Field.CAN_OFFER: lambda text, values, _: _take_tags(values, "can_offer", tags_of(text)),
            Field.EMAIL: self._take_email,
            Field.TICKET_CODE: lambda text, values, _: _take(values, "ticket_code", site_code(text)),
            Field.STATUS: self._take_status,
            Field.APPLICANT_ATTENDS: self._take_applicant,
            Field.FEE_DUE: lambda text, values, line: self._take_amount(text, values, line, Field.FEE_DUE),
            Field.FEE_PAID: lambda text, values, line: self._take_amount(text, values, line, Field.FEE_PAID),
            Field.PAYMENT: self._take_payment,
            Field.CONSENT: self._take_consent,
            Field.MARKS: lambda text, values, _: _take_tags(values, "marks", tuple(map(mark_of, tags_of(text)))),
            Field.VIP: lambda text, values, _: _take_mark(values, Mark.VIP, text),
            Field.FIRST_TIMER: lambda text, values, _: _take_mark(values, Mark.FIRST_TIMER, text),
        }

    def _take_industry(self, text: str, values: Values, line: int, place: Callable[[str], str]) -> bool:
        values["industry_text"] = text
        values["industry"] = values.get("industry") or place(text)
        if not values["industry"]:
            self._report_once(ProblemKind.UNPLACED_INDUSTRY, line, Field.INDUSTRY, text)
        return True

    def _take_email(self, text: str, values: Values, line: int) -> bool:
        if "@" in text:
            return _take(values, "email", text)
        if text.casefold() != _ANONYMOUS:
            self.report(ProblemKind.UNREADABLE_EMAIL, line, Field.EMAIL, text)
        return False

    def _take_status(self, text: str, values: Values, line: int) -> bool:
        values["rsvp_text"] = text
        rsvp, payment = rsvp_of(text), payment_of(text)
        if rsvp is None and payment is None:
            self._report_once(ProblemKind.UNKNOWN_STATUS, line, Field.STATUS, text)
        values["rsvp"] = rsvp or Rsvp.COMING
        if payment is not None:
            values["payment"] = payment
        return True

    def _take_applicant(self, text: str, values: Values, line: int) -> bool:
        if rsvp_of(text) is Rsvp.CANCELLED:
            values["rsvp"] = Rsvp.CANCELLED
        return True

    def _take_payment(self, text: str, values: Values, line: int) -> bool:
        if (payment := payment_in_column(text)) is not None:
            return _take(values, "payment", payment)
        if (amount := amount_of(text)) is not None:
            values.setdefault("fee_paid", amount)
            return True
        self._report_once(ProblemKind.UNKNOWN_PAYMENT, line, Field.PAYMENT, text)
        return False

    def _take_amount(self, text: str, values: Values, line: int, field: Field) -> bool:
        amount = amount_of(text)
        if amount is None:
            self._report_once(ProblemKind.UNREADABLE_AMOUNT, line, field, text)
            return False
        return _take(values, field.value, amount)

    def _take_consent(self, text: str, values: Values, line: int) -> bool:
        consent = consent_of(text)
        if consent is None:
            self._report_once(ProblemKind.UNKNOWN_CONSENT, line, Field.CONSENT, text)
            return False
        return _take(values, "consent", consent)


def _take_tags(values: Values, name: str, tags: tuple[str, ...]) -> bool:
    """Take the tags of a column, after those of the columns before it."""
    earlier: tuple[str, ...] = values.get(name, ())
    values[name] = tuple(dict.fromkeys(earlier + tags)) if earlier else tags
    return True


def _take_mark(values: Values, mark: Mark, text: str) -> bool:
    """Take a column that says yes or no to one mark; any other answer goes among the extra columns."""
    answer = True if mark_of(text) == mark else mark_answer_of(text)
    return answer is not None and (not answer or _take_tags(values, "marks", (mark.value,)))


def _take(values: Values, name: str, value: object) -> bool:
    values[name] = value
    return True
