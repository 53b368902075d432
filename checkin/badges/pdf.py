"""Badges on pages: one PDF, which the preview shows, the file keeps and the printer gets."""

from collections.abc import Sequence
from itertools import chain, repeat

from checkin.badges.canvas import Pages
from checkin.badges.design import draw_badge
from checkin.badges.designs import classic
from checkin.badges.face import face_for
from checkin.badges.other_sides import blank_badge
from checkin.badges.sheet_sides import SheetSides
from checkin.domain.badge import Badge
from checkin.domain.design import Design
from checkin.domain.finish import PLAIN, Finish
from checkin.domain.progress import Progress, unwatched
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
    face = face_for(design or classic(), stock, finish)
    plan = face.plan
    pages = Pages(stock.page_width_mm, stock.page_height_mm, title, finish.calibration)
    fronts = chain(
        (drawing for badge in badges for drawing in repeat(draw_badge(badge, plan), finish.copies)),
        repeat(blank_badge(title, plan.width_mm, plan.height_mm, language), finish.blanks),
    )
    sides = SheetSides(pages, stock, finish, face.is_turned, face.back)
    sides.draw(fronts, finish.slots(len(badges)), start, progress)
    return pages.finish()
