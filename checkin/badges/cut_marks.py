"""What shows where to cut, on the edges of slots or outside them: never on a badge."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from checkin.badges.drawing import Box, Drawing, Panel
from checkin.domain.finish import CutMarks
from checkin.domain.sheets import Slot
from checkin.domain.stock import Stock

_LINE_MM = 0.1
_COLOUR = "#000000"
_HAIRLINE = "#B8C0C8"
_AWAY_MM = 0.8
"""From a badge to its mark: what is cut a little off shows no line."""
_LONGEST_MM = 5.0


def cut_marks(slots: Sequence[Slot], stock: Stock, marks: CutMarks) -> Drawing | None:
    """Return the marks of one page as a drawing as large as the page; None where there are none."""
    if marks is CutMarks.NONE or not slots:
        return None
    drawing = Drawing(stock.page_width_mm, stock.page_height_mm)
    if marks is CutMarks.LINES:
        for slot in slots:
            box = Box(slot.left_mm, slot.top_mm, slot.width_mm, slot.height_mm)
            drawing.items.append(Panel(box, 0, line=_HAIRLINE))
        return drawing
    across = _edges((slot.left_mm, slot.width_mm) for slot in slots)
    down = _edges((slot.top_mm, slot.height_mm) for slot in slots)
    half_mm = _LINE_MM / 2
    for x_mm in sorted({edge for pair in across for edge in pair}):
        for top_mm, length_mm in _free(down, stock.page_height_mm):
            drawing.items.append(Panel(Box(x_mm - half_mm, top_mm, _LINE_MM, length_mm), 0, fill=_COLOUR))
    for y_mm in sorted({edge for pair in down for edge in pair}):
        for left_mm, length_mm in _free(across, stock.page_width_mm):
            drawing.items.append(Panel(Box(left_mm, y_mm - half_mm, length_mm, _LINE_MM), 0, fill=_COLOUR))
    return drawing


def _edges(sides: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return where badges begin and end along one side of the page, in order."""
    return sorted({(round(begin, 3), round(begin + length, 3)) for begin, length in sides})


def _free(taken: Sequence[tuple[float, float]], page_mm: float) -> list[tuple[float, float]]:
    """Return the marks, begin and length, that fit before, between and behind what is taken."""
    found: list[tuple[float, float]] = []
    first, last = taken[0][0], max(end for _, end in taken)
    found.append((max(0.0, first - _AWAY_MM - _LONGEST_MM), first - _AWAY_MM))
    found.append((last + _AWAY_MM, min(page_mm, last + _AWAY_MM + _LONGEST_MM)))
    for (_, end), (begin, _) in pairwise(taken):
        found.append((end + _AWAY_MM, begin - _AWAY_MM))
    return [(begin, end - begin) for begin, end in found if end - begin > 0.5]
