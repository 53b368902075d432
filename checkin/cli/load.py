"""``checkin load``: load a list of attendees into an event, or show what that would do."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from checkin.cli.arguments import add_event_file, count_from_0
from checkin.cli.console import Exit
from checkin.cli.desk import Desk
from checkin.cli.load_report import plan_object, report, table_object
from checkin.cli.mapping import UnknownMapping, with_changes
from checkin.files.columns import suggest
from checkin.files.encoding import OFFERED
from checkin.files.field import Field
from checkin.files.reading import read
from checkin.files.rsvp import inspect
from checkin.files.source import read_source
from checkin.files.table import Dialect, Table
from checkin.flows.load_attendees import carry_out, plan
from checkin.flows.load_plan import LoadPlan
from checkin.wording.language import tr

_DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t"}


def add_arguments(parser: ArgumentParser) -> None:
    """Describe the command's own arguments."""
    add_event_file(parser)
    parser.add_argument("list", type=Path, metavar=tr("LIST"), help=tr("CSV, XLSX, XLS or ODS"))
    parser.add_argument("--encoding", choices=OFFERED, help=tr("characters of a CSV; found out without it"))
    parser.add_argument("--delimiter", choices=tuple(_DELIMITERS), help=tr("what parts the cells of a CSV"))
    parser.add_argument("--sheet", metavar=tr("NAME"), help=tr("sheet of a workbook"))
    parser.add_argument(
        "--header-row", type=count_from_0, metavar="N", help=tr("which row has the headers, from 1; 0 for none")
    )
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        metavar=tr("HEADER=field"),
        help=tr("what a column is; may be repeated; fields: {fields}", fields=", ".join(map(str, Field))),
    )
    parser.add_argument("--add", action="store_true", help=tr("one list more: who is not on it stays as they are"))
    parser.add_argument("--dry-run", action="store_true", help=tr("only show what loading would do"))


def run(options: Namespace, desk: Desk) -> Exit:
    """Load every row that can be read; say what became of each that could not."""
    delimiter = _DELIMITERS.get(options.delimiter or "")
    table = inspect(
        read_source(options.list), Dialect(options.encoding, delimiter, options.sheet, options.header_row)
    )
    if options.sheet and table.sheets and options.sheet not in table.sheets:
        return _refuse_sheet(options.sheet, table, desk)
    mapping = with_changes(table, suggest(table, desk.settings.remembered), _pairs(options.map))
    if isinstance(mapping, UnknownMapping):
        return _refuse_mapping(mapping, table, desk)
    reading = read(table, mapping, desk.industries)
    with desk.open(options.file) as store:
        planned = plan(reading, store.attendees())
        if options.add:
            planned = planned.keeping_everyone()
        is_written = bool(reading.drafts) and not options.dry_run
        if is_written:
            carry_out(planned, store)
    for line in report(table, mapping, planned, is_written=is_written, is_rehearsal=options.dry_run):
        desk.console.say(line)
    desk.console.answer(table_object(table, mapping) | plan_object(planned) | {"written": is_written})
    return Exit.REFUSED if _has_unreadable(planned) or not reading.drafts else Exit.DONE


def _pairs(changes: Sequence[str]) -> list[tuple[str, str]]:
    """Return header and field of each change; a header may have = in it, a field has not."""
    cut = (change.rpartition("=") for change in changes)
    return [(header, field) for header, _, field in cut]


def _refuse_sheet(name: str, table: Table, desk: Desk) -> Exit:
    desk.console.warn(tr("There is no sheet “{name}”.", name=name))
    desk.console.warn(tr("There are: {names}", names=", ".join(table.sheets)))
    desk.console.answer({"refused": "unknown_sheet", "name": name, "known": list(table.sheets)})
    return Exit.FAULT


def _refuse_mapping(unknown: UnknownMapping, table: Table, desk: Desk) -> Exit:
    known = Field if unknown.is_field else table.headers
    what = tr("There is no field “{name}”.") if unknown.is_field else tr("There is no column “{name}”.")
    desk.console.warn(what.format(name=unknown.name))
    desk.console.warn(tr("There are: {names}", names=", ".join(map(str, known))))
    desk.console.answer({"refused": "unknown_mapping", "name": unknown.name, "known": list(map(str, known))})
    return Exit.FAULT


def _has_unreadable(planned: LoadPlan) -> bool:
    return any(problem.is_unreadable for problem in planned.problems)
