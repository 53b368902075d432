"""From the bytes of a list to a table: encoding, delimiter or sheet, header row, clean cells."""

from dataclasses import replace

from checkin.faults import Fault, FaultKind
from checkin.files.defuse import undefuse
from checkin.files.delimited import records, sniff_delimiter
from checkin.files.encoding import decode, possible
from checkin.files.headers import column_letter, distinct
from checkin.files.neutralise import needs_neutralising, neutralise
from checkin.files.problem import Problem, ProblemKind
from checkin.files.table import Dialect, ListSource, Row, Table
from checkin.files.words import recognised_count
from checkin.files.workbook import is_workbook, read_sheet

AS_FOUND = Dialect()
_HEADER_SEARCH = 20
_SURE = 2
_FOREIGN = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"Rar!",
    b"7z\xbc\xaf",
    b"SQLite format 3\0",
)
_MARKUP = ("<!doctype", "<html", "<table", "<?xml", "{\\rtf")


def inspect(source: ListSource, overrides: Dialect = AS_FOUND) -> Table:
    """Return the list as a table; what ``overrides`` leaves open is found out.

    Raises :class:`Fault`: nothing in the file, no list at all, damaged, or an encoding that a person must name.
    """
    if not source.data.strip():
        raise Fault(FaultKind.LIST_EMPTY, source.path)
    if source.data.startswith(_FOREIGN):
        raise Fault(FaultKind.LIST_TYPE_UNKNOWN, source.path)
    return _from_workbook(source, overrides) if is_workbook(source.data) else _from_text(source, overrides)


def _from_workbook(source: ListSource, overrides: Dialect) -> Table:
    sheets, sheet, rows = read_sheet(source, overrides.sheet)
    if any(needs_neutralising(cell) or cell.startswith(("'", '="')) for row in rows for cell in row.cells):
        rows, problems = _cleaned(source, rows)
    else:
        problems = []
    table = _table(source, overrides, rows, problems)
    return replace(table, dialect=replace(table.dialect, sheet=sheet), sheets=sheets)


def _from_text(source: ListSource, overrides: Dialect) -> Table:
    text, encoding = decode(source, overrides.encoding)
    if text[:200].lstrip().casefold().startswith(_MARKUP):
        raise Fault(FaultKind.LIST_TYPE_UNKNOWN, source.path)
    delimiter = overrides.delimiter or sniff_delimiter(text)
    rows, problems = records(source, text, delimiter)
    if needs_neutralising(text) or "\ufffd" in text or "'" in text or '="' in text:
        rows, found = _cleaned(source, rows)
        problems += found
    table = _table(source, overrides, rows, problems, is_text=True)
    dialect = replace(table.dialect, encoding=encoding, delimiter=delimiter)
    return replace(table, dialect=dialect, encodings=possible(source.data, encoding))


def _table(
    source: ListSource, overrides: Dialect, rows: list[Row], problems: list[Problem], is_text: bool = False
) -> Table:
    """Part headers from rows, and make every row as wide as the headers."""
    if not any(any(row.cells) for row in rows):
        raise Fault(FaultKind.LIST_EMPTY, source.path)
    header_row = _header_row(rows) if overrides.header_row is None else min(overrides.header_row, len(rows))
    below = [row for row in rows[header_row:] if any(row.cells)]
    if header_row:
        headers = _named_columns(rows[header_row - 1].cells, below)
    else:
        headers = tuple(map(column_letter, range(max((len(row.cells) for row in below), default=0))))
    width, usual = len(headers), len(rows[header_row - 1].cells) if header_row else len(headers)
    for number, row in enumerate(below):
        found = len(row.cells)
        if found != usual and is_text:
            problems.append(Problem(ProblemKind.RAGGED_ROW, row.line, value=f"{found}/{usual}", file=source.name))
        if found != width:
            below[number] = Row(row.line, (row.cells + ("",) * width)[:width])
    placed = [replace(p, column=_column(headers, p.column)) if p.column else p for p in problems]
    return Table(source.name, Dialect(header_row=header_row), headers, tuple(below), problems=tuple(placed))


def _header_row(rows: list[Row]) -> int:
    """Return which record, from 1, holds the headers: the one with most known words among the first.

    Titles may stand above it. Where hardly any word is known it is the first record that is not a lone title.
    """
    first = rows[:_HEADER_SEARCH]
    counts = [recognised_count(row.cells) for row in first]
    best = max(counts, default=0)
    if best >= _SURE:
        return counts.index(best) + 1
    widths = [sum(1 for cell in row.cells if cell) for row in first]
    widest = max(widths, default=0)
    return next((n for n, width in enumerate(widths, 1) if width and 2 * width >= widest), 1)


def _named_columns(cells: tuple[str, ...], below: list[Row]) -> tuple[str, ...]:
    """Return a header for every column that has a header or anything below it."""
    width = max((number for number, cell in enumerate(cells, 1) if cell), default=0)
    for row in below:
        while len(row.cells) > width and any(row.cells[width:]):
            width += 1
    return distinct((cells + ("",) * width)[:width])


def _cleaned(source: ListSource, rows: list[Row]) -> tuple[list[Row], list[Problem]]:
    """Undo what protects cells from spreadsheets, and neutralise harmful characters with a notice each."""
    problems: list[Problem] = []
    clean: list[Row] = []
    for row in rows:
        cells: list[str] = []
        for index, cell in enumerate(row.cells):
            text = _unprotected(cell)
            if "\ufffd" in text:
                problems.append(Problem(ProblemKind.UNDECODABLE, row.line, str(index), text, source.name))
            if needs_neutralising(text):
                text = neutralise(text)
                problems.append(Problem(ProblemKind.CONTROL_CHARACTERS, row.line, str(index), text, source.name))
            cells.append(text)
        clean.append(Row(row.line, tuple(cells)))
    return clean, problems


def _unprotected(cell: str) -> str:
    """Return a cell without the apostrophe of a defused one, or the ``="…"`` that saves leading zeros."""
    if cell.startswith('="') and cell.endswith('"') and len(cell) > 2:
        return cell[2:-1]
    return undefuse(cell)


def _column(headers: tuple[str, ...], index: str) -> str:
    number = int(index)
    return headers[number] if number < len(headers) else column_letter(number)
