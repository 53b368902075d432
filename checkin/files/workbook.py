"""Sheets of a workbook (XLSX, XLS, ODS) as text."""

import io
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineWorkbook

from checkin.faults import Fault, FaultKind
from checkin.files.table import ListSource, Row

Cell = int | float | str | bool | time | date | datetime | timedelta
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"


def is_workbook(data: bytes) -> bool:
    """Say whether the bytes are a workbook's; the file's name does not matter."""
    return data.startswith((_ZIP, _OLE))


def read_sheet(source: ListSource, sheet: str | None) -> tuple[tuple[str, ...], str, list[Row]]:
    """Return the names of all sheets, the one that was read, and its rows.

    Without a choice it is the first sheet that has more than one row. Raises :class:`Fault` for a file that is no
    workbook, is damaged, or wants a password.
    """
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(source.data))
        names = tuple(book.sheet_names)
        if not names:
            raise Fault(FaultKind.LIST_EMPTY, source.path)
        chosen = sheet if sheet in names else _first_with_rows(book, names)
        cells = book.get_sheet_by_name(chosen).to_python(skip_empty_area=False)
    except CalamineError as error:
        raise Fault(FaultKind.LIST_UNREADABLE, source.path, str(error)) from error
    return names, chosen, [Row(line, tuple([text_of(cell) for cell in row])) for line, row in enumerate(cells, 1)]


def text_of(cell: Cell) -> str:
    """Return a cell as a person reads it: 1234.0 is ``1234``, days and times are ISO, midnight is no time."""
    match cell:
        case str():
            return cell.strip()
        case bool():
            return "TRUE" if cell else "FALSE"
        case float():
            return str(int(cell)) if cell.is_integer() else repr(cell)
        case datetime():
            return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ", "seconds")
        case date() | time():
            return cell.isoformat()
        case int() | timedelta():
            return str(cell)


def _first_with_rows(book: CalamineWorkbook, names: tuple[str, ...]) -> str:
    return next((name for name in names if book.get_sheet_by_name(name).height > 1), names[0])
