"""A design: what stands where on a badge. Data that a person can read, edit and share.

A design has up to three layouts. Each is drawn for a badge of one size and fits every other by four rules:

1. Taller than wide: ``tall``. Else under ``LOW_MM`` high: ``low``. Else ``wide``. A design that lacks the layout
   uses the nearest it has; one that has none for upright or for lying badges is read on its side there.
2. All is scaled as one, by as much as the safe area is larger or smaller in the tighter direction.
3. Room that is left then goes to what is anchored at both edges; what is anchored at one edge stays there, and
   what is anchored at neither stays in the middle.
4. A code is never smaller than scanners can read. What it or its quiet zone would cover is cut to stay clear.

Impossible values raise :class:`DesignBroken`. Lengths in millimetres from the badge's top left corner.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from checkin.domain.design_area import check_range
from checkin.domain.design_elements import (
    COLOUR,
    Element,
    Mark,
    Picture,
    Rectangle,
    Tags,
    Text,
    TicketCode,
)
from checkin.domain.design_fields import FIELDS, check_field
from checkin.domain.design_flaw import DesignBroken, Flaw
from checkin.domain.design_images import check_images

SAFE_MM = 3.2
"""Nothing is drawn nearer to the edge: sheets without gutters are cut there, label printers reach no further."""
LOW_MM = 47.0
_OWN_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Elements on a badge of ``size`` (width and height), drawn in their order."""

    size: tuple[float, float]
    elements: tuple[Element, ...]

    def __post_init__(self) -> None:
        for side in self.size:
            check_range("size", side, 4 * SAFE_MM, 1000)
        if not self.elements:
            raise DesignBroken(Flaw.EMPTY, "elements")
        for number, element in enumerate(self.elements, 1):
            if not element.box.lies_within(SAFE_MM, self.size[0] - SAFE_MM, self.size[1] - SAFE_MM):
                expected = (
                    f"{SAFE_MM:g} … {self.size[0] - SAFE_MM:g} × {SAFE_MM:g} … {self.size[1] - SAFE_MM:g} mm"
                )
                raise DesignBroken(Flaw.OUTSIDE, f"elements → {number} → box", str(element.box), expected)
        if sum(isinstance(element, TicketCode) for element in self.elements) > 1:
            raise DesignBroken(Flaw.SECOND_CODE, "elements")


@dataclass(frozen=True, slots=True, kw_only=True)
class Design:
    """A design with its names, what it is coloured by, its layouts and the images in them."""

    id: str
    name_ja: str
    name_en: str
    colour_by: str = "industry"
    """A field or a column."""
    colours: Mapping[str, str] = field(default_factory=dict[str, str])
    """Words, as the badge shows them, to their colours; industries that are not among them keep their own."""
    wide: Layout | None = None
    low: Layout | None = None
    tall: Layout | None = None
    images: Mapping[str, str] = field(default_factory=dict[str, str])
    """Names to PNG or JPEG files as base64, so that one file is all there is to share."""

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", self.id):
            raise DesignBroken(Flaw.NOT_A_CHOICE, "id", self.id, "a-z 0-9 -")
        check_field(self.colour_by, "colour_by", FIELDS)
        for word, colour in self.colours.items():
            if not _OWN_COLOUR.fullmatch(colour):
                raise DesignBroken(Flaw.NOT_A_COLOUR, f"colours → {word}", colour)
        check_images(self.images)
        layouts = {"wide": self.wide, "low": self.low, "tall": self.tall}
        if not any(layouts.values()):
            raise DesignBroken(Flaw.MISSING_KEY, expected="wide | low | tall")
        for shape, layout in layouts.items():
            if layout:
                _check_pictures(shape, layout, self.images)
            if layout and _is_colour_alone(layout, self.colour_by):
                raise DesignBroken(Flaw.COLOUR_ALONE, shape, expected="mark")

    def name(self, language: str) -> str:
        """Return what the design is called in ``ja`` or ``en``."""
        return self.name_ja if language == "ja" else self.name_en


def _check_pictures(shape: str, layout: Layout, images: Mapping[str, str]) -> None:
    """Raise where a layout shows an image that the design does not have."""
    for number, element in enumerate(layout.elements, 1):
        if isinstance(element, Picture) and element.image not in images:
            where = f"{shape} → elements → {number} → image"
            raise DesignBroken(Flaw.NO_SUCH_IMAGE, where, element.image, " | ".join(images))


def _is_colour_alone(layout: Layout, colour_by: str) -> bool:
    """Say whether the badge's colour is seen and its word is not: not everybody sees colours alike."""
    inked = False
    for element in layout.elements:
        match element:
            case Mark():
                return False
            case Text():
                if any(words.show == colour_by for words in element.words):
                    return False
                inked = inked or any(words.colour == COLOUR for words in element.words)
            case Tags():
                inked = inked or element.colour == COLOUR
            case Rectangle():
                inked = inked or COLOUR in (element.fill, element.line)
            case TicketCode() | Picture():
                pass
    return inked
