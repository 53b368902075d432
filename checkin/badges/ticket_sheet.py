"""Tickets on paper, or attached to a mail: eight on a page of A4 to cut, or one on a page of A6."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from checkin.badges.canvas import Pages
from checkin.badges.drawing import MM_PER_PT, Box, Code, Drawing, Panel
from checkin.badges.fitting import fit_line, fit_lines, fit_name
from checkin.badges.lines import INK, SOFT_INK, draw_lines
from checkin.badges.qr import MODULES
from checkin.badges.typeface import BOLD, REGULAR
from checkin.domain.progress import Progress, unwatched
from checkin.domain.sheets import lay_out
from checkin.domain.stock import Stock, StockKind
from checkin.domain.ticket import grouped

_HAIRLINE = "#B8C0C8"
_HINT = {"ja": "受付でこのQRコードをお見せください。", "en": "Show this QR code at the reception."}


class TicketPaper(StrEnum):
    """How tickets lie on paper."""

    A4_EIGHT = "a4_eight"
    A6_ONE = "a6_one"


_STOCKS = {
    TicketPaper.A4_EIGHT: Stock("a4", "A4", "8", StockKind.SHEET, 210, 297, 2, 4, 95, 67, 10, 12, 95, 68.5),
    TicketPaper.A6_ONE: Stock("a6", "A6", "1", StockKind.SHEET, 148, 105, 1, 1, 138, 95, 5, 5, 0, 0),
}


@dataclass(frozen=True, slots=True)
class TicketSlip:
    """What one ticket says to people; its code says nothing of it."""

    name: str
    ticket: str
    event: str
    when_and_where: str = ""
    language: str = "ja"


def tickets_pdf(
    slips: Sequence[TicketSlip], paper: TicketPaper, title: str = "", progress: Progress = unwatched
) -> bytes:
    """Return tickets as a PDF; raises ValueError where there are none, and what ``progress`` raises."""
    if not slips:
        raise ValueError("no tickets")
    stock = _STOCKS[paper]
    pages = Pages(stock.page_width_mm, stock.page_height_mm, title)
    page = 0
    for done, (slip, slot) in enumerate(zip(slips, lay_out(stock, len(slips)), strict=True)):
        if slot.page != page:
            pages.end_page()
            page = slot.page
            progress(done, len(slips))
        pages.draw(_drawing(slip, slot.width_mm, slot.height_mm), slot.left_mm, slot.top_mm)
    pages.end_page()
    progress(len(slips), len(slips))
    return pages.finish()


def _drawing(slip: TicketSlip, width_mm: float, height_mm: float) -> Drawing:
    drawing = Drawing(width_mm, height_mm)
    scale, pad = height_mm / 67, 6.0 * height_mm / 67
    drawing.items.append(Panel(Box(0.5, 0.5, width_mm - 1, height_mm - 1), 2 * scale, line=_HAIRLINE))
    room_pt = (width_mm - 2 * pad) / MM_PER_PT
    event = fit_lines(slip.event, BOLD, room_pt, 13 * scale, 8 * scale, 2)
    draw_lines(drawing, "event", event, BOLD, pad, pad, INK)
    below_mm = pad + (event.height_pt + 3 * scale) * MM_PER_PT
    details = fit_line(slip.when_and_where, REGULAR, room_pt, 9 * scale, 6 * scale)
    draw_lines(drawing, "event", details, REGULAR, pad, below_mm, SOFT_INK)
    _draw_holder(drawing, slip, pad, scale)
    return drawing


def _draw_holder(drawing: Drawing, slip: TicketSlip, pad: float, scale: float) -> None:
    """Draw the code at the foot, and beside it whose it is and what to do with it."""
    side_mm = 31.5 * scale
    top_mm = drawing.height_mm - pad - side_mm
    drawing.items.append(Code(slip.ticket, pad, top_mm, side_mm / MODULES))
    left_mm = pad + side_mm + 6.5 * scale
    room_pt = (drawing.width_mm - pad - left_mm) / MM_PER_PT
    name = fit_name(slip.name, BOLD, room_pt, side_mm * 0.45 / MM_PER_PT, 18 * scale, 9 * scale)
    draw_lines(drawing, "name", name, BOLD, left_mm, top_mm, INK)
    code = fit_line(grouped(slip.ticket), REGULAR, room_pt, 9 * scale, 5 * scale)
    hint = fit_lines(_HINT[slip.language], REGULAR, room_pt, 8 * scale, 5.5 * scale, 2)
    foot_mm = drawing.height_mm - pad
    code_mm = foot_mm - code.height_pt * MM_PER_PT
    hint_mm = code_mm - (hint.height_pt + 5 * scale) * MM_PER_PT
    draw_lines(drawing, "hint", hint, REGULAR, left_mm, hint_mm, SOFT_INK)
    draw_lines(drawing, "ticket", code, REGULAR, left_mm, code_mm, INK)
