"""What the parts of a badge design are called."""

from collections.abc import Callable
from typing import assert_never

from checkin.domain.design_area import Edge
from checkin.domain.design_elements import (
    COLOUR,
    INK,
    PAPER,
    SOFT,
    Align,
    Boldness,
    Element,
    Mark,
    MarkStyle,
    Picture,
    Rectangle,
    Tags,
    TagsStyle,
    Text,
    TicketCode,
    Upright,
    Words,
)
from checkin.domain.design_new import NewKind
from checkin.wording.concerns import badge_field_name
from checkin.wording.language import tr

_LINE_MM = 1.0
"""A box as thin as this is called a line."""


def element_name(element: Element) -> str:
    """Return what an element is called in a list: by what it shows."""
    match element:
        case Text():
            return " · ".join(words_name(words) for words in element.words)
        case Mark():
            return tr("Colour and its word")
        case Tags():
            return design_field_name(element.show)
        case TicketCode():
            return tr("QR code")
        case Picture():
            return tr("Image “{name}”", name=element.image)
        case Rectangle():
            is_line = min(element.box.width_mm, element.box.height_mm) <= _LINE_MM
            return tr("Line") if is_line else tr("Box")
        case _:
            assert_never(element)


def words_name(words: Words) -> str:
    """Return what a paragraph is called: its field, or its own words."""
    return design_field_name(words.show) if words.show else f"“{words.text}”"


def design_field_name(name: str) -> str:
    """Return what a field of a design is called."""
    return badge_field_name(name)


def new_kind_name(kind: NewKind) -> str:
    """Return what can be added, in words."""
    return _NEW[kind]()


_NEW: dict[NewKind, Callable[[], str]] = {
    NewKind.NAME: lambda: tr("Name"),
    NewKind.FIELD: lambda: tr("Another field"),
    NewKind.OWN_WORDS: lambda: tr("Text of your own"),
    NewKind.MARK: lambda: tr("Colour and its word"),
    NewKind.TAGS: lambda: tr("Tags (looking for, can offer)"),
    NewKind.CODE: lambda: tr("QR code"),
    NewKind.BOX: lambda: tr("Box"),
    NewKind.LINE: lambda: tr("Line"),
}


def aligns() -> dict[object, str]:
    """Return where lines stand in their box."""
    return {Align.LEFT: tr("To the left"), Align.CENTRE: tr("Centred"), Align.RIGHT: tr("To the right")}


def uprights() -> dict[object, str]:
    """Return where text stands in a box higher than it is."""
    return {Upright.TOP: tr("At the top"), Upright.MIDDLE: tr("In the middle"), Upright.BOTTOM: tr("At the foot")}


def weights() -> dict[object, str]:
    """Return how heavy text can be."""
    return {Boldness.REGULAR: tr("Regular weight"), Boldness.BOLD: tr("Bold")}


def mark_styles() -> dict[object, str]:
    """Return how the badge's colour is shown."""
    return {
        MarkStyle.BAND: tr("Band across its box"),
        MarkStyle.CHIP: tr("As wide as the word"),
        MarkStyle.BAR: tr("Bar beside the word"),
    }


def tags_styles() -> dict[object, str]:
    """Return how tags are shown."""
    return {TagsStyle.CHIPS: tr("In frames, side by side"), TagsStyle.ROWS: tr("One on each line")}


def colour_roles() -> dict[str, str]:
    """Return the colours that a design has names for."""
    return {INK: tr("Black ink"), SOFT: tr("Grey"), PAPER: tr("White"), COLOUR: tr("The badge's colour")}


def condition_kinds() -> dict[object, str]:
    """Return what can be asked of a field: whether it is negated, and whether there is a value."""
    return {
        (False, False): tr("is there"),
        (True, False): tr("is empty"),
        (False, True): tr("is"),
        (True, True): tr("is not"),
    }


def edge_names() -> dict[Edge, str]:
    """Return the edges of a badge."""
    return {
        Edge.LEFT: tr("Left side"),
        Edge.RIGHT: tr("Right side"),
        Edge.TOP: tr("Top side"),
        Edge.BOTTOM: tr("Bottom side"),
    }
