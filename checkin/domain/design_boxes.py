"""Boxes moved, resized, lined up and snapped to one another, always inside the safe area. Millimetres."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from checkin.domain.design import SAFE_MM
from checkin.domain.design_area import Area, Edge

GRID_MM = 0.1
"""What nothing snaps comes to lie on tenths of a millimetre: finer than any printer, and readable in a file."""


class Along(StrEnum):
    """What boxes are lined up by."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class Span:
    """A box on one axis."""

    start: float
    end: float

    @property
    def middle(self) -> float:
        """Its centre."""
        return (self.start + self.end) / 2

    @property
    def length(self) -> float:
        """How long it is."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Guide:
    """A line that something snapped to: at ``at_mm`` from the left where it is upright, else from the top."""

    is_upright: bool
    at_mm: float


def across(area: Area) -> Span:
    """Return a box from left to right."""
    return Span(area.left_mm, area.left_mm + area.width_mm)


def down(area: Area) -> Span:
    """Return a box from top to bottom."""
    return Span(area.top_mm, area.top_mm + area.height_mm)


def around(areas: Iterable[Area]) -> Area:
    """Return the box around boxes."""
    boxes = list(areas)
    left, top = min(one.left_mm for one in boxes), min(one.top_mm for one in boxes)
    return _boxed(
        boxes[0], Span(left, max(across(o).end for o in boxes)), Span(top, max(down(o).end for o in boxes))
    )


def moved(areas: Sequence[Area], by_x_mm: float, by_y_mm: float, size: tuple[float, float]) -> tuple[Area, ...]:
    """Return boxes moved together, no further than to the edge of the safe area of a badge of ``size``."""
    whole = around(areas)
    x = _held(by_x_mm, across(whole), size[0])
    y = _held(by_y_mm, down(whole), size[1])
    return tuple(replace(one, left_mm=_fine(one.left_mm + x), top_mm=_fine(one.top_mm + y)) for one in areas)


def snapped_move(
    areas: Sequence[Area],
    others: Iterable[Area],
    by: tuple[float, float],
    size: tuple[float, float],
    reach_mm: float,
) -> tuple[tuple[Area, ...], tuple[Guide, ...]]:
    """Return boxes moved, to a line of the badge or of other boxes where one is in reach; and the lines."""
    whole, standing = around(areas), list(others)
    x, guide_x = _snapped_by(across(whole), by[0], _lines([across(o) for o in standing], size[0]), reach_mm)
    y, guide_y = _snapped_by(down(whole), by[1], _lines([down(o) for o in standing], size[1]), reach_mm)
    return moved(areas, x, y, size), _guides(guide_x, guide_y)


def resized(
    area: Area,
    edges: frozenset[Edge],
    by: tuple[float, float],
    size: tuple[float, float],
    least_mm: float,
    is_square: bool = False,
) -> Area:
    """Return a box with some of its edges moved; it stays ``least_mm`` large and inside the safe area."""
    horizontal = _stretched(across(area), Edge.LEFT in edges, Edge.RIGHT in edges, by[0], size[0], least_mm)
    vertical = _stretched(down(area), Edge.TOP in edges, Edge.BOTTOM in edges, by[1], size[1], least_mm)
    if not is_square:
        return _boxed(area, horizontal, vertical)
    side = (
        max(horizontal.length, vertical.length) if len(edges) > 1 else _moved_length(edges, horizontal, vertical)
    )
    side = min(side, _room(horizontal, Edge.LEFT in edges, size[0]), _room(vertical, Edge.TOP in edges, size[1]))
    return _boxed(
        area, _of_length(horizontal, side, Edge.LEFT in edges), _of_length(vertical, side, Edge.TOP in edges)
    )


def snapped_resize(
    area: Area,
    others: Iterable[Area],
    edges: frozenset[Edge],
    by: tuple[float, float],
    size: tuple[float, float],
    reach_mm: float,
) -> tuple[tuple[float, float], tuple[Guide, ...]]:
    """Return how far the moving edges go so that they end on a line in reach, and the lines."""
    standing = list(others)
    x, guide_x = by[0], None
    y, guide_y = by[1], None
    if edges & {Edge.LEFT, Edge.RIGHT}:
        at = across(area).start if Edge.LEFT in edges else across(area).end
        x, guide_x = _snapped_by(Span(at, at), x, _lines([across(o) for o in standing], size[0]), reach_mm)
    if edges & {Edge.TOP, Edge.BOTTOM}:
        at = down(area).start if Edge.TOP in edges else down(area).end
        y, guide_y = _snapped_by(Span(at, at), y, _lines([down(o) for o in standing], size[1]), reach_mm)
    return (x, y), _guides(guide_x, guide_y)


def held_inside(area: Area, size: tuple[float, float]) -> Area:
    """Return a box that is no larger than the safe area of a badge, and lies in it."""
    width = min(area.width_mm, size[0] - 2 * SAFE_MM)
    height = min(area.height_mm, size[1] - 2 * SAFE_MM)
    left = min(max(area.left_mm, SAFE_MM), size[0] - SAFE_MM - width)
    top = min(max(area.top_mm, SAFE_MM), size[1] - SAFE_MM - height)
    return Area(_fine(left), _fine(top), _fine(width), _fine(height), area.anchor)


def lined_up(areas: Sequence[Area], along: Along, size: tuple[float, float]) -> tuple[Area, ...]:
    """Return boxes lined up with one another; one alone with the safe area of its badge."""
    safe = Area(SAFE_MM, SAFE_MM, size[0] - 2 * SAFE_MM, size[1] - 2 * SAFE_MM)
    frame = around(areas) if len(areas) > 1 else safe
    return tuple(_lined_up(one, along, frame) for one in areas)


def nearest_edges(area: Area, size: tuple[float, float]) -> frozenset[Edge]:
    """Return the edges of a badge that a box is held to by its place: the nearer, or both where it fills it."""
    return frozenset(
        (
            *_nearest(across(area), size[0], Edge.LEFT, Edge.RIGHT),
            *_nearest(down(area), size[1], Edge.TOP, Edge.BOTTOM),
        )
    )


def _nearest(span: Span, whole_mm: float, first: Edge, last: Edge) -> tuple[Edge, ...]:
    if span.length > (whole_mm - 2 * SAFE_MM) / 2:
        return first, last
    before, behind = span.start, whole_mm - span.end
    if abs(before - behind) < GRID_MM * 2:
        return ()
    return (first,) if before < behind else (last,)


def _lined_up(area: Area, along: Along, frame: Area) -> Area:
    wide, high = across(frame), down(frame)
    match along:
        case Along.LEFT:
            return replace(area, left_mm=wide.start)
        case Along.CENTRE:
            return replace(area, left_mm=_fine(wide.middle - area.width_mm / 2))
        case Along.RIGHT:
            return replace(area, left_mm=_fine(wide.end - area.width_mm))
        case Along.TOP:
            return replace(area, top_mm=high.start)
        case Along.MIDDLE:
            return replace(area, top_mm=_fine(high.middle - area.height_mm / 2))
        case Along.BOTTOM:
            return replace(area, top_mm=_fine(high.end - area.height_mm))


def _lines(others: Iterable[Span], whole_mm: float) -> list[float]:
    found = [SAFE_MM, whole_mm / 2, whole_mm - SAFE_MM]
    for other in others:
        found += [other.start, other.middle, other.end]
    return found


def _snapped_by(span: Span, by_mm: float, lines: Sequence[float], reach_mm: float) -> tuple[float, float | None]:
    """Return a move, changed so that one of the span's ends or its middle meets a line in reach, and that line."""
    points = {span.start, span.middle, span.end}
    nearest = min(
        ((line - point - by_mm, line) for point in points for line in lines), key=lambda one: abs(one[0])
    )
    if abs(nearest[0]) <= reach_mm:
        return by_mm + nearest[0], nearest[1]
    return round((span.start + by_mm) / GRID_MM) * GRID_MM - span.start, None


def _guides(x_mm: float | None, y_mm: float | None) -> tuple[Guide, ...]:
    upright = () if x_mm is None else (Guide(True, x_mm),)
    return upright if y_mm is None else (*upright, Guide(False, y_mm))


def _held(by_mm: float, span: Span, whole_mm: float) -> float:
    return min(max(by_mm, SAFE_MM - span.start), whole_mm - SAFE_MM - span.end)


def _stretched(span: Span, at_start: bool, at_end: bool, by_mm: float, whole_mm: float, least_mm: float) -> Span:
    if at_start:
        return Span(min(max(span.start + by_mm, SAFE_MM), span.end - least_mm), span.end)
    if at_end:
        return Span(span.start, max(min(span.end + by_mm, whole_mm - SAFE_MM), span.start + least_mm))
    return span


def _moved_length(edges: frozenset[Edge], horizontal: Span, vertical: Span) -> float:
    return horizontal.length if edges & {Edge.LEFT, Edge.RIGHT} else vertical.length


def _room(span: Span, grows_from_end: bool, whole_mm: float) -> float:
    return span.end - SAFE_MM if grows_from_end else whole_mm - SAFE_MM - span.start


def _of_length(span: Span, length: float, keeps_end: bool) -> Span:
    return Span(span.end - length, span.end) if keeps_end else Span(span.start, span.start + length)


def _boxed(area: Area, horizontal: Span, vertical: Span) -> Area:
    left, top = _fine(horizontal.start), _fine(vertical.start)
    return Area(left, top, _fine(horizontal.end - left), _fine(vertical.end - top), area.anchor)


def _fine(value_mm: float) -> float:
    """Return a length without the dust of binary fractions."""
    return round(value_mm, 3)
