"""A design drawn anew for badges of one size, so that they can be worked on at the size they are printed in."""

from dataclasses import replace

from checkin.domain.design import SAFE_MM, Design, Layout
from checkin.domain.design_area import LEAST_MM, Area, Size
from checkin.domain.design_elements import Element, Mark, Picture, Rectangle, Tags, Text, TicketCode, Words
from checkin.domain.placing import Fit, layout_for, shape_of

_MOST_PT, _MOST_ABOVE_MM, _MOST_RADIUS_MM = 300.0, 50.0, 100.0


def redrawn(design: Design, width_mm: float, height_mm: float) -> Design:
    """Return a design that has a layout drawn for just this size, upright; its badges look as they did before.

    Layouts for other shapes stay as they are.
    """
    layout = layout_for(design, width_mm, height_mm)
    if layout.size == (width_mm, height_mm) and getattr(design, shape_of(width_mm, height_mm)) is layout:
        return design
    fit = Fit(layout, width_mm, height_mm)
    elements = tuple(_element(element, fit) for element in layout.elements)
    return with_layout(design, Layout(size=(width_mm, height_mm), elements=elements))


def with_layout(design: Design, layout: Layout) -> Design:
    """Return a design with another layout for the shape that this one is drawn for; raises ``DesignBroken``."""
    return replace(design, **{shape_of(*layout.size): layout})


def _element(element: Element, fit: Fit) -> Element:
    box = _box(element.box, fit)
    match element:
        case Text():
            return replace(element, box=box, words=tuple(_words(words, fit) for words in element.words))
        case Tags():
            return replace(element, box=box, size=_size(element.size, fit))
        case Rectangle():
            radius_mm = min(round(element.radius_mm * fit.scale, 2), _MOST_RADIUS_MM)
            return replace(element, box=box, radius_mm=radius_mm)
        case Mark() | TicketCode() | Picture():
            return replace(element, box=box)


def _words(words: Words, fit: Fit) -> Words:
    above_mm = min(round(words.above_mm * fit.text_scale, 2), _MOST_ABOVE_MM)
    return replace(words, size=_size(words.size, fit), above_mm=above_mm)


def _size(size: Size, fit: Fit) -> Size:
    most_pt = min(round(size.most_pt * fit.text_scale, 2), _MOST_PT)
    return Size(size.least_pt, max(most_pt, size.least_pt))


def _box(area: Area, fit: Fit) -> Area:
    """Return an area in whole hundredths of a millimetre, which people can read, and inside the safe area."""
    left, top, width, height = fit.placed(area)
    left, top = max(round(left, 2), SAFE_MM), max(round(top, 2), SAFE_MM)
    width = min(round(width, 2), fit.width_mm - SAFE_MM - left)
    height = min(round(height, 2), fit.height_mm - SAFE_MM - top)
    return Area(left, top, max(round(width, 2), LEAST_MM), max(round(height, 2), LEAST_MM), area.anchor)
