"""Badges on pages: one PDF, which the preview shows, the file keeps and the printer gets."""

from collections.abc import Sequence
from itertools import chain, repeat

from checkin.badges.canvas import Pages
from checkin.badges.design import draw_badge
from checkin.badges.designs import classic
from checkin.badges.other_sides import blank_badge, text_side
from checkin.badges.plan import plan_for_slots
from checkin.badges.sheet_sides import SheetSides
from checkin.domain.badge import Badge
from checkin.domain.design import Design
from checkin.domain.finish import PLAIN, Back, Finish
from checkin.domain.progress import Progress, unwatched
from checkin.domain.sides import can_be_folded
from checkin.domain.stock import Stock


def badges_pdf(
    badges: Sequence[Badge],
    stock: Stock,
    start: int = 1,
    title: str = "",
    progress: Progress = unwatched,
    finish: Finish = PLAIN,
    design: Design | None = None,
    language: str = "ja",
) -> bytes:
    """Return the badges on a stock as a PDF, the first in slot ``start`` (from 1) of the first page.

    They are drawn in the usual design where none is handed in; ``language`` is that of badges to write on. The
    same badges make the same bytes. Raises ValueError where there are no badges, no such slot, or badges too
    narrow to be folded, and what ``progress`` raises.
    """
    if not finish.slots(len(badges)):
        raise ValueError("no badges")
    if finish.back is Back.FOLDED and not can_be_folded(stock):
        raise ValueError(f"{stock.id} cannot be folded")
    folds = 2 if finish.back is Back.FOLDED else 1
    plan, turned = plan_for_slots(design or classic(), stock.width_mm / folds, stock.height_mm)
    size = (stock.height_mm, stock.width_mm / folds) if turned else (stock.width_mm / folds, stock.height_mm)
    pages = Pages(stock.page_width_mm, stock.page_height_mm, title, finish.calibration)
    back = text_side(finish.back_text, *size) if finish.back_text.strip() else None
    fronts = chain(
        (drawing for badge in badges for drawing in repeat(draw_badge(badge, plan), finish.copies)),
        repeat(blank_badge(title, *size, language), finish.blanks),
    )
    SheetSides(pages, stock, finish, turned, back).draw(fronts, finish.slots(len(badges)), start, progress)
    return pages.finish()
