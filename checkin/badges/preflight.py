"""What to know before printing: found on the very badges that would be printed."""

from collections.abc import Iterator, Sequence

from checkin.badges.concerns import Concern, ConcernKind, concerns_of_words, expected_fields
from checkin.badges.design import draw_badge
from checkin.badges.designs import classic
from checkin.badges.drawing import Drawing, Raster, Trouble
from checkin.badges.paragraphs import OWN_WORDS
from checkin.badges.picture import IMAGE
from checkin.badges.plan import Plan, plan_for_slots
from checkin.domain.badge import Badge
from checkin.domain.design import Design
from checkin.domain.design_elements import Mark, Text
from checkin.domain.design_fields import COLUMN
from checkin.domain.stock import Stock

LEAST_DPI = 200
"""Under this the pixels of an image are seen."""
_KIND_OF = {
    Trouble.SMALL: ConcernKind.SMALL,
    Trouble.CUT: ConcernKind.CUT,
    Trouble.LEFT_OUT: ConcernKind.LEFT_OUT,
}

_NO_FIELDS = frozenset((OWN_WORDS, IMAGE))


def check(badges: Sequence[Badge], stock: Stock, design: Design | None = None) -> list[Concern]:
    """Return everything to know before these badges are printed on a stock, badge by badge."""
    plan, _ = plan_for_slots(design or classic(), stock.width_mm, stock.height_mm)
    expected, besides = expected_fields(badges), _columns(plan)
    found: list[Concern] = []
    looked_at: set[str] = set()
    for number, badge in enumerate(badges):
        found += concerns_of_words(number, badge, expected, besides)
        drawing = draw_badge(badge, plan)
        found += [
            Concern(_KIND_OF[trouble], number, field, "" if field in _NO_FIELDS else badge.words(field))
            for field, trouble in dict.fromkeys(drawing.troubles)
        ]
        found += _coarse_images(number, drawing, looked_at)
    return found


def _columns(plan: Plan) -> list[str]:
    """Return the fields that only some designs show: columns of the list, and the ticket type."""
    shown = {plan.design.colour_by}
    for element, _ in plan.spots:
        match element:
            case Text():
                shown |= {words.show for words in element.words}
            case Mark():
                shown.add(element.beside)
            case _:
                pass
    return sorted(field for field in shown if field == "ticket_type" or field.startswith(COLUMN))


def _coarse_images(number: int, drawing: Drawing, looked_at: set[str]) -> Iterator[Concern]:
    """Yield the images of a badge that are coarse and not ``looked_at`` on another: they are alike on all."""
    for item in drawing.items:
        if isinstance(item, Raster) and item.name not in looked_at and item.dpi < LEAST_DPI:
            looked_at.add(item.name)
            yield Concern(ConcernKind.IMAGE_COARSE, number, IMAGE, item.name, dpi=item.dpi)
