"""The attendance record, from the journal's projection into a file that is there whole or not at all."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import tee
from pathlib import Path

from checkin.domain.attendance import USUAL_COLUMNS, Cell, Column, RecordWords, attendance_rows, source_headers
from checkin.domain.attendee import Attendee
from checkin.domain.progress import Progress, unwatched
from checkin.files.atomic import write_atomically
from checkin.files.attendance_csv import to_csv
from checkin.files.attendance_xlsx import Sheet, column_width, to_xlsx
from checkin.files.audit import AuditWords, audit_rows, shown_fields
from checkin.files.encodable import Misfit, who_does_not_fit
from checkin.store.ports import EventStore

_REPORT_EVERY = 200
_WHOM = 3
"""Place of the attendee's name in a row of the journal."""
_TIME_LIKE = "2026-12-01 18:32:05"


class RecordFormat(StrEnum):
    """What the record is written as."""

    CSV = "csv"
    XLSX = "xlsx"


@dataclass(frozen=True, slots=True)
class RecordChoice:
    """What of the record is written, and how."""

    columns: tuple[Column, ...] = USUAL_COLUMNS
    with_source: bool = False
    """Whether the columns that were kept as they are come along."""
    encoding: str = "utf-8-sig"
    replace: bool = False
    """Write 〓 for what the encoding does not have, instead of writing nothing."""


@dataclass(frozen=True, slots=True)
class RecordText:
    """Everything a record says, in one language."""

    headers: tuple[str, ...]
    """Of the chosen columns."""
    words: RecordWords
    audit: AuditWords
    sheets: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: how many rows, and which cells have 〓 in them."""

    path: Path
    rows: int
    replaced: tuple[Misfit, ...] = ()


@dataclass(frozen=True, slots=True)
class NotInEncoding:
    """Nothing was written: these cells do not fit the encoding."""

    encoding: str
    misfits: tuple[Misfit, ...]


def format_of(path: Path) -> RecordFormat:
    """Return what a file of this name is written as: a workbook for ``.xlsx``, else CSV."""
    return RecordFormat.XLSX if path.suffix.casefold() == ".xlsx" else RecordFormat.CSV


def export_attendance(
    store: EventStore, path: Path, choice: RecordChoice, text: RecordText, progress: Progress = unwatched
) -> Exported | NotInEncoding:
    """Write the record of everyone to ``path``, as CSV or as a workbook with the journal on a second sheet.

    Raises :class:`Fault` where the file cannot be written; what was there before is then as it was.
    """
    record = _Record(store, choice, text, progress)
    if format_of(path) is RecordFormat.XLSX:
        write_atomically(path, to_xlsx((record.sheet(), _journal_sheet(store, choice, text))))
        return Exported(path, record.count)
    misfits = record.misfits()
    if misfits and not choice.replace:
        return NotInEncoding(choice.encoding, misfits)
    write_atomically(path, to_csv(record.headers, record.rows(), choice.encoding))
    return Exported(path, record.count, misfits)


def record_misfits(store: EventStore, path: Path, choice: RecordChoice, text: RecordText) -> tuple[Misfit, ...]:
    """Return who does not fit the encoding of a record that would be written to ``path``."""
    return () if format_of(path) is RecordFormat.XLSX else _Record(store, choice, text, unwatched).misfits()


def export_journal(
    store: EventStore, path: Path, choice: RecordChoice, text: RecordText
) -> Exported | NotInEncoding:
    """Write the journal, entry by entry, as a file of its own: the audit trail.

    Of fields that the record does not show, it says that they were changed, not to what.

    Raises :class:`Fault` where the file cannot be written.
    """
    sheet = _journal_sheet(store, choice, text)
    rows = list(sheet.rows)
    if format_of(path) is RecordFormat.XLSX:
        write_atomically(path, to_xlsx((Sheet(sheet.name, sheet.headers, rows, sheet.widths),)))
        return Exported(path, len(rows))
    misfits = journal_misfits(store, path, choice, text)
    if misfits and not choice.replace:
        return NotInEncoding(choice.encoding, misfits)
    write_atomically(path, to_csv(sheet.headers, rows, choice.encoding))
    return Exported(path, len(rows), misfits)


def journal_misfits(store: EventStore, path: Path, choice: RecordChoice, text: RecordText) -> tuple[Misfit, ...]:
    """Return who does not fit the encoding of a journal that would be written to ``path``."""
    if format_of(path) is RecordFormat.XLSX:
        return ()
    sheet = _journal_sheet(store, choice, text)
    named = ((str(row[_WHOM]), row) for row in sheet.rows)
    return tuple(who_does_not_fit(sheet.headers, named, choice.encoding))


class _Record:
    """The rows of one record, read from the store as often as they are wanted, so that few are held at once."""

    def __init__(self, store: EventStore, choice: RecordChoice, text: RecordText, progress: Progress) -> None:
        self._store = store
        self._choice = choice
        self._text = text
        self._progress = progress
        self._source = source_headers(store.attendees()) if choice.with_source else ()
        self.headers = (*text.headers, *self._source)
        self.count = store.counts().total

    def named_rows(self) -> Iterator[tuple[str, tuple[Cell, ...]]]:
        """Yield each row with the name of whom it is about."""
        attendees, again = tee(self._attendees())
        rows = attendance_rows(again, self._choice.columns, self._source, self._text.words)
        return zip((attendee.name for attendee in attendees), rows, strict=True)

    def rows(self) -> Iterator[tuple[Cell, ...]]:
        """Yield each row."""
        return (row for _, row in self.named_rows())

    def misfits(self) -> tuple[Misfit, ...]:
        """Return who does not fit the chosen encoding."""
        if self._choice.encoding.startswith("utf-8"):
            return ()
        return tuple(who_does_not_fit(self.headers, self.named_rows(), self._choice.encoding))

    def sheet(self) -> Sheet:
        """Return the record as a sheet, its columns as wide as what usually stands in them."""
        first = next(self.rows(), ("",) * len(self.headers))
        likes = (cell if isinstance(cell, str) else _TIME_LIKE for cell in first)
        widths = tuple(column_width(header, like) for header, like in zip(self.headers, likes, strict=True))
        return Sheet(self._text.sheets[0], self.headers, self.rows(), widths)

    def _attendees(self) -> Iterator[Attendee]:
        for done, attendee in enumerate(self._store.attendees()):
            if done % _REPORT_EVERY == 0:
                self._progress(done, self.count)
            yield attendee
        self._progress(self.count, self.count)


def _journal_sheet(store: EventStore, choice: RecordChoice, text: RecordText) -> Sheet:
    names = {attendee.id: attendee.name for attendee in store.attendees()}
    shown = shown_fields(choice.columns, choice.with_source)
    rows = audit_rows(store.entries(), names, text.audit, text.words.local, shown)
    widths = tuple(column_width(header, _TIME_LIKE) for header in text.audit.headers)
    return Sheet(text.sheets[1], text.audit.headers, rows, widths)
