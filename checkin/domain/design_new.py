"""New elements for a badge, ready to be placed: what they show until a person says otherwise."""

from collections.abc import Callable
from enum import StrEnum

from checkin.domain.design_area import Size
from checkin.domain.design_draft import LEAST_CODE_MM, box_in_the_middle
from checkin.domain.design_elements import (
    COLOUR,
    Align,
    Boldness,
    Element,
    Mark,
    Rectangle,
    Tags,
    Text,
    TicketCode,
    Upright,
    Words,
)


class NewKind(StrEnum):
    """What can be put on a badge; an image, too, once somebody has chosen its file."""

    NAME = "name"
    FIELD = "field"
    OWN_WORDS = "own_words"
    MARK = "mark"
    TAGS = "tags"
    CODE = "code"
    BOX = "box"
    LINE = "line"


def new_element(kind: NewKind, size: tuple[float, float], own_words: str) -> Element:
    """Return a new element in the middle of a badge of ``size`` (mm); free text begins with ``own_words``."""
    return _MAKERS[kind](size, own_words)


def _text(words: Words, width_mm: float, height_mm: float, size: tuple[float, float]) -> Text:
    return Text(
        box=box_in_the_middle(width_mm, height_mm, size),
        words=(words,),
        align=Align.CENTRE,
        upright=Upright.MIDDLE,
    )


def _name(size: tuple[float, float], _: str) -> Element:
    words = Words(show="name", size=Size(15, 36), weight=Boldness.BOLD)
    return _text(words, 70, 16, size)


def _field(size: tuple[float, float], _: str) -> Element:
    return _text(Words(show="company", size=Size(6, 11), rows=2), 50, 10, size)


def _own_words(size: tuple[float, float], own_words: str) -> Element:
    return _text(Words(text=own_words, size=Size(6, 11), rows=2), 50, 8, size)


def _mark(size: tuple[float, float], _: str) -> Element:
    return Mark(box=box_in_the_middle(50, 7, size), align=Align.CENTRE)


def _tags(size: tuple[float, float], _: str) -> Element:
    return Tags(box=box_in_the_middle(60, 12, size), size=Size(6, 10))


def _code(size: tuple[float, float], _: str) -> Element:
    return TicketCode(box=box_in_the_middle(max(13.0, LEAST_CODE_MM), max(13.0, LEAST_CODE_MM), size))


def _box(size: tuple[float, float], _: str) -> Element:
    return Rectangle(box=box_in_the_middle(40, 12, size), line=COLOUR, radius_mm=1.5)


def _line(size: tuple[float, float], _: str) -> Element:
    return Rectangle(box=box_in_the_middle(50, 0.4, size), fill="soft")


_MAKERS: dict[NewKind, Callable[[tuple[float, float], str], Element]] = {
    NewKind.NAME: _name,
    NewKind.FIELD: _field,
    NewKind.OWN_WORDS: _own_words,
    NewKind.MARK: _mark,
    NewKind.TAGS: _tags,
    NewKind.CODE: _code,
    NewKind.BOX: _box,
    NewKind.LINE: _line,
}
