"""The design: one badge from its words and its size, the same hand on every stock.

A band with the industry in colour and word; the person; below, what they look for, with the ticket's code in the
corner. Wide badges have the code beside the tags, low ones beside everything, tall ones at the foot. Nothing is
drawn outside ``SAFE_MM``: sheets without gutters are cut there, and label printers cannot reach further.
"""

from dataclasses import dataclass

from checkin.badges import parts
from checkin.badges.drawing import Box, Code, Drawing, Trouble
from checkin.badges.qr import MODULES, QUIET_MODULES, SIDE_MODULES
from checkin.domain.badge import Badge

SAFE_MM = 3.2
LEAST_CODE_MM = 15.0
"""Least side of a code with its quiet zone that scanners at a door read well."""
_LOW_MM = 47.0
"""A wide badge lower than this has no room for a row below the person."""
_NARROW_MM = 46.0
"""A tall badge narrower than this is read on its side."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the parts go; ``scale`` is 1 on the badge the design was drawn for."""

    scale: float
    band: Box
    person: Box
    tags: Box
    code_side_mm: float
    code_left_mm: float
    code_top_mm: float
    largest_name_pt: float
    words_scale: float
    """Scale of company, title and reading: a low badge gives its height to the name."""
    event: Box | None = None
    """Where the event's name goes when it is not in the band."""


def is_turned(width_mm: float, height_mm: float) -> bool:
    """Say whether badges of this size are drawn on their side."""
    return height_mm > width_mm and width_mm < _NARROW_MM


def design(badge: Badge, width_mm: float, height_mm: float) -> Drawing:
    """Return what is drawn on a badge of this size, upright: turned sizes are swapped beforehand."""
    drawing = Drawing(width_mm, height_mm)
    frame = _frame(width_mm, height_mm, len(badge.looking_for))
    parts.draw_band(drawing, badge, frame.band, frame.scale, with_event=frame.event is None)
    parts.draw_person(drawing, badge, frame.person, frame.words_scale, frame.largest_name_pt)
    if badge.looking_for:
        parts.draw_tags(drawing, badge, frame.tags, frame.scale)
    if frame.event:
        parts.draw_event(drawing, badge, frame.event, frame.scale)
    _draw_code(drawing, badge, frame)
    return drawing


def _draw_code(drawing: Drawing, badge: Badge, frame: _Frame) -> None:
    if not badge.ticket:
        return
    if frame.code_side_mm < LEAST_CODE_MM:
        drawing.troubles.append(("ticket", Trouble.LEFT_OUT))
        return
    drawing.items.append(
        Code(badge.ticket, frame.code_left_mm, frame.code_top_mm, frame.code_side_mm / SIDE_MODULES)
    )


def _frame(width_mm: float, height_mm: float, tags: int) -> _Frame:
    if height_mm > width_mm:
        return _tall(width_mm, height_mm, tags)
    return _low(width_mm, height_mm, tags > 0) if height_mm < _LOW_MM else _wide(width_mm, height_mm)


def _inner(width_mm: float, height_mm: float) -> Box:
    return Box(SAFE_MM, SAFE_MM, width_mm - 2 * SAFE_MM, height_mm - 2 * SAFE_MM)


def _wide(width_mm: float, height_mm: float) -> _Frame:
    """Drawn for 91 x 55."""
    scale = min(max(min(width_mm / 91, height_mm / 55), 0.85), 1.7)
    inner, pad = _inner(width_mm, height_mm), 2.2 * scale
    side = max(17.5 * scale, LEAST_CODE_MM)
    quiet, symbol = side * QUIET_MODULES / SIDE_MODULES, side * MODULES / SIDE_MODULES
    code_left, code_top = inner.right_mm - max(pad, quiet - SAFE_MM) - symbol, inner.bottom_mm - symbol
    code_top -= max(0.0, quiet - SAFE_MM)
    band = Box(inner.left_mm, inner.top_mm, inner.width_mm, 6.8 * scale)
    left, top = inner.left_mm + pad, band.bottom_mm + 2.2 * scale
    tags_width = code_left - quiet - left
    return _Frame(
        scale=scale,
        band=band,
        person=Box(left, top, inner.width_mm - 2 * pad, code_top - quiet - top),
        tags=Box(left, code_top, tags_width, symbol),
        code_side_mm=side,
        code_left_mm=code_left,
        code_top_mm=code_top,
        largest_name_pt=38 * scale,
        words_scale=scale,
    )


def _low(width_mm: float, height_mm: float, has_tags: bool) -> _Frame:
    """Drawn for 90 x 38; the code beside everything under the band."""
    scale = min(max(min(width_mm / 90, height_mm / 38), 0.72), 1.3)
    inner, pad = _inner(width_mm, height_mm), 1.8 * scale
    band = Box(inner.left_mm, inner.top_mm, inner.width_mm, 5.6 * scale)
    left, top = inner.left_mm + pad, band.bottom_mm + 1.3 * scale
    room = inner.bottom_mm - band.bottom_mm
    side = min(max(18 * scale, LEAST_CODE_MM), room * SIDE_MODULES / (MODULES + QUIET_MODULES))
    quiet, symbol = side * QUIET_MODULES / SIDE_MODULES, side * MODULES / SIDE_MODULES
    code_left = inner.right_mm - max(0.0, quiet - SAFE_MM) - symbol
    code_top = band.bottom_mm + max(quiet, (room - symbol) / 2)
    tags_height = (5.2 if height_mm >= 34 else 3.6) * scale if has_tags else 0.0
    column = code_left - quiet - left
    return _Frame(
        scale=scale,
        band=band,
        person=Box(left, top, column, inner.bottom_mm - tags_height - 1.2 * scale * has_tags - top),
        tags=Box(left, inner.bottom_mm - tags_height, column, tags_height),
        code_side_mm=side,
        code_left_mm=code_left,
        code_top_mm=code_top,
        largest_name_pt=30 * scale,
        words_scale=0.86 * scale,
    )


def _tall(width_mm: float, height_mm: float, tags: int) -> _Frame:
    """Drawn for 62 x 100; the code at the foot, the event's name beside it."""
    scale = min(max(min(width_mm / 62, height_mm / 100), 0.75), 1.6)
    inner, pad = _inner(width_mm, height_mm), 1.6 * scale
    band = Box(inner.left_mm, inner.top_mm, inner.width_mm, 9 * scale)
    side = max(20 * scale, LEAST_CODE_MM)
    quiet, symbol = side * QUIET_MODULES / SIDE_MODULES, side * MODULES / SIDE_MODULES
    code_left, code_top = inner.right_mm - pad - symbol, inner.bottom_mm - symbol - max(0.0, quiet - SAFE_MM)
    left, width = inner.left_mm + pad, inner.width_mm - 2 * pad
    top, foot = band.bottom_mm + 4 * scale, code_top - quiet
    tags_height = min(7.4 * scale * tags, (foot - top) * 0.36)
    return _Frame(
        scale=scale,
        band=band,
        person=Box(left, top, width, foot - tags_height - 3 * scale - top),
        tags=Box(left, foot - tags_height, width, tags_height),
        code_side_mm=side,
        code_left_mm=code_left,
        code_top_mm=code_top,
        largest_name_pt=44 * scale,
        words_scale=1.12 * scale,
        event=Box(left, code_top, code_left - quiet - left, symbol),
    )
