"""A receipt (領収書) on one page of A6, as it is shown, saved and printed."""

from dataclasses import dataclass
from datetime import date

from checkin.badges.canvas import Pages
from checkin.badges.drawing import MM_PER_PT, Box, Drawing, Panel, TextLine
from checkin.badges.fitting import Fitted, fit_line
from checkin.badges.lines import BASELINE, INK, SOFT_INK, draw_lines
from checkin.badges.receipt_words import receipt_words
from checkin.badges.text import width
from checkin.badges.typeface import BOLD, REGULAR, Typeface
from checkin.domain.money import Receipt

WIDTH_MM, HEIGHT_MM = 148.0, 105.0
STAMP_DUTY_FROM = 50_000
"""Yen, without a tax that is named apart, from which paper may need a revenue stamp (Stamp Tax Act, no. 17)."""
_PAD_MM = 10.0
_LINE_MM = 0.3
_HAIRLINE = "#8A949E"
_AMOUNT_GROUND = "#EEF1F4"


@dataclass(frozen=True, slots=True)
class ReceiptSlip:
    """A receipt, the day it is for, and the language it speaks."""

    receipt: Receipt
    day: date
    language: str = "ja"
    is_draft: bool = False
    """Whether it has no number yet."""


def receipt_pdf(slip: ReceiptSlip) -> bytes:
    """Return the receipt as a PDF of one page."""
    words = receipt_words(slip.receipt, slip.day, slip.language, is_draft=slip.is_draft)
    drawing = Drawing(WIDTH_MM, HEIGHT_MM)
    _draw_frame(drawing)
    _write(drawing, words.title, BOLD, 20, _PAD_MM, 60, 9)
    right_mm = WIDTH_MM - _PAD_MM
    _write_right(drawing, words.number, REGULAR, 10, right_mm, 65, 9)
    _write_right(drawing, words.day, REGULAR, 10, right_mm, 65, 14.5)
    if words.mark:
        _draw_mark(drawing, words.mark)
    _draw_addressee(drawing, words.to, words.honorific)
    _draw_amount(drawing, words.amount)
    _write(drawing, words.purpose, REGULAR, 11, _PAD_MM + 8, 118, 56)
    _write(drawing, words.confirmation, REGULAR, 10, _PAD_MM + 8, 118, 62.5)
    _write(drawing, words.tax, REGULAR, 9, _PAD_MM, 66, 74)
    _draw_issuer(drawing, words.issuer)
    if slip.receipt.amount - (slip.receipt.tax_amount or 0) >= STAMP_DUTY_FROM:
        _draw_stamp_place(drawing, words.stamp)
    pages = Pages(WIDTH_MM, HEIGHT_MM, f"{words.title} {words.number}")
    pages.draw(drawing, 0, 0)
    pages.end_page()
    return pages.finish()


def _draw_frame(drawing: Drawing) -> None:
    drawing.items.append(Panel(Box(4, 4, WIDTH_MM - 8, HEIGHT_MM - 8), 1.5, line=_HAIRLINE))


def _draw_mark(drawing: Drawing, mark: str) -> None:
    """Draw what must not be overlooked beside the title: printed again, void, no number yet."""
    fitted = fit_line(mark, BOLD, 30 / MM_PER_PT, 11, 7)
    room_mm = width(mark, BOLD) * fitted.size_pt * MM_PER_PT
    drawing.items.append(Panel(Box(60, 9.6, room_mm + 5, 7), 1, line=INK))
    draw_lines(drawing, "mark", fitted, BOLD, 62.5, 11.1, INK)


def _draw_addressee(drawing: Drawing, to: str, honorific: str) -> None:
    """Draw whom the receipt is for over a line; left blank, it can be written by hand."""
    drawing.items.append(Panel(Box(_PAD_MM, 33, 90, _LINE_MM), 0, fill=INK))
    after_mm = width(honorific, REGULAR) * 12 * MM_PER_PT
    fitted = fit_line(to, BOLD, (84 - after_mm) / MM_PER_PT, 14, 4)
    draw_lines(drawing, "to", fitted, BOLD, _PAD_MM + 2, 32 - fitted.height_pt * MM_PER_PT, INK)
    _write(drawing, honorific, REGULAR, 12, _PAD_MM + 89 - after_mm, 10, 27.3)


def _draw_amount(drawing: Drawing, amount: str) -> None:
    drawing.items.append(Panel(Box(_PAD_MM, 38.5, WIDTH_MM - 2 * _PAD_MM, 14), 1, fill=_AMOUNT_GROUND))
    fitted = fit_line(amount, BOLD, (WIDTH_MM - 2 * _PAD_MM - 8) / MM_PER_PT, 26, 12)
    left_mm = (WIDTH_MM - width(amount, BOLD) * fitted.size_pt * MM_PER_PT) / 2
    draw_lines(drawing, "amount", fitted, BOLD, left_mm, 45.5 - fitted.height_pt * MM_PER_PT / 2, INK)


def _draw_issuer(drawing: Drawing, lines: tuple[str, ...]) -> None:
    """Draw the issuer to the right, the name large, ending at the foot of the page."""
    top_mm = HEIGHT_MM - 10 - 5.2 * len(lines)
    for number, line in enumerate(lines):
        size_pt = 11 if number == 0 else 9
        typeface = BOLD if number == 0 else REGULAR
        _write(drawing, line, typeface, size_pt, 80, WIDTH_MM - _PAD_MM - 80, top_mm + 5.2 * number)


def _draw_stamp_place(drawing: Drawing, words: str) -> None:
    drawing.items.append(Panel(Box(_PAD_MM, 80, 18, 16), 0, line=_HAIRLINE))
    fitted = fit_line(words, REGULAR, 16 / MM_PER_PT, 8, 5)
    draw_lines(drawing, "stamp", fitted, REGULAR, _PAD_MM + 2, 87, SOFT_INK)


def _write(
    drawing: Drawing, text: str, typeface: Typeface, size_pt: float, left_mm: float, room_mm: float, top_mm: float
) -> None:
    """Write one line, smaller where it would not fit."""
    draw_lines(drawing, "receipt", _fitted(text, typeface, size_pt, room_mm), typeface, left_mm, top_mm, INK)


def _write_right(
    drawing: Drawing, text: str, typeface: Typeface, size_pt: float, right_mm: float, room_mm: float, top_mm: float
) -> None:
    """Write one line that ends at a place."""
    fitted = _fitted(text, typeface, size_pt, room_mm)
    left_mm = right_mm - width(fitted.lines[0], typeface) * fitted.size_pt * MM_PER_PT
    baseline_mm = top_mm + fitted.size_pt * MM_PER_PT * BASELINE
    drawing.items.append(TextLine(fitted.lines[0], typeface, fitted.size_pt, left_mm, baseline_mm, INK))


def _fitted(text: str, typeface: Typeface, size_pt: float, room_mm: float) -> Fitted:
    return fit_line(text, typeface, room_mm / MM_PER_PT, size_pt, size_pt * 0.55)
