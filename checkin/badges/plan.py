"""From a design to a badge of a real size: which layout, and where its elements go. Made once, for many badges.

The four rules are those of :mod:`checkin.domain.design`.
"""

from dataclasses import dataclass

from checkin.badges.drawing import Box
from checkin.badges.qr import MODULES, QUIET_MODULES, SIDE_MODULES
from checkin.domain.design import SAFE_MM, Design
from checkin.domain.design_area import Area, Edge
from checkin.domain.design_elements import Element, TicketCode
from checkin.domain.placing import Fit, is_turned, layout_for

LEAST_CODE_MM = 15.0
"""Least side of a code with its quiet zone that scanners at a door read well."""
_TOUCH_MM = 0.02


@dataclass(frozen=True, slots=True)
class CodePlace:
    """Where the modules of a code go."""

    left_mm: float
    top_mm: float
    side_mm: float

    @property
    def zone(self) -> Box:
        """The code with its quiet zone."""
        quiet = self.side_mm * QUIET_MODULES / MODULES
        side = self.side_mm + 2 * quiet
        return Box(self.left_mm - quiet, self.top_mm - quiet, side, side)


@dataclass(frozen=True, slots=True)
class Plan:
    """Elements and their boxes on a badge of one size."""

    design: Design
    width_mm: float
    height_mm: float
    scale: float
    """Of lengths, against the size the layout was drawn for."""
    text_scale: float
    spots: tuple[tuple[Element, Box], ...]
    clear_spots: tuple[tuple[Element, Box], ...]
    """The same beside a code."""
    code: TicketCode | None
    code_place: CodePlace | None
    """None where the badge has no room for a code that can be read."""


def plan_for(design: Design, width_mm: float, height_mm: float) -> Plan:
    """Return where a design goes on badges of this size, upright: turned sizes are swapped beforehand."""
    fit = Fit(layout_for(design, width_mm, height_mm), width_mm, height_mm)
    code = next((one for one in fit.layout.elements if isinstance(one, TicketCode)), None)
    boxes = [(one, Box(*fit.placed(one.box))) for one in fit.layout.elements]
    place = next((_code_place(one.box, box, width_mm, height_mm) for one, box in boxes if one is code), None)
    spots = tuple((one, box) for one, box in boxes if one is not code)
    clear = tuple((one, _clear_of(place.zone, box) if place else box) for one, box in spots)
    return Plan(design, width_mm, height_mm, fit.scale, fit.text_scale, spots, clear, code, place)


def plan_for_slots(design: Design, width_mm: float, height_mm: float) -> tuple[Plan, bool]:
    """Return the plan for slots of a stock, and whether badges lie in them on their side."""
    turned = is_turned(design, width_mm, height_mm)
    return plan_for(design, *((height_mm, width_mm) if turned else (width_mm, height_mm))), turned


def _code_place(area: Area, box: Box, width_mm: float, height_mm: float) -> CodePlace | None:
    side = max(min(box.width_mm, box.height_mm), LEAST_CODE_MM * MODULES / SIDE_MODULES)
    away = max(side * QUIET_MODULES / MODULES, SAFE_MM)
    if side + 2 * away > min(width_mm, height_mm):
        return None
    left = _beginning(box.left_mm, box.width_mm, side, Edge.LEFT in area.anchor, Edge.RIGHT in area.anchor)
    top = _beginning(box.top_mm, box.height_mm, side, Edge.TOP in area.anchor, Edge.BOTTOM in area.anchor)
    left = min(max(left, away), width_mm - away - side)
    return CodePlace(left, min(max(top, away), height_mm - away - side), side)


def _beginning(start: float, length: float, side: float, at_start: bool, at_end: bool) -> float:
    if at_start == at_end:
        return start + (length - side) / 2
    return start if at_start else start + length - side


def _clear_of(zone: Box, box: Box) -> Box:
    """Return the largest part of a box that a code's zone does not touch; all of it where it does not."""
    across = min(box.right_mm, zone.right_mm) - max(box.left_mm, zone.left_mm)
    down = min(box.bottom_mm, zone.bottom_mm) - max(box.top_mm, zone.top_mm)
    if min(across, down) <= _TOUCH_MM:
        return box
    parts = (
        Box(box.left_mm, box.top_mm, zone.left_mm - box.left_mm, box.height_mm),
        Box(zone.right_mm, box.top_mm, box.right_mm - zone.right_mm, box.height_mm),
        Box(box.left_mm, box.top_mm, box.width_mm, zone.top_mm - box.top_mm),
        Box(box.left_mm, zone.bottom_mm, box.width_mm, box.bottom_mm - zone.bottom_mm),
    )
    return max(parts, key=lambda part: max(part.width_mm, 0.0) * max(part.height_mm, 0.0))
