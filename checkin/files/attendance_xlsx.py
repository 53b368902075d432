"""The record as a workbook, row by row in little memory; every text is a string cell, so that nothing runs."""

import io
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol, cast

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from checkin.domain.attendance import Cell
from checkin.faults import Fault, FaultKind
from checkin.files.atomic import fault_of
from checkin.files.defuse import defuse

_TIME = "yyyy-mm-dd hh:mm:ss"
_WIDEST = 40
_NARROWEST = 8
_SHOWN = 40
_LONGEST_CELL = 32_767
"""More characters than these a cell of a workbook does not hold (Excel specifications and limits)."""


class _Book(Protocol):
    """What is used of a workbook."""

    def add_format(self, properties: dict[str, object]) -> Format: ...

    def add_worksheet(self, name: str) -> Worksheet: ...


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet to be written; ``rows`` is read once."""

    name: str
    headers: tuple[str, ...]
    rows: Iterable[Sequence[Cell]]
    widths: tuple[int, ...]
    """Width of each column, in characters."""


def to_xlsx(sheets: Sequence[Sheet]) -> bytes:
    """Return the sheets as a workbook; headers stay in sight and can be filtered by.

    Raises ``CELL_TOO_LONG``, and what the disk says about the system's folder for temporary files.
    """
    try:
        return _written(sheets)
    except FileCreateError as error:
        raise fault_of(error.args[0], Path(tempfile.gettempdir())) from error
    except OSError as error:
        raise fault_of(error, Path(tempfile.gettempdir())) from error


def _written(sheets: Sequence[Sheet]) -> bytes:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"constant_memory": True}) as workbook:
        book = cast("_Book", workbook)
        bold = book.add_format({"bold": True, "bottom": 1})
        times = book.add_format({"num_format": _TIME})
        for sheet in sheets:
            _write(book.add_worksheet(sheet.name), sheet, bold, times)
    return buffer.getvalue()


def column_width(header: str, like: str = "") -> int:
    """Return how wide a column is, in characters, for its header and a text like those in it."""
    return max(_NARROWEST, min(_WIDEST, max(_wide(header), _wide(like)) + 2))


def _write(page: Worksheet, sheet: Sheet, bold: Format, times: Format) -> None:
    page.freeze_panes(1, 0)
    for column, (header, width) in enumerate(zip(sheet.headers, sheet.widths, strict=True)):
        page.set_column(column, column, width)
        page.write_string(0, column, header, bold)
    last = 0
    for last, cells in enumerate(sheet.rows, 1):
        for column, cell in enumerate(cells):
            _write_cell(page, last, column, cell, times)
    page.autofilter(0, 0, last, max(0, len(sheet.headers) - 1))


def _write_cell(page: Worksheet, row: int, column: int, cell: Cell, times: Format) -> None:
    match cell:
        case "":
            return
        case str():
            if len(cell) >= _LONGEST_CELL:
                raise Fault(FaultKind.CELL_TOO_LONG, detail=cell[:_SHOWN])
            page.write_string(row, column, _protected(cell))
        case int():
            page.write_number(row, column, cell)
        case datetime():
            page.write_datetime(row, column, cell, times)


def _protected(text: str) -> str:
    """Return a text that the loader gives back as it was: only what it would take for defused is defused."""
    return defuse(text) if text.startswith(("'", '="')) else text


def _wide(text: str) -> int:
    return sum(1 if character.isascii() else 2 for character in text)
