"""Looking-for tags as chips: a filled heading, then outlined words that flow over the lines of a box."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from checkin.badges.block import SHIFT
from checkin.badges.drawing import MM_PER_PT, Box, Panel, TextLine
from checkin.badges.fitting import Fitted, fit_line
from checkin.badges.lines import BASELINE, INK
from checkin.badges.text import width
from checkin.badges.typeface import Typeface
from checkin.domain.contrast import words_on
from checkin.domain.design_area import Size
from checkin.domain.design_elements import Align, Upright

_TALL = 1.62
"""Height of a chip, as a multiple of its text."""
_INSET = 0.6
"""From the edge of a chip to its text, as a multiple of its text."""
_GAP = 0.45
"""Between chips, as a multiple of their text."""
_ABOVE = {Upright.TOP: 0.0, Upright.MIDDLE: 0.5, Upright.BOTTOM: 1.0}
"""Of the height that is left, how much stays above."""


@dataclass(frozen=True, slots=True)
class Flow:
    """Where each chip stands: (line, from the left in points, words); the heading leads the first line."""

    typeface: Typeface
    """Of the heading; the tags have its regular weight."""
    heading: Fitted
    chips: tuple[tuple[int, float, Fitted], ...]
    size_pt: float
    lines: int

    @property
    def is_cut(self) -> bool:
        """Whether the end of a tag is not shown."""
        return any(words.is_cut for _, _, words in self.chips)


def flow(heading: str, tags: Sequence[str], box: Box, size: Size, typeface: Typeface) -> Flow:
    """Return the tags as large as they fit: whole, the last left out where they must be; one alone is cut."""
    room_pt, height_pt = box.width_mm / MM_PER_PT, box.height_mm / MM_PER_PT
    most_pt = max(math.floor(min(size.most_pt, height_pt / _TALL) * 2) / 2, 0.5)
    least_pt = min(size.least_pt, most_pt)
    for count in range(len(tags), 0, -1):
        size_pt = most_pt
        while size_pt >= least_pt:
            found = _flow_at(heading, tags[:count], size_pt, room_pt, typeface)
            if found.lines <= _lines_in(height_pt, size_pt) and not found.is_cut:
                return found
            size_pt -= 0.5
    return _flow_at(heading, tags[:1], least_pt, room_pt, typeface)


def draw(
    flowed: Flow, box: Box, colour: str, align: Align = Align.LEFT, upright: Upright = Upright.MIDDLE
) -> list[Panel | TextLine]:
    """Return the chips as they are drawn in a box, all its lines moved as one where they are not at the left."""
    size_mm = flowed.size_pt * MM_PER_PT
    step_mm = size_mm * (_TALL + _GAP)
    top_mm = box.top_mm + (box.height_mm - (step_mm * flowed.lines - size_mm * _GAP)) * _ABOVE[upright]
    moved_mm = box.left_mm + (box.width_mm - _widest_pt(flowed) * MM_PER_PT) * SHIFT[align]
    items = _chip(flowed.heading, flowed.typeface, moved_mm, top_mm, fill=colour)
    for line, left_pt, words in flowed.chips:
        left_mm = moved_mm + left_pt * MM_PER_PT
        items += _chip(words, flowed.typeface.regular, left_mm, top_mm + line * step_mm, line_colour=colour)
    return items


def _flow_at(heading: str, tags: Sequence[str], size_pt: float, room_pt: float, typeface: Typeface) -> Flow:
    indent_pt = _chip_width(heading, typeface, size_pt) + _GAP * size_pt
    chips: list[tuple[int, float, Fitted]] = []
    line, left_pt = 0, indent_pt
    for tag in tags:
        inside_pt = room_pt - indent_pt - 2 * _INSET * size_pt
        words = fit_line(tag, typeface.regular, inside_pt, size_pt, size_pt)
        wide_pt = _chip_width(words.lines[0], typeface.regular, size_pt)
        if left_pt > indent_pt and left_pt + wide_pt > room_pt + 0.01:
            line, left_pt = line + 1, indent_pt
        chips.append((line, left_pt, words))
        left_pt += wide_pt + _GAP * size_pt
    return Flow(typeface, Fitted((heading,), size_pt), tuple(chips), size_pt, line + 1)


def _widest_pt(flowed: Flow) -> float:
    typeface = flowed.typeface.regular
    return max(left + _chip_width(words.lines[0], typeface, words.size_pt) for _, left, words in flowed.chips)


def _lines_in(height_pt: float, size_pt: float) -> int:
    return int((height_pt + _GAP * size_pt + 0.01) / (size_pt * (_TALL + _GAP)))


def _chip_width(text: str, typeface: Typeface, size_pt: float) -> float:
    return (width(text, typeface) + 2 * _INSET) * size_pt


def _chip(
    words: Fitted, typeface: Typeface, left_mm: float, top_mm: float, fill: str = "", line_colour: str = ""
) -> list[Panel | TextLine]:
    size_mm = words.size_pt * MM_PER_PT
    wide_mm = _chip_width(words.lines[0], typeface, words.size_pt) * MM_PER_PT
    panel = Panel(Box(left_mm, top_mm, wide_mm, size_mm * _TALL), size_mm * 0.42, fill=fill, line=line_colour)
    baseline_mm = top_mm + size_mm * ((_TALL - 1) / 2 + BASELINE)
    colour = words_on(fill) if fill else INK
    text = TextLine(words.lines[0], typeface, words.size_pt, left_mm + _INSET * size_mm, baseline_mm, colour)
    return [panel, text]
