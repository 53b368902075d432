"""What can be set off on the record page: look, save the record, read the journal."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from checkin.domain.attendance import Column, attendance_rows, source_headers, written
from checkin.domain.attendee import Attendee
from checkin.domain.history import Past
from checkin.domain.journal import Entry
from checkin.domain.names import fold_text
from checkin.domain.progress import Progress
from checkin.domain.query import Counts
from checkin.files.encodable import Misfit, who_does_not_fit
from checkin.flows import export_attendance as flow
from checkin.store.ports import EventStore
from checkin.ui.operations.session import Session
from checkin.ui.tasks import Task
from checkin.wording.journal import sentence
from checkin.wording.record import audit_words, column_names, record_words, sheet_names

SHOWN_ROWS = 100
"""How much of the record the page shows."""
SHOWN_ENTRIES = 500
"""How many entries of the journal the page shows; a search reaches the others."""


@dataclass(frozen=True, slots=True)
class Look:
    """The record as it would be written now."""

    counts: Counts
    undone: int
    """How many check-ins were undone."""
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """The first of them, as text."""
    has_source: bool
    """Whether the list had columns that are kept as they are."""
    misfits: tuple[Misfit, ...]
    """What the encoding cannot write."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What was written, and beside it the journal if that was wished for."""

    record: flow.Exported
    journal: flow.Exported | None = None


@dataclass(frozen=True, slots=True)
class Happening:
    """One entry of the journal, ready to be read."""

    at: int
    whom: str
    what: str
    lane: str
    actor: str


@dataclass(frozen=True, slots=True)
class Happenings:
    """The latest entries that a search found, the latest first, and how many there are in all."""

    search: str
    shown: tuple[Happening, ...]
    found: int


def look(session: Session, choice: flow.RecordChoice, done: Callable[[Look], None]) -> Task:
    """Read numbers and first rows of the record, and who does not fit its encoding."""
    headers, words = column_names(choice.columns), record_words(session.industries)

    def rows(people: Iterator[Attendee], source: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
        for person in people:
            cells = next(attendance_rows((person,), choice.columns, source, words))
            yield person.name, tuple(map(written, cells))

    def read(store: EventStore, _: Progress) -> Look:
        known = source_headers(store.attendees())
        source = known if choice.with_source else ()
        shown = (*headers, *source)
        misfits = who_does_not_fit(shown, rows(store.attendees(), source), choice.encoding)
        return Look(
            counts=store.counts(),
            undone=sum(len(person.undone) for person in store.attendees()),
            headers=shown,
            rows=tuple(cells for _, cells in rows(islice(store.attendees(), SHOWN_ROWS), source)),
            has_source=bool(known),
            misfits=() if choice.encoding.startswith("utf-8") else tuple(misfits),
        )

    return session.ask(read, done)


def save(
    session: Session,
    path: Path,
    choice: flow.RecordChoice,
    with_journal: bool,
    done: Callable[[Saved | flow.NotInEncoding], None],
) -> Task:
    """Write the record; the journal of a CSV goes beside it, that of a workbook is its second sheet."""
    text = _text(session, choice.columns)

    is_apart = with_journal and flow.format_of(path) is not flow.RecordFormat.XLSX
    beside = path.with_name(f"{path.stem} {text.sheets[1]}{path.suffix}") if is_apart else None

    def write(store: EventStore, progress: Progress) -> Saved | flow.NotInEncoding:
        if beside is not None and not choice.replace:
            # Both are looked at before either is written: a refusal leaves nothing behind.
            misfits = flow.record_misfits(store, path, choice, text) + flow.journal_misfits(
                store, beside, choice, text
            )
            if misfits:
                return flow.NotInEncoding(choice.encoding, misfits)
        record = flow.export_attendance(store, path, choice, text, progress)
        if isinstance(record, flow.NotInEncoding):
            return record
        if beside is None:
            return Saved(record)
        journal = flow.export_journal(store, beside, choice, text)
        return journal if isinstance(journal, flow.NotInEncoding) else Saved(record, journal)

    return session.ask(write, done)


def read_journal(session: Session, search: str, done: Callable[[Happenings], None]) -> Task:
    """Find entries by whom they are about, what happened, lane or person at the lane."""
    words = [fold_text(word) for word in search.split()]

    def read(store: EventStore, _: Progress) -> Happenings:
        names = {person.id: person.name for person in store.attendees()}
        all_of_them = (_happening(entry, names) for entry in store.entries())
        found = [one for one in all_of_them if _has(one, words)]
        return Happenings(search, tuple(reversed(found[-SHOWN_ENTRIES:])), len(found))

    return session.ask(read, done)


def _text(session: Session, columns: tuple[Column, ...]) -> flow.RecordText:
    return flow.RecordText(column_names(columns), record_words(session.industries), audit_words(), sheet_names())


def _happening(entry: Entry, names: dict[str, str]) -> Happening:
    whom = names.get(entry.attendee_id or "", "")
    return Happening(entry.at, whom, sentence(Past(entry)), entry.lane, entry.actor)


def _has(one: Happening, words: list[str]) -> bool:
    if not words:
        return True
    text = fold_text(" ".join((one.whom, one.what, one.lane, one.actor)))
    return all(word in text for word in words)
