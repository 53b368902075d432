"""``checkin export``: save the attendance record, and the journal beside it."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from pathlib import Path

from checkin.cli.arguments import add_event_file
from checkin.cli.console import Exit
from checkin.cli.desk import Desk
from checkin.cli.objects import misfit_object
from checkin.domain.attendance import USUAL_COLUMNS, Column
from checkin.faults import Fault, FaultKind
from checkin.files.encodable import RECORD_ENCODINGS, Misfit
from checkin.flows.export_attendance import (
    RecordChoice,
    RecordText,
    export_attendance,
    export_journal,
    journal_misfits,
    record_misfits,
)
from checkin.settings import Settings
from checkin.store.ports import EventStore
from checkin.wording.language import tr, tr_count
from checkin.wording.record import misfit_sentence, record_text


def add_arguments(parser: ArgumentParser) -> None:
    """Describe the command's own arguments."""
    add_event_file(parser)
    parser.add_argument("-o", "--output", type=Path, metavar=tr("RECORD"), help=tr("the record: .csv or .xlsx"))
    parser.add_argument("--journal", type=Path, metavar=tr("JOURNAL"), help=tr("the journal as a file of its own"))
    parser.add_argument("--encoding", choices=RECORD_ENCODINGS, help=tr("characters of a CSV"))
    parser.add_argument(
        "--columns",
        type=_columns,
        metavar="A,B,…",
        help=tr("which columns, in this order: {columns}", columns=",".join(Column)),
    )
    parser.add_argument("--with-source", action="store_true", help=tr("the other columns of the list come along"))
    parser.add_argument("--replace", action="store_true", help=tr("write 〓 for what the encoding does not have"))


def run(options: Namespace, desk: Desk) -> Exit:
    """Write what was asked for; nothing of it where somebody does not fit the encoding."""
    choice = _choice(options, desk.settings)
    text = record_text(choice.columns, desk.industries)
    record = options.output or (None if options.journal else Path("attendance.csv"))
    if record is not None and options.journal is not None and record.resolve() == options.journal.resolve():
        raise Fault(FaultKind.FILE_EXISTS, record)
    with desk.open(options.file) as store:
        misfits = _misfits(store, choice, text, (record, options.journal))
        if misfits and not choice.replace:
            return _refuse(misfits, choice.encoding, desk)
        rows = store.counts().total
        if record is not None:
            export_attendance(store, record, choice, text)
        if options.journal is not None:
            export_journal(store, options.journal, choice, text)
    _tell(record, options.journal, rows, misfits, desk)
    return Exit.DONE


def _columns(text: str) -> tuple[Column, ...]:
    names = [name.strip() for name in text.split(",") if name.strip()]
    unknown = [name for name in names if name not in set(Column)]
    if unknown:
        raise ArgumentTypeError(tr("there is no column {names}", names=", ".join(unknown)))
    return tuple(dict.fromkeys(map(Column, names)))


def _choice(options: Namespace, settings: Settings) -> RecordChoice:
    chosen = tuple(Column(name) for name in settings.record_columns if name in set(Column))
    usual = settings.record_encoding if settings.record_encoding in RECORD_ENCODINGS else RECORD_ENCODINGS[0]
    return RecordChoice(
        columns=options.columns or chosen or USUAL_COLUMNS,
        with_source=options.with_source,
        encoding=options.encoding or usual,
        replace=options.replace,
    )


def _misfits(
    store: EventStore, choice: RecordChoice, text: RecordText, files: tuple[Path | None, Path | None]
) -> tuple[Misfit, ...]:
    record, journal = files
    found = record_misfits(store, record, choice, text) if record else ()
    return found + (journal_misfits(store, journal, choice, text) if journal else ())


def _refuse(misfits: Sequence[Misfit], encoding: str, desk: Desk) -> Exit:
    desk.console.warn(tr("Nothing was saved: {encoding} does not have every character.", encoding=encoding))
    _name(misfits, desk)
    desk.console.warn(tr("Save as UTF-8, or with --replace, which writes 〓 for each of them."))
    refused = {"refused": "not_in_encoding", "encoding": encoding}
    desk.console.answer(refused | {"misfits": [misfit_object(misfit) for misfit in misfits]})
    return Exit.REFUSED


def _tell(record: Path | None, journal: Path | None, rows: int, replaced: Sequence[Misfit], desk: Desk) -> None:
    if record is not None:
        desk.console.say(
            tr_count("{count} attendee saved in {file}", "{count} attendees saved in {file}", rows, file=record)
        )
    if journal is not None:
        desk.console.say(tr("Journal saved in {file}", file=journal))
    if replaced:
        desk.console.warn(tr("〓 was written for characters that the encoding does not have:"))
        _name(replaced, desk)
    desk.console.answer(
        {
            "record": None if record is None else str(record),
            "journal": None if journal is None else str(journal),
            "attendees": rows,
            "replaced": [misfit_object(misfit) for misfit in replaced],
        }
    )


def _name(misfits: Sequence[Misfit], desk: Desk) -> None:
    for misfit in misfits:
        desk.console.warn(f"  {misfit_sentence(misfit)}")
