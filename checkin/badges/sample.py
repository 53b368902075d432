"""One badge alone, to look at: drawn by the same hand as whole sheets."""

from checkin.badges.canvas import Pages
from checkin.badges.design import draw_badge
from checkin.badges.plan import plan_for_slots
from checkin.domain.badge import Badge
from checkin.domain.design import Design
from checkin.domain.stock import Stock


def sample_pdf(badge: Badge, stock: Stock, design: Design) -> tuple[bytes, float, float]:
    """Return a PDF whose one page is a badge of a stock, upright as it is read, and its width and height in mm."""
    plan, _ = plan_for_slots(design, stock.width_mm, stock.height_mm)
    pages = Pages(plan.width_mm, plan.height_mm, "")
    pages.draw(draw_badge(badge, plan), 0, 0)
    pages.end_page()
    return pages.finish(), plan.width_mm, plan.height_mm
