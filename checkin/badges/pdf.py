"""Badges on pages: one PDF, which the preview shows, the file keeps and the printer gets."""

from collections.abc import Sequence

from checkin.badges.canvas import Pages
from checkin.badges.design import draw_badge
from checkin.badges.designs import classic
from checkin.badges.plan import plan_for_slots
from checkin.domain.badge import Badge
from checkin.domain.design import Design
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
    design: Design | None = None,
) -> bytes:
    """Return the badges on a stock as a PDF, the first in slot ``start`` (from 1) of the first page.

    The usual design holds where none is handed in. The same badges make the same bytes. Raises ValueError where there are no badges or no such slot, and what
    ``progress`` raises.
    """
    if not badges:
        raise ValueError("no badges")
    plan, turned = plan_for_slots(design or classic(), stock.width_mm, stock.height_mm)
    pages = Pages(stock.page_width_mm, stock.page_height_mm, title, finish.calibration)
    page = 0
    for done, (badge, slot) in enumerate(zip(badges, lay_out(stock, len(badges), start), strict=True)):
        if slot.page != page:
            pages.end_page()
            page = slot.page
            progress(done, len(badges))
        pages.draw(draw_badge(badge, plan), slot.left_mm, slot.top_mm, turned)
    pages.end_page()
    progress(len(badges), len(badges))
    return pages.finish()
