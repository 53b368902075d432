"""Tags as rows: a heading in colour, then each tag on a line of its own, as large as all of them fit."""

import math
from collections.abc import Sequence

from checkin.badges.block import Block, block_of, under
from checkin.badges.drawing import MM_PER_PT, Box, Trouble
from checkin.badges.fitting import Fitted, fit_line
from checkin.badges.fonts import Weight
from checkin.badges.lines import INK
from checkin.badges.text import width
from checkin.domain.design_area import Size

_APART = 0.3
"""Between rows, and under the heading, as a multiple of their size."""
_HEADING = 0.6
"""Size of the heading, as a part of the rows'."""
_HEADING_LEAST_PT, _HEADING_MOST_PT = 7.0, 13.0


def rows_block(field: str, heading: str, tags: Sequence[str], box: Box, size: Size, colour: str) -> Block | None:
    """Return tags as a block, the last left out where they must be; None where there is room for none."""
    room_pt, height_pt = box.width_mm / MM_PER_PT, box.height_mm / MM_PER_PT
    count = len(tags)
    while count and _high_pt(count, size.least_pt) > height_pt + 0.01:
        count -= 1
    if not count:
        return None
    size_pt = _size_pt(tags[:count], room_pt, height_pt, size)
    heading_pt = _heading_pt(size_pt)
    head = fit_line(heading, Weight.BOLD, room_pt, heading_pt, min(heading_pt, 5.0))
    block = block_of("", Fitted(head.lines, head.size_pt), Weight.BOLD, colour)
    is_cut = False
    for tag in tags[:count]:
        line = fit_line(tag, Weight.BOLD, room_pt, size_pt, min(size_pt, size.least_pt))
        is_cut = is_cut or line.is_cut
        block = under(block, size_pt * _APART, block_of("", Fitted(line.lines, line.size_pt), Weight.BOLD, INK))
    troubles = [(field, Trouble.CUT)] * is_cut + [(field, Trouble.LEFT_OUT)] * (count < len(tags))
    return Block(block.rows, block.height_pt, tuple(troubles))


def _size_pt(tags: Sequence[str], room_pt: float, height_pt: float, size: Size) -> float:
    """Return the size at which every tag fits on its line and all fit in the height; at least the least."""
    widest = max(width(tag, Weight.BOLD) for tag in tags)
    size_pt = min(size.most_pt, room_pt / widest if widest else size.most_pt)
    while size_pt > size.least_pt and _high_pt(len(tags), size_pt) > height_pt:
        size_pt -= 0.25
    return max(math.floor(size_pt * 4) / 4, size.least_pt)


def _heading_pt(size_pt: float) -> float:
    return min(max(size_pt * _HEADING, _HEADING_LEAST_PT), _HEADING_MOST_PT)


def _high_pt(count: int, size_pt: float) -> float:
    return _heading_pt(size_pt) + count * size_pt * (1 + _APART)
