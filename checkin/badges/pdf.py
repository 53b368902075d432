"""Badges on pages: one PDF, which the preview shows, the file keeps and the printer gets."""

from collections.abc import Sequence

from checkin.badges.canvas import Pages
from checkin.badges.design import design, is_turned
from checkin.domain.badge import Badge
from checkin.domain.finish import PLAIN, Finish
from checkin.domain.progress import Progress, unwatched
from checkin.domain.sheets import lay_out
from checkin.domain.stock import Stock


def badges_pdf(
    badges: Sequence[Badge],
    stock: Stock,
    start: int = 1,
    title: str = "",
    progress: Progress = unwatched,
    finish: Finish = PLAIN,
) -> bytes:
    """Return the badges on a stock as a PDF, the first in slot ``start`` (from 1) of the first page.

    The same badges make the same bytes. Raises ValueError where there are no badges or no such slot, and what
    ``progress`` raises.
    """
    if not badges:
        raise ValueError("no badges")
    turned = is_turned(stock.width_mm, stock.height_mm)
    size = (stock.height_mm, stock.width_mm) if turned else (stock.width_mm, stock.height_mm)
    pages = Pages(stock.page_width_mm, stock.page_height_mm, title, finish.calibration)
    page = 0
    for done, (badge, slot) in enumerate(zip(badges, lay_out(stock, len(badges), start), strict=True)):
        if slot.page != page:
            pages.end_page()
            page = slot.page
            progress(done, len(badges))
        pages.draw(design(badge, *size), slot.left_mm, slot.top_mm, turned)
    pages.end_page()
    progress(len(badges), len(badges))
    return pages.finish()
