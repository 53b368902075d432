"""Where the elements of a layout go on a badge of another size than it was drawn for: rules 1 to 3 of a design."""

from dataclasses import dataclass

from checkin.domain.design import LOW_MM, SAFE_MM, Design, Layout
from checkin.domain.design_area import Area, Edge

NARROW_MM = 46.0
"""A tall badge narrower than this is read on its side."""
_LARGER_TEXT = 1.3
"""Text grows into room that is longer than the design's by no more than this."""
_NEAREST = {
    "tall": ("tall", "wide", "low"),
    "low": ("low", "wide", "tall"),
    "wide": ("wide", "low", "tall"),
}


@dataclass(frozen=True, slots=True)
class Fit:
    """A layout on a badge of one size."""

    layout: Layout
    width_mm: float
    height_mm: float

    @property
    def scale(self) -> float:
        """Of lengths, against the size the layout was drawn for."""
        return min(self._across, self._down)

    @property
    def text_scale(self) -> float:
        """Of the largest sizes of text, and of the room between paragraphs."""
        return min((self._across * self._down) ** 0.5, _LARGER_TEXT * self.scale)

    def placed(self, area: Area) -> tuple[float, float, float, float]:
        """Return left, top, width and height of an area, in millimetres."""
        wide, high = self.layout.size
        left, width = self._along(
            area, (area.left_mm, area.width_mm), (Edge.LEFT, Edge.RIGHT), wide, self.width_mm
        )
        top, height = self._along(
            area, (area.top_mm, area.height_mm), (Edge.TOP, Edge.BOTTOM), high, self.height_mm
        )
        return left, top, width, height

    @property
    def _across(self) -> float:
        return (self.width_mm - 2 * SAFE_MM) / (self.layout.size[0] - 2 * SAFE_MM)

    @property
    def _down(self) -> float:
        return (self.height_mm - 2 * SAFE_MM) / (self.layout.size[1] - 2 * SAFE_MM)

    def _along(
        self, area: Area, part: tuple[float, float], edges: tuple[Edge, Edge], drawn_mm: float, real_mm: float
    ) -> tuple[float, float]:
        """Return start and length in one direction, both measured from the safe area, which is kept as it is."""
        start, length = part
        spare = (real_mm - 2 * SAFE_MM) - (drawn_mm - 2 * SAFE_MM) * self.scale
        at, long = SAFE_MM + (start - SAFE_MM) * self.scale, length * self.scale
        at_start, at_end = edges[0] in area.anchor, edges[1] in area.anchor
        if at_start and at_end:
            return at, long + spare
        if at_end:
            return at + spare, long
        return (at, long) if at_start else (at + spare / 2, long)


def shape_of(width_mm: float, height_mm: float) -> str:
    """Return which layout is for badges of this size: ``wide``, ``low`` or ``tall``."""
    if height_mm > width_mm:
        return "tall"
    return "low" if height_mm < LOW_MM else "wide"


def layout_for(design: Design, width_mm: float, height_mm: float) -> Layout:
    """Return the layout that badges of this size are drawn with: their own, or the nearest that the design has."""
    layouts = {"wide": design.wide, "low": design.low, "tall": design.tall}
    found = (layouts[shape] for shape in _NEAREST[shape_of(width_mm, height_mm)])
    return next(layout for layout in found if layout)


def is_turned(design: Design, width_mm: float, height_mm: float) -> bool:
    """Say whether badges of this size are drawn on their side."""
    lying = bool(design.wide or design.low)
    if height_mm > width_mm:
        return lying and (width_mm < NARROW_MM or not design.tall)
    return not lying


def upright_size(design: Design, width_mm: float, height_mm: float) -> tuple[float, float]:
    """Return width and height of a badge as it is read, for a slot of this size."""
    return (height_mm, width_mm) if is_turned(design, width_mm, height_mm) else (width_mm, height_mm)
