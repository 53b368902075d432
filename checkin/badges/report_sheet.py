"""A report on pages of A4: headings and tables, page after page, the header of a table again on each."""

from collections.abc import Iterator, Sequence

from checkin.badges.canvas import Pages
from checkin.badges.drawing import MM_PER_PT, Box, Drawing, Panel
from checkin.badges.fitting import fit_line
from checkin.badges.lines import INK, SOFT_INK, draw_lines
from checkin.badges.text import width
from checkin.badges.typeface import BOLD, REGULAR, Typeface
from checkin.domain.report import Report, ReportCell, ReportTable

_WIDTH_MM, _HEIGHT_MM = 210.0, 297.0
_MARGIN_MM = 16.0
_ROOM_MM = _WIDTH_MM - 2 * _MARGIN_MM
_FOOT_MM = _HEIGHT_MM - 18.0
_ROW_MM, _GAP_MM = 6.2, 3.0
_SIZE_PT, _LEAST_PT = 8.5, 4.5
_HAIRLINE, _GROUND = "#C4CBD2", "#EEF1F4"
_WIDEST_MM = 60.0
"""No column asks for more, however long its longest text."""


def report_pdf(report: Report) -> bytes:
    """Return the report as a PDF."""
    drawings = list(_Writer(report).pages())
    pages = Pages(_WIDTH_MM, _HEIGHT_MM, report.title)
    for number, drawing in enumerate(drawings, 1):
        _text(drawing, f"{number} / {len(drawings)}", REGULAR, 8, _WIDTH_MM / 2 - 5, 20, _HEIGHT_MM - 12)
        pages.draw(drawing, 0, 0)
        pages.end_page()
    return pages.finish()


class _Writer:
    """Goes down the page, and on to the next one."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._drawing = Drawing(_WIDTH_MM, _HEIGHT_MM)
        self._top_mm = _MARGIN_MM

    def pages(self) -> Iterator[Drawing]:
        """Yield each page when it is full, and the last one."""
        self._line(self._report.title, BOLD, 16, 9)
        for line in self._report.lines:
            self._line(line, REGULAR, 9, 5)
        for table in self._report.tables:
            yield from self._table(table)
        yield self._drawing

    def _table(self, table: ReportTable) -> Iterator[Drawing]:
        self._top_mm += 5
        yield from self._make_room(4 * _ROW_MM)
        self._line(table.heading, BOLD, 11, 7)
        if not table.rows:
            self._line(self._report.nothing, REGULAR, 9, _ROW_MM)
            return
        widths_mm = _widths_mm(table)
        self._row(table.headers, widths_mm, table, BOLD, is_header=True)
        for number, row in enumerate(table.rows, 1):
            for full in self._make_room(_ROW_MM):
                yield full
                self._row(table.headers, widths_mm, table, BOLD, is_header=True)
            is_total = table.has_total and number == len(table.rows)
            self._row(row, widths_mm, table, BOLD if is_total else REGULAR)

    def _make_room(self, height_mm: float) -> Iterator[Drawing]:
        """Begin a new page, and yield the full one, where there is less room than asked for."""
        if self._top_mm + height_mm > _FOOT_MM:
            full, self._drawing, self._top_mm = self._drawing, Drawing(_WIDTH_MM, _HEIGHT_MM), _MARGIN_MM
            yield full

    def _row(
        self,
        cells: Sequence[ReportCell],
        widths_mm: Sequence[float],
        table: ReportTable,
        typeface: Typeface,
        *,
        is_header: bool = False,
    ) -> None:
        if is_header:
            box = Box(_MARGIN_MM, self._top_mm, _ROOM_MM, _ROW_MM)
            self._drawing.items.append(Panel(box, 0, fill=_GROUND))
        left_mm = _MARGIN_MM
        for place, (cell, width_mm) in enumerate(zip(cells, widths_mm, strict=True)):
            room_mm = width_mm - _GAP_MM
            text = _shown(cell)
            fitted = fit_line(text, typeface, room_mm / MM_PER_PT, _SIZE_PT, _LEAST_PT)
            inset_mm = _GAP_MM / 2
            if _is_number(table, place):
                inset_mm += room_mm - width(fitted.lines[0], typeface) * fitted.size_pt * MM_PER_PT
            top_mm = self._top_mm + (_ROW_MM - fitted.size_pt * MM_PER_PT) / 2
            draw_lines(self._drawing, "cell", fitted, typeface, left_mm + inset_mm, top_mm, INK)
            left_mm += width_mm
        self._top_mm += _ROW_MM
        rule = Box(_MARGIN_MM, self._top_mm - 0.1, _ROOM_MM, 0.1)
        self._drawing.items.append(Panel(rule, 0, fill=_HAIRLINE))

    def _line(self, text: str, typeface: Typeface, size_pt: float, height_mm: float) -> None:
        _text(self._drawing, text, typeface, size_pt, _MARGIN_MM, _ROOM_MM, self._top_mm)
        self._top_mm += height_mm


def _widths_mm(table: ReportTable) -> list[float]:
    """Return the widths of the columns: as wide as their longest text wants, shrunk or stretched to the page."""
    wanted_mm = [
        min(
            max(width(_shown(row[place]), BOLD) for row in (table.headers, *table.rows)) * _SIZE_PT * MM_PER_PT
            + _GAP_MM,
            _WIDEST_MM,
        )
        for place in range(len(table.headers))
    ]
    factor = _ROOM_MM / sum(wanted_mm)
    return [wanted * factor for wanted in wanted_mm]


def _is_number(table: ReportTable, place: int) -> bool:
    return all(isinstance(row[place], int) or not row[place] for row in table.rows)


def _shown(cell: ReportCell) -> str:
    return f"{cell:,}" if isinstance(cell, int) else cell


def _text(
    drawing: Drawing, text: str, typeface: Typeface, size_pt: float, left_mm: float, room_mm: float, top_mm: float
) -> None:
    fitted = fit_line(text, typeface, room_mm / MM_PER_PT, size_pt, size_pt * 0.6)
    draw_lines(drawing, "report", fitted, typeface, left_mm, top_mm, INK if typeface is BOLD else SOFT_INK)
