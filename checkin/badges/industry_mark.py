"""The mark of the industry, or of what else a badge is coloured by: colour and word, never colour alone."""

from checkin.badges.block import SHIFT, block_of
from checkin.badges.drawing import MM_PER_PT, Box, Drawing, Panel
from checkin.badges.fitting import Fitted, fit_line, fit_name
from checkin.badges.fonts import Weight
from checkin.badges.lines import INK
from checkin.badges.text import width
from checkin.badges.typeface import Typeface, typeface_of
from checkin.domain.badge import Badge
from checkin.domain.contrast import words_on
from checkin.domain.design_elements import Align, Mark, MarkStyle

_LEAST_PT = 6.0
_LEAST_BESIDE_PT = 5.0
_INSET = 0.32
"""From the edge of a band to its words, as a part of its height."""
_ROUND = 0.2
_SHARE = 0.62
"""Of a band for its word, where something stands beside it."""
_TEXT = 0.56
"""Size of a band's word, as a part of its height."""
_TEXT_IN_ROWS = 0.8
_MOST_PT = 36.0
_TEXT_BY_BAR = 0.72
_BAR = 0.3
"""Width of a bar, as a part of its height."""


def draw_mark(drawing: Drawing, element: Mark, box: Box, badge: Badge, field: str, own: str) -> None:
    """Draw what a badge is coloured by, in its colour ``own``; ``field`` says where the word is."""
    word = badge.words(field)
    match element.style:
        case MarkStyle.BAND:
            _band(drawing, element, box, badge, field, own)
        case MarkStyle.CHIP if word:
            _chip(drawing, element, box, word, field, own)
        case MarkStyle.BAR if word:
            _bar(drawing, element, box, word, field, own)
        case _:
            pass


def _band(drawing: Drawing, element: Mark, box: Box, badge: Badge, field: str, own: str) -> None:
    word, other = badge.words(field), badge.words(element.beside) if element.beside else ""
    if not (word or other):
        return
    drawing.items.append(Panel(box, box.height_mm * _ROUND, fill=own))
    ink, inset_mm, typeface = words_on(own), box.height_mm * _INSET, _typeface(element)
    room_pt = (box.width_mm - 2 * inset_mm) / MM_PER_PT
    most_pt = max(box.height_mm * _TEXT / MM_PER_PT, _LEAST_PT)
    with_both = bool(word and other)
    room = room_pt * (_SHARE if with_both else 1)
    fitted = _in_rows(element, word, room, box) or fit_line(word or other, typeface, room, most_pt, _LEAST_PT)
    block = block_of(field if word else element.beside, fitted, typeface, ink)
    left_mm, room_mm = box.left_mm + inset_mm, box.width_mm - 2 * inset_mm
    align = Align.LEFT if with_both else element.align
    block.draw(drawing, left_mm, room_mm, _middle_mm(box, fitted.height_pt), align)
    if with_both:
        room_pt -= width(fitted.lines[0], typeface) * fitted.size_pt + inset_mm * 1.4 / MM_PER_PT
        beside = fit_line(other, typeface.regular, room_pt, max(most_pt * 0.7, _LEAST_BESIDE_PT), _LEAST_BESIDE_PT)
        block = block_of(element.beside, beside, typeface.regular, ink)
        block.draw(drawing, left_mm, room_mm, _middle_mm(box, beside.size_pt), Align.RIGHT)


def _in_rows(element: Mark, word: str, room_pt: float, box: Box) -> Fitted | None:
    """Return the word in as many lines as make it larger; None where one line is all there is to be."""
    if element.rows == 1 or not word:
        return None
    typeface = _typeface(element)
    fitted = fit_name(word, typeface, room_pt, box.height_mm * _TEXT_IN_ROWS / MM_PER_PT, _MOST_PT, _LEAST_PT)
    return fitted if len(fitted.lines) <= element.rows and not fitted.is_small else None


def _chip(drawing: Drawing, element: Mark, box: Box, word: str, field: str, own: str) -> None:
    inset_mm, typeface = box.height_mm * 0.5, _typeface(element)
    room_pt = (box.width_mm - 2 * inset_mm) / MM_PER_PT
    fitted = fit_line(word, typeface, room_pt, max(box.height_mm * _TEXT / MM_PER_PT, _LEAST_PT), _LEAST_PT)
    wide_mm = width(fitted.lines[0], typeface) * fitted.size_pt * MM_PER_PT + 2 * inset_mm
    spare_mm = box.width_mm - wide_mm
    left_mm = box.left_mm + spare_mm * SHIFT[element.align]
    drawing.items.append(Panel(Box(left_mm, box.top_mm, wide_mm, box.height_mm), box.height_mm / 2, fill=own))
    block = block_of(field, fitted, typeface, words_on(own))
    block.draw(drawing, left_mm + inset_mm, wide_mm, _middle_mm(box, fitted.size_pt), Align.LEFT)


def _bar(drawing: Drawing, element: Mark, box: Box, word: str, field: str, own: str) -> None:
    bar_mm, gap_mm = box.height_mm * _BAR, box.height_mm * 0.3
    room_mm, typeface = box.width_mm - bar_mm - gap_mm, _typeface(element)
    most_pt = max(box.height_mm * _TEXT_BY_BAR / MM_PER_PT, _LEAST_PT)
    fitted = fit_line(word, typeface, room_mm / MM_PER_PT, most_pt, _LEAST_PT)
    wide_mm = width(fitted.lines[0], typeface) * fitted.size_pt * MM_PER_PT
    spare_mm = room_mm - wide_mm
    left_mm = box.left_mm + spare_mm * SHIFT[element.align]
    drawing.items.append(Panel(Box(left_mm, box.top_mm, bar_mm, box.height_mm), bar_mm * 0.2, fill=own))
    block = block_of(field, fitted, typeface, INK)
    block.draw(drawing, left_mm + bar_mm + gap_mm, wide_mm, _middle_mm(box, fitted.size_pt), Align.LEFT)


def _typeface(element: Mark) -> Typeface:
    return typeface_of(Weight.BOLD, element.font)


def _middle_mm(box: Box, height_pt: float) -> float:
    """Return the top of text that stands in the middle of a box."""
    return box.top_mm + (box.height_mm - height_pt * MM_PER_PT) / 2
