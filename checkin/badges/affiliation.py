"""Company and title: side by side where they fit, else one under the other."""

from dataclasses import dataclass

from checkin.badges.drawing import MM_PER_PT, Box, Drawing
from checkin.badges.fitting import LEADING, Fitted, fit_line, fit_lines
from checkin.badges.fonts import Weight
from checkin.badges.lines import BASELINE, INK, SOFT_INK, draw_lines
from checkin.badges.text import width
from checkin.domain.badge import Badge

_COMPANY_PT, _TITLE_PT = 10.5, 9.0
_LEAST_PT = 6.0
_LOW_MM = 19.0
"""A box lower than this has one line to spare, not two."""


@dataclass(frozen=True, slots=True)
class Affiliation:
    """One field, or two side by side."""

    field: str
    fitted: Fitted
    colour: str
    left_mm: float = 0.0
    is_beside: bool = False
    """Stands on the line of the one that follows."""
    lower_mm: float = 0.0
    """How much lower it is set, to stand on the baseline of a larger neighbour."""

    @property
    def height_mm(self) -> float:
        """How far down the next line begins."""
        height_pt = self.fitted.height_pt + self.fitted.size_pt * (LEADING - 1)
        return 0.0 if self.is_beside else height_pt * MM_PER_PT + self.lower_mm

    def draw(self, drawing: Drawing, left_mm: float, top_mm: float) -> None:
        """Draw it from its top left corner."""
        left_mm, top_mm = left_mm + self.left_mm, top_mm + self.lower_mm
        draw_lines(drawing, self.field, self.fitted, Weight.REGULAR, left_mm, top_mm, self.colour)


def lines(badge: Badge, box: Box, scale: float) -> list[Affiliation]:
    """Return company and title as they fit into the width of a box."""
    room_pt = box.width_mm / MM_PER_PT
    company_pt, title_pt = _COMPANY_PT * scale, _TITLE_PT * scale
    is_low = box.height_mm < _LOW_MM
    if not (badge.company and badge.title):
        field = "company" if badge.company else "title"
        text, most_pt = (badge.company, company_pt) if badge.company else (badge.title, title_pt)
        return [_alone(field, text, room_pt, most_pt, 1 if is_low else 2)] if text else []
    needed_pt = _wide(badge.company, company_pt) + _wide(badge.title, title_pt) + company_pt
    if is_low or needed_pt <= room_pt:
        return _beside(badge, room_pt, min(1.0, room_pt / needed_pt) * scale)
    return [
        _alone("company", badge.company, room_pt, company_pt, 2),
        _alone("title", badge.title, room_pt, title_pt, 1),
    ]


def _alone(field: str, text: str, room_pt: float, most_pt: float, most_lines: int) -> Affiliation:
    fitted = fit_lines(text, Weight.REGULAR, room_pt, most_pt, max(_LEAST_PT, most_pt * 0.7), most_lines)
    return Affiliation(field, fitted, INK if field == "company" else SOFT_INK)


def _beside(badge: Badge, room_pt: float, scale: float) -> list[Affiliation]:
    """Set the title behind the company on one baseline; neither takes more than its share of a tight line."""
    company_pt, title_pt = max(_COMPANY_PT * scale, _LEAST_PT), max(_TITLE_PT * scale, _LEAST_PT)
    title = fit_line(badge.title, Weight.REGULAR, room_pt * 0.4, title_pt, _LEAST_PT)
    gap_pt = company_pt * 0.9
    taken_pt = _wide(title.lines[0], title.size_pt) + gap_pt
    company = fit_line(badge.company, Weight.REGULAR, room_pt - taken_pt, company_pt, _LEAST_PT)
    left_pt = _wide(company.lines[0], company.size_pt) + gap_pt
    lower_pt = (company.size_pt - title.size_pt) * BASELINE
    return [
        Affiliation("company", company, INK, is_beside=True),
        Affiliation("title", title, SOFT_INK, left_pt * MM_PER_PT, lower_mm=lower_pt * MM_PER_PT),
    ]


def _wide(text: str, size_pt: float) -> float:
    return width(text, Weight.REGULAR) * size_pt
