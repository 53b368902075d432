"""What a design puts on one badge: text, boxes, images, code. Lengths in millimetres from its top left corner."""

from dataclasses import dataclass, field
from enum import StrEnum

from checkin.badges.typeface import Typeface

MM_PER_PT = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the badge."""

    left_mm: float
    top_mm: float
    width_mm: float
    height_mm: float

    @property
    def right_mm(self) -> float:
        """Its right edge."""
        return self.left_mm + self.width_mm

    @property
    def bottom_mm(self) -> float:
        """Its lower edge."""
        return self.top_mm + self.height_mm


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of text from its left end; ``colour`` is ``#RRGGBB``."""

    text: str
    typeface: Typeface
    size_pt: float
    left_mm: float
    baseline_mm: float
    colour: str


@dataclass(frozen=True, slots=True)
class Panel:
    """A box with round corners, filled or outlined."""

    box: Box
    radius_mm: float
    fill: str = ""
    line: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """A ticket's QR code; the box is that of its modules, the quiet zone lies around it."""

    ticket: str
    left_mm: float
    top_mm: float
    module_mm: float


@dataclass(frozen=True, slots=True)
class Raster:
    """An image of the design, which fills the box; ``content`` is base64 of its file."""

    name: str
    content: str
    box: Box
    width_px: int

    @property
    def dpi(self) -> int:
        """How many of its pixels lie on an inch."""
        return int(self.width_px / self.box.width_mm * 25.4)


class Trouble(StrEnum):
    """How a text or an image came out other than hoped for."""

    SMALL = "small"  # under the size that can be read from afar
    CUT = "cut"  # its end is not shown
    LEFT_OUT = "left_out"  # there was no room for it


@dataclass(slots=True)
class Drawing:
    """Everything on one badge, in the order it is drawn; ``troubles`` are (field, trouble)."""

    width_mm: float
    height_mm: float
    items: list[TextLine | Panel | Code | Raster] = field(default_factory=lambda: [])
    troubles: list[tuple[str, Trouble]] = field(default_factory=lambda: [])
