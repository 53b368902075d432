"""What to know before printing: found on the very badges that would be printed."""

from collections.abc import Sequence

from checkin.badges.concerns import Concern, ConcernKind, concerns_of_words, expected_fields
from checkin.badges.design import draw_badge
from checkin.badges.designs import classic
from checkin.badges.drawing import Trouble
from checkin.badges.paragraphs import OWN_WORDS
from checkin.badges.plan import plan_for_slots
from checkin.domain.badge import Badge
from checkin.domain.design import Design
from checkin.domain.stock import Stock

_KIND_OF = {
    Trouble.SMALL: ConcernKind.SMALL,
    Trouble.CUT: ConcernKind.CUT,
    Trouble.LEFT_OUT: ConcernKind.LEFT_OUT,
}


def check(badges: Sequence[Badge], stock: Stock, design: Design | None = None) -> list[Concern]:
    """Return everything to know before these badges are printed on a stock, badge by badge."""
    plan, _ = plan_for_slots(design or classic(), stock.width_mm, stock.height_mm)
    expected = expected_fields(badges)
    found: list[Concern] = []
    for number, badge in enumerate(badges):
        found += concerns_of_words(number, badge, expected)
        troubles = dict.fromkeys(draw_badge(badge, plan).troubles)
        found += [
            Concern(_KIND_OF[trouble], number, field, "" if field == OWN_WORDS else badge.words(field))
            for field, trouble in troubles
        ]
    return found
