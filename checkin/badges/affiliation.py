"""Company and title: side by side where they fit, else one under the other."""

from checkin.badges.block import Block, Piece, Row, block_of, troubles_of, under
from checkin.badges.fitting import LEADING, fit_line, fit_lines
from checkin.badges.lines import BASELINE, SOFT_INK
from checkin.badges.text import width
from checkin.badges.typeface import Typeface
from checkin.domain.badge import Badge
from checkin.domain.design_area import Size

_TITLE = 0.86
"""Size of a title, as a part of the company's."""


def affiliation(badge: Badge, room_pt: float, size: Size, typeface: Typeface, colour: str, rows: int) -> Block:
    """Return company and title within a width and a number of rows; there must be one of them."""
    title_most_pt = max(size.most_pt * _TITLE, size.least_pt)
    if not badge.title:
        return _alone("company", badge.company, room_pt, size, typeface, colour, min(rows, 2))
    if not badge.company:
        return _alone("title", badge.title, room_pt, size, typeface.regular, colour, min(rows, 2))
    needed_pt = _wide(badge.company, typeface, size.most_pt) + _wide(badge.title, typeface.regular, title_most_pt)
    needed_pt += size.most_pt
    if rows == 1 or needed_pt <= room_pt:
        return _beside(badge, room_pt, size, min(1.0, room_pt / needed_pt), typeface, colour)
    company = _alone("company", badge.company, room_pt, size, typeface, colour, rows - 1)
    title_size = Size(size.least_pt, title_most_pt)
    title = _alone("title", badge.title, room_pt, title_size, typeface.regular, SOFT_INK, 1)
    return under(company, company.rows[0].pieces[0].size_pt * (LEADING - 1), title)


def _alone(field: str, text: str, room_pt: float, size: Size, typeface: Typeface, colour: str, rows: int) -> Block:
    least_pt = max(size.least_pt, size.most_pt * 0.7)
    return block_of(field, fit_lines(text, typeface, room_pt, size.most_pt, least_pt, rows), typeface, colour)


def _beside(badge: Badge, room_pt: float, size: Size, scale: float, typeface: Typeface, colour: str) -> Block:
    """Set the title behind the company on one baseline; neither takes more than its share of a tight line."""
    company_pt = max(size.most_pt * scale, size.least_pt)
    title_pt = max(size.most_pt * _TITLE * scale, size.least_pt)
    title = fit_line(badge.title, typeface.regular, room_pt * 0.4, title_pt, size.least_pt)
    gap_pt = company_pt * 0.9
    taken_pt = _wide(title.lines[0], typeface.regular, title.size_pt) + gap_pt
    company = fit_line(badge.company, typeface, room_pt - taken_pt, company_pt, size.least_pt)
    first = Piece(company.lines[0], typeface, company.size_pt, colour)
    second = Piece(title.lines[0], typeface.regular, title.size_pt, SOFT_INK, first.right_pt + gap_pt)
    height_pt = max(company.size_pt, title.size_pt)
    troubles = (*troubles_of("company", company), *troubles_of("title", title))
    return Block((Row((first, second), height_pt * BASELINE),), height_pt, troubles)


def _wide(text: str, typeface: Typeface, size_pt: float) -> float:
    return width(text, typeface) * size_pt
