"""The test page: what a printer is measured by. A cross in every corner, a ruler either way, the stock's slots."""

import math
from dataclasses import dataclass

from checkin.badges.canvas import Pages
from checkin.badges.drawing import MM_PER_PT, Box, Drawing, Panel, TextLine
from checkin.badges.fitting import fit_line, fit_lines
from checkin.badges.lines import INK, SOFT_INK, draw_lines
from checkin.badges.text import width
from checkin.badges.typeface import BOLD, REGULAR
from checkin.domain.calibration import AS_IT_PRINTS, Calibration, PageMarks
from checkin.domain.sheets import lay_out
from checkin.domain.stock import Stock

_HAIRLINE = "#B8C0C8"
_LINE_MM = 0.15
_LONGEST_RULER_MM = 100.0
_LARGE_MM = 140.0
"""A page at least this wide and high has room for words between its marks."""


@dataclass(frozen=True, slots=True)
class TestPageWords:
    """What the page says, in the language of the moment; all of it only where there is room."""

    title: str
    lines: tuple[str, ...]
    printed_with: str
    """The correction that the page was printed with."""
    stock: str


def marks_of(stock: Stock) -> PageMarks:
    """Return what the test page of a stock has to measure."""
    cross_mm, gap_mm = _cross_mm(stock), _gap_mm(stock)
    return PageMarks(
        cross_mm,
        _whole_centimetres(stock.page_width_mm - 2 * cross_mm),
        _whole_centimetres(stock.page_height_mm - 2 * cross_mm - 2 * gap_mm),
    )


def test_page_pdf(stock: Stock, words: TestPageWords, calibration: Calibration = AS_IT_PRINTS) -> bytes:
    """Return one page of the size of a stock's, drawn with a correction as badges would be."""
    drawing = Drawing(stock.page_width_mm, stock.page_height_mm)
    marks, gap_mm = marks_of(stock), _gap_mm(stock)
    for slot in lay_out(stock, stock.per_page):
        box = Box(slot.left_mm, slot.top_mm, slot.width_mm, slot.height_mm)
        drawing.items.append(Panel(box, 0, line=_HAIRLINE))
    for x_mm in (marks.cross_mm, stock.page_width_mm - marks.cross_mm):
        for y_mm in (marks.cross_mm, stock.page_height_mm - marks.cross_mm):
            _draw_cross(drawing, x_mm, y_mm, gap_mm / 3)
    ruler_mm = marks.cross_mm + gap_mm
    _draw_ruler_across(drawing, marks.cross_mm, ruler_mm, marks.ruler_x_mm)
    _draw_ruler_down(drawing, ruler_mm, ruler_mm + gap_mm, marks.ruler_y_mm)
    _draw_words(drawing, words, ruler_mm + gap_mm, ruler_mm + gap_mm)
    pages = Pages(stock.page_width_mm, stock.page_height_mm, words.title, calibration)
    pages.draw(drawing, 0, 0)
    pages.end_page()
    return pages.finish()


def _cross_mm(stock: Stock) -> float:
    """Return how far crosses lie from the edges: within reach of printers, label printers too."""
    return 10.0 if _is_large(stock) else 4.0


def _gap_mm(stock: Stock) -> float:
    return 12.0 if _is_large(stock) else 6.0


def _is_large(stock: Stock) -> bool:
    return min(stock.page_width_mm, stock.page_height_mm) >= _LARGE_MM


def _whole_centimetres(room_mm: float) -> float:
    return max(min(math.floor(room_mm / 10) * 10.0, _LONGEST_RULER_MM), 10.0)


def _draw_bar(drawing: Drawing, left_mm: float, top_mm: float, width_mm: float, height_mm: float) -> None:
    drawing.items.append(Panel(Box(left_mm, top_mm, width_mm, height_mm), 0, fill=INK))


def _draw_cross(drawing: Drawing, x_mm: float, y_mm: float, arm_mm: float) -> None:
    half = _LINE_MM / 2
    _draw_bar(drawing, x_mm - arm_mm, y_mm - half, 2 * arm_mm, _LINE_MM)
    _draw_bar(drawing, x_mm - half, y_mm - arm_mm, _LINE_MM, 2 * arm_mm)


def _draw_ruler_across(drawing: Drawing, left_mm: float, y_mm: float, length_mm: float) -> None:
    half = _LINE_MM / 2
    _draw_bar(drawing, left_mm - half, y_mm - half, length_mm + _LINE_MM, _LINE_MM)
    for millimetre in range(round(length_mm) + 1):
        tick_mm = _tick_mm(millimetre)
        _draw_bar(drawing, left_mm + millimetre - half, y_mm - tick_mm, _LINE_MM, tick_mm)
        if millimetre % 10 == 0:
            size_pt, shown = 7.0, str(millimetre)
            shift_mm = width(shown, REGULAR) * size_pt * MM_PER_PT / 2
            line = TextLine(shown, REGULAR, size_pt, left_mm + millimetre - shift_mm, y_mm + 3.0, INK)
            drawing.items.append(line)


def _draw_ruler_down(drawing: Drawing, x_mm: float, top_mm: float, length_mm: float) -> None:
    half = _LINE_MM / 2
    _draw_bar(drawing, x_mm - half, top_mm - half, _LINE_MM, length_mm + _LINE_MM)
    for millimetre in range(round(length_mm) + 1):
        tick_mm = _tick_mm(millimetre)
        _draw_bar(drawing, x_mm - tick_mm, top_mm + millimetre - half, tick_mm, _LINE_MM)
        if millimetre % 10 == 0:
            line = TextLine(str(millimetre), REGULAR, 7.0, x_mm + 0.8, top_mm + millimetre + 0.9, INK)
            drawing.items.append(line)


def _tick_mm(millimetre: int) -> float:
    return 3.0 if millimetre % 10 == 0 else 2.2 if millimetre % 5 == 0 else 1.4


def _draw_words(drawing: Drawing, words: TestPageWords, left_mm: float, top_mm: float) -> None:
    """Write beside the ruler down and under the ruler across what to measure; on labels only what it is."""
    room_pt = (drawing.width_mm - left_mm - (15.0 if left_mm > 20 else 1.5)) / MM_PER_PT
    if left_mm < 20:
        said = fit_lines(f"{words.title} · {words.printed_with}", REGULAR, room_pt, 8, 5, 5)
        draw_lines(drawing, "words", said, REGULAR, left_mm, top_mm, SOFT_INK)
        return
    title = fit_line(words.title, BOLD, room_pt, 18, 9)
    draw_lines(drawing, "words", title, BOLD, left_mm, top_mm, INK)
    top_mm += title.height_pt * MM_PER_PT + 5
    for text in words.lines:
        said = fit_lines(text, REGULAR, room_pt, 11, 7, 3)
        draw_lines(drawing, "words", said, REGULAR, left_mm, top_mm, INK)
        top_mm += said.height_pt * MM_PER_PT + 3.2
    for text in (words.printed_with, words.stock):
        said = fit_lines(text, REGULAR, room_pt, 9, 6, 3)
        draw_lines(drawing, "words", said, REGULAR, left_mm, top_mm + 3, SOFT_INK)
        top_mm += said.height_pt * MM_PER_PT + 2
