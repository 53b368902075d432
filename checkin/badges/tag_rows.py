"""Tags as rows: a heading in colour, then each tag on a line of its own, as large as all of them fit."""

import math
from collections.abc import Sequence

from checkin.badges.block import Block, block_of, under
from checkin.badges.breaking import Where, broken
from checkin.badges.drawing import MM_PER_PT, Box, Trouble
from checkin.badges.fitting import Fitted, fit_line
from checkin.badges.lines import INK
from checkin.badges.text import width
from checkin.badges.typeface import Typeface
from checkin.domain.design_area import Size

_APART = 0.3
"""Between rows, and under the heading, as a multiple of their size."""
_HEADING = 0.6
"""Size of the heading, as a part of the rows'."""
_SMALL = 1.3
"""Under this many times the least size, a tag may be broken anywhere that 禁則 allows."""
_HEADING_LEAST_PT, _HEADING_MOST_PT = 7.0, 13.0


def rows_block(
    field: str, heading: str, tags: Sequence[str], box: Box, size: Size, typeface: Typeface, colour: str
) -> Block | None:
    """Return tags as a block, the last left out where they must be; None where there is room for none."""
    room_pt, height_pt = box.width_mm / MM_PER_PT, box.height_mm / MM_PER_PT
    count = len(tags)
    while count and _high_pt(count, size.least_pt) > height_pt + 0.01:
        count -= 1
    if not count:
        return None
    lines, size_pt = _lines(tags[:count], room_pt, height_pt, size, typeface)
    heading_pt = _heading_pt(size_pt)
    head = fit_line(heading, typeface, room_pt, heading_pt, min(heading_pt, 5.0))
    block = block_of("", Fitted(head.lines, head.size_pt), typeface, colour)
    for line in lines:
        block = under(block, size_pt * _APART, block_of("", Fitted(line.lines, size_pt), typeface, INK))
    is_cut = any(line.is_cut for line in lines)
    troubles = [(field, Trouble.CUT)] * is_cut + [(field, Trouble.LEFT_OUT)] * (count < len(tags))
    return Block(block.rows, block.height_pt, tuple(troubles))


def _lines(
    tags: Sequence[str], room_pt: float, height_pt: float, size: Size, typeface: Typeface
) -> tuple[list[Fitted], float]:
    """Return the tags at the largest size at which all fit, long ones broken in two; cut where none is."""
    size_pt = math.floor(size.most_pt * 2) / 2
    while size_pt > size.least_pt:
        finest = Where.ANYWHERE if size_pt <= size.least_pt * _SMALL else Where.PHRASES
        lines = [_broken_at(tag, typeface, room_pt, size_pt, finest) for tag in tags]
        high_pt = _heading_pt(size_pt) + sum(line.height_pt + size_pt * _APART for line in lines)
        if high_pt <= height_pt and not any(line.is_cut for line in lines):
            return lines, size_pt
        size_pt -= 0.5
    least_pt = size.least_pt
    return [fit_line(tag, typeface, room_pt, least_pt, least_pt) for tag in tags], least_pt


def _broken_at(tag: str, typeface: Typeface, room_pt: float, size_pt: float, finest: Where) -> Fitted:
    """Return a tag in one line, or in two at the best break there is; as cut where it does not fit."""
    line = fit_line(tag, typeface, room_pt, size_pt, size_pt)
    if not line.is_cut:
        return line
    for where in Where:
        lines = broken(tag, typeface, 2, where) if where <= finest else ()
        if 0 < len(lines) <= 2 and max(width(one, typeface) for one in lines) * size_pt <= room_pt:
            return Fitted(lines, size_pt)
    return line


def _heading_pt(size_pt: float) -> float:
    return min(max(size_pt * _HEADING, _HEADING_LEAST_PT), _HEADING_MOST_PT)


def _high_pt(count: int, size_pt: float) -> float:
    return _heading_pt(size_pt) + count * size_pt * (1 + _APART)
