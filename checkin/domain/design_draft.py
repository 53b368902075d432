"""A design under an editor's hand: drawn for badges of one size, with some of its elements chosen.

Every deed returns another draft; one that makes no design raises ``DesignBroken`` and changes nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count

from checkin.domain.design import SAFE_MM, Design, Layout
from checkin.domain.design_area import Area, Edge
from checkin.domain.design_boxes import Along, held_inside, lined_up, moved, nearest_edges, resized
from checkin.domain.design_elements import Element, Picture, Rectangle, TicketCode
from checkin.domain.design_redrawn import redrawn, with_layout
from checkin.domain.placing import layout_for

LEAST_CODE_MM = 10.87
"""Side of a code's modules that scanners at a door read well: 15 mm with the quiet zone around it."""
_LEAST_MM = 3.0
_LEAST_LINE_MM = 0.2
_NEW_IMAGE_MM = 25.0
"""Width of a logo before anybody sizes it."""
_COPY_MM = 3.0
"""A copy lies this far from what it was made of."""


@dataclass(frozen=True, slots=True)
class Draft:
    """``size`` is width and height of the badge in mm, upright; ``chosen`` are places from 0, in order."""

    design: Design
    size: tuple[float, float]
    chosen: tuple[int, ...] = ()

    @property
    def elements(self) -> tuple[Element, ...]:
        """What stands on the badge, in the order it is drawn."""
        return layout_for(self.design, *self.size).elements

    @property
    def only(self) -> Element | None:
        """The element that is chosen, where it is one alone."""
        return self.elements[self.chosen[0]] if len(self.chosen) == 1 else None

    @property
    def chosen_boxes(self) -> tuple[Area, ...]:
        """The boxes of what is chosen."""
        return tuple(self.elements[place].box for place in self.chosen)

    @property
    def other_boxes(self) -> tuple[Area, ...]:
        """The boxes of what is not chosen."""
        return tuple(one.box for place, one in enumerate(self.elements) if place not in self.chosen)

    def choose(self, places: Iterable[int]) -> "Draft":
        """Choose elements by their places; what is not there is passed over."""
        return replace(self, chosen=tuple(sorted({place for place in places if 0 <= place < len(self.elements)})))

    def with_design(self, design: Design) -> "Draft":
        """Return the draft with another design in its hand, drawn for the same size."""
        return Draft(redrawn(design, *self.size), self.size).choose(self.chosen)

    def with_boxes(self, boxes: Sequence[Area]) -> "Draft":
        """Put what is chosen into other boxes."""
        found = list(self.elements)
        for place, box in zip(self.chosen, boxes, strict=True):
            found[place] = replace(found[place], box=box)
        return self._with(found)

    def with_only(self, element: Element) -> "Draft":
        """Put another element in place of the one that is chosen; its box is held inside the safe area."""
        (place,) = self.chosen
        found = list(self.elements)
        box = _square(element.box, found[place].box) if isinstance(element, TicketCode) else element.box
        found[place] = replace(element, box=held_inside(box, self.size))
        return self._with(found)

    def moved(self, by_x_mm: float, by_y_mm: float) -> "Draft":
        """Move what is chosen, as far as the safe area goes."""
        return self.with_boxes(moved(self.chosen_boxes, by_x_mm, by_y_mm, self.size)) if self.chosen else self

    def resized(self, edges: frozenset[Edge], by_x_mm: float, by_y_mm: float) -> "Draft":
        """Move edges of the element that is chosen."""
        element = self.only
        if element is None:
            return self
        is_code = isinstance(element, TicketCode)
        box = resized(element.box, edges, (by_x_mm, by_y_mm), self.size, least_mm(element), is_code)
        return self.with_boxes((box,))

    def lined_up(self, along: Along) -> "Draft":
        """Line up what is chosen: with one another, or one alone with the badge."""
        return self.with_boxes(lined_up(self.chosen_boxes, along, self.size)) if self.chosen else self

    def added(self, element: Element) -> "Draft":
        """Draw another element over all others, and choose it."""
        return self._with([*self.elements, element]).choose((len(self.elements),))

    def with_image(self, name: str, image: str, proportion: float) -> "Draft":
        """Show another image, as base64, in the picture that is chosen, or else in a new one over all others.

        ``proportion`` is its width against its height. An image that nothing shows any more is let go.
        """
        name = _free_name(name, self.design.images)
        with_both = replace(self, design=replace(self.design, images={**self.design.images, name: image}))
        if isinstance(self.only, Picture):
            return with_both.with_only(replace(self.only, image=name))
        wide = min(_NEW_IMAGE_MM, (self.size[1] - 2 * SAFE_MM) / 2 * proportion)
        box = box_in_the_middle(round(wide, 1), round(wide / proportion, 1), self.size)
        return with_both.added(Picture(box=box, image=name))

    def copied(self) -> "Draft":
        """Draw what is chosen a second time, a little lower and to the right, and choose the copies.

        A badge has one code, which is not copied.
        """
        originals = [self.elements[place] for place in self.chosen]
        originals = [one for one in originals if not isinstance(one, TicketCode)]
        if not originals:
            return self
        boxes = moved([one.box for one in originals], _COPY_MM, _COPY_MM, self.size)
        copies = [replace(one, box=box) for one, box in zip(originals, boxes, strict=True)]
        count = len(self.elements)
        return self._with([*self.elements, *copies]).choose(range(count, count + len(copies)))

    def without_chosen(self) -> "Draft":
        """Take what is chosen off the badge."""
        left = [one for place, one in enumerate(self.elements) if place not in self.chosen]
        return replace(self, chosen=())._with(left)

    def raised(self, by: int) -> "Draft":
        """Draw the chosen element later, over others, or earlier, with a negative ``by``."""
        if len(self.chosen) != 1:
            return self
        place = self.chosen[0]
        to = min(max(place + by, 0), len(self.elements) - 1)
        found = list(self.elements)
        found.insert(to, found.pop(place))
        return self._with(found).choose((to,))

    def _with(self, elements: Sequence[Element]) -> "Draft":
        layout = Layout(size=self.size, elements=tuple(elements))
        return replace(self, design=_without_unused_images(with_layout(self.design, layout)))


def draft_of(design: Design, width_mm: float, height_mm: float) -> Draft:
    """Return a draft of a design for badges of this size, upright."""
    return Draft(redrawn(design, width_mm, height_mm), (width_mm, height_mm))


def least_mm(element: Element) -> float:
    """Return the least width and height that an element can be given by hand."""
    match element:
        case TicketCode():
            return LEAST_CODE_MM
        case Rectangle():
            return _LEAST_LINE_MM
        case _:
            return _LEAST_MM


def box_in_the_middle(width_mm: float, height_mm: float, size: tuple[float, float]) -> Area:
    """Return a box for something new: in the middle of a badge, no larger than its safe area, held as it lies."""
    width = min(width_mm, size[0] - 2 * SAFE_MM)
    height = min(height_mm, size[1] - 2 * SAFE_MM)
    box = Area(round((size[0] - width) / 2, 2), round((size[1] - height) / 2, 2), width, height)
    return replace(box, anchor=nearest_edges(box, size))


def _square(box: Area, before: Area) -> Area:
    """Return the box of a code as a square that can be read; the side that is other than before counts."""
    side = box.width_mm if box.width_mm != before.width_mm else box.height_mm
    side = max(side, LEAST_CODE_MM)
    return Area(box.left_mm, box.top_mm, side, side, box.anchor)


def _without_unused_images(design: Design) -> Design:
    layouts = filter(None, (design.wide, design.low, design.tall))
    shown = {one.image for layout in layouts for one in layout.elements if isinstance(one, Picture)}
    if shown.issuperset(design.images):
        return design
    return replace(design, images={name: image for name, image in design.images.items() if name in shown})


def _free_name(name: str, taken: Mapping[str, str]) -> str:
    return next(one for one in chain((name,), (f"{name} {number}" for number in count(2))) if one not in taken)
