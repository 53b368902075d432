"""What stands on a badge: text, the mark of the industry, tags, the code, rectangles, images."""

import re
from dataclasses import dataclass
from enum import StrEnum

from checkin.domain.conditions import read_condition
from checkin.domain.design_area import Area, Size, check_range
from checkin.domain.design_fields import AFFILIATION, FIELDS, LISTS, check_field
from checkin.domain.design_flaw import DesignBroken, Flaw

MOST_ROWS = 6
MOST_FONT = 100
"""Characters in the name of a font."""
INK, SOFT, PAPER, COLOUR = "ink", "soft", "paper", "colour"
"""Roles of colour; ``colour`` is what the badge is coloured by."""
_FONT = re.compile(rf"[^\x00-\x1f\x7f-\x9f\u2028\u2029]{{0,{MOST_FONT}}}")
_COLOUR = re.compile(rf"{INK}|{SOFT}|{PAPER}|{COLOUR}|#[0-9A-Fa-f]{{6}}")


class Align(StrEnum):
    """Where a line stands in its box."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Upright(StrEnum):
    """Where lines stand in a box higher than they are."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Boldness(StrEnum):
    """How heavy text is."""

    REGULAR = "regular"
    BOLD = "bold"


class MarkStyle(StrEnum):
    """How the colour of a badge is shown; the word always comes with it."""

    BAND = "band"  # fills its box
    CHIP = "chip"  # as wide as the word
    BAR = "bar"  # a narrow bar, and the word beside it


class TagsStyle(StrEnum):
    """How tags are shown."""

    CHIPS = "chips"  # behind a heading, as many in a line as fit
    ROWS = "rows"  # under a heading, each on a line of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A field of the badge or own words: one paragraph of a text."""

    show: str = ""
    """A field, or empty for own words."""
    text: str = ""
    size: Size
    rows: int = 1
    """Most lines it may break into; a name takes what it needs."""
    weight: Boldness = Boldness.REGULAR
    font: str = ""
    """Family that is asked first for every character, by one of its names; empty for the usual fonts alone."""
    colour: str = INK
    above_mm: float = 0.0
    """Room between it and what stands above."""
    family_larger: bool = False
    """Of a name: the family name large, the given name small."""
    honorific: str = ""
    """Behind a name: 様 or さん."""
    show_if: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if bool(self.show) == bool(self.text):
            raise DesignBroken(Flaw.MISSING_KEY, expected="show | text")
        if self.show:
            check_field(self.show, "show", FIELDS | LISTS | {AFFILIATION})
        check_range("rows", self.rows, 1, MOST_ROWS)
        check_range("above_mm", self.above_mm, 0, 50)
        check_font(self.font)
        check_colour(self.colour, "colour")
        check_conditions(self.show_if)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Paragraphs in a box, one under the other; what is empty leaves no gap."""

    box: Area
    words: tuple[Words, ...]
    align: Align = Align.LEFT
    upright: Upright = Upright.MIDDLE
    show_if: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.words:
            raise DesignBroken(Flaw.EMPTY, "words")
        check_conditions(self.show_if)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What the badge is coloured by, the industry as a rule: in its colour, and always in words."""

    box: Area
    style: MarkStyle = MarkStyle.BAND
    beside: str = ""
    """A field at the other end of a band; where there is no word, it takes its place."""
    rows: int = 1
    """Most lines a band's word may break into."""
    font: str = ""
    align: Align = Align.LEFT
    show_if: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.beside:
            check_field(self.beside, "beside", FIELDS)
        check_range("rows", self.rows, 1, MOST_ROWS)
        check_font(self.font)
        check_conditions(self.show_if)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tags:
    """What a person looks for, or can offer."""

    box: Area
    show: str = "looking_for"
    style: TagsStyle = TagsStyle.CHIPS
    size: Size
    heading_ja: str = ""
    """Heading of one's own; empty for the usual."""
    heading_en: str = ""
    font: str = ""
    colour: str = COLOUR
    align: Align = Align.LEFT
    upright: Upright = Upright.MIDDLE
    show_if: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.show not in LISTS:
            raise DesignBroken(Flaw.NOT_A_CHOICE, "show", self.show, " | ".join(sorted(LISTS)))
        check_font(self.font)
        check_colour(self.colour, "colour")
        check_conditions(self.show_if)


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCode:
    """The ticket's QR code, square, in the corner of its box that it is anchored to.

    The box holds the modules; the quiet zone of a fifth of their side lies around it.
    """

    box: Area
    show_if: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_conditions(self.show_if)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rectangle:
    """A box with round corners, filled, outlined, or both; low or narrow, it is a line."""

    box: Area
    fill: str = ""
    line: str = ""
    radius_mm: float = 0.0
    show_if: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not (self.fill or self.line):
            raise DesignBroken(Flaw.MISSING_KEY, expected="fill | line")
        for key, colour in (("fill", self.fill), ("line", self.line)):
            if colour:
                check_colour(colour, key)
        check_range("radius_mm", self.radius_mm, 0, 100)
        check_conditions(self.show_if)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """An image of the design, a logo for example: as large as its box allows, never stretched and never cut."""

    box: Area
    image: str
    """Name of one of the design's images."""
    align: Align = Align.CENTRE
    upright: Upright = Upright.MIDDLE
    show_if: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_conditions(self.show_if)


Element = Text | Mark | Tags | TicketCode | Rectangle | Picture


def check_colour(colour: str, key: str) -> None:
    """Raise where a colour is neither a role nor ``#RRGGBB``."""
    if not _COLOUR.fullmatch(colour):
        raise DesignBroken(Flaw.NOT_A_COLOUR, key, colour)


def check_font(font: str) -> None:
    """Raise where a font is not named in one short line; whether a machine has it is not a design's matter."""
    if not _FONT.fullmatch(font):
        raise DesignBroken(Flaw.NOT_A_FONT, "font", font, f"{MOST_FONT}")


def check_conditions(conditions: tuple[str, ...]) -> None:
    """Raise where a condition names what a badge does not have."""
    for condition in conditions:
        read_condition(condition)
