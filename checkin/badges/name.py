"""The name on a badge: whole, or its family name large and its given name small, with 様 or さん where wanted."""

import math
from dataclasses import dataclass

from checkin.badges.block import Block, Piece, Row, block_of
from checkin.badges.drawing import Trouble
from checkin.badges.fitting import Fitted, fit_name
from checkin.badges.lines import BASELINE
from checkin.badges.text import width
from checkin.badges.typeface import Typeface
from checkin.domain.design_area import Size
from checkin.domain.name_parts import NameParts

_SMALLER = 0.5
"""Size of a given name beside a large family name, and of an honorific, as a part of the name's."""
_GAP = 0.22
"""Before what is smaller, as a part of the name's size."""
_BETWEEN = 0.16
"""Between the two parts one under the other, as a part of the larger."""
_BETTER = 1.25
"""Two lines must make the family name larger by this to be worth their unrest."""


@dataclass(frozen=True, slots=True)
class Room:
    """What a name has: width and height in points, and how large it may be."""

    width_pt: float
    height_pt: float
    size: Size
    typeface: Typeface
    colour: str


def whole_name(field: str, name: str, honorific: str, room: Room, family: str = "") -> Block:
    """Return a name in one size, on as many lines as it takes; the honorific comes smaller behind it."""
    size = room.size
    fitted = fit_name(name, room.typeface, room.width_pt, room.height_pt, size.most_pt, size.least_pt, family)
    if not honorific:
        return block_of(field, fitted, room.typeface, room.colour)
    tail = _tail(honorific, room)
    widest = max(width(line, room.typeface) for line in fitted.lines[:-1] or ("",))
    widest = max(widest, width(fitted.lines[-1], room.typeface) + tail)
    size_pt = min(fitted.size_pt, _quarter(room.width_pt / widest))
    block = block_of(field, Fitted(fitted.lines, size_pt, size_pt < size.least_pt), room.typeface, room.colour)
    *above, last = block.rows
    return Block((*above, _with_honorific(last, honorific, size_pt)), block.height_pt, block.troubles)


def family_large(parts: NameParts, honorific: str, room: Room) -> Block:
    """Return a name with its family name as large as it fits, and the given name beside, or above or below it."""
    if not parts.second:
        return whole_name("name", parts.first, honorific, room)
    beside_pt, under_pt = _beside_pt(parts, honorific, room), _under_pt(parts, room)
    is_beside = beside_pt * _BETTER >= under_pt and beside_pt >= room.size.least_pt
    size_pt = _quarter(beside_pt if is_beside else under_pt)
    block = _beside(parts, honorific, room, size_pt) if is_beside else _under(parts, honorific, room, size_pt)
    if size_pt >= room.size.least_pt:
        return block
    whole = whole_name("name", f"{parts.first} {parts.second}", honorific, room)
    largest_pt = max(piece.size_pt for row in whole.rows for piece in row.pieces)
    return whole if largest_pt >= size_pt else Block(block.rows, block.height_pt, (("name", Trouble.SMALL),))


def _beside_pt(parts: NameParts, honorific: str, room: Room) -> float:
    wide = width(parts.family, room.typeface) + _GAP + width(parts.given, room.typeface) * _SMALLER
    wide += _tail(honorific, room) if honorific else 0.0
    return min(room.width_pt / wide, room.height_pt, room.size.most_pt)


def _under_pt(parts: NameParts, room: Room) -> float:
    high = 1 + _SMALLER + _BETWEEN
    return min(room.width_pt / width(parts.family, room.typeface), room.height_pt / high, room.size.most_pt)


def _beside(parts: NameParts, honorific: str, room: Room, size_pt: float) -> Block:
    sizes = (size_pt, size_pt * _SMALLER)
    first_pt, second_pt = sizes if parts.is_family_first else sizes[::-1]
    first = Piece(parts.first, room.typeface, first_pt, room.colour)
    left_pt = first.right_pt + size_pt * _GAP
    row = Row((first, Piece(parts.second, room.typeface, second_pt, room.colour, left_pt)), size_pt * BASELINE)
    return Block((_with_honorific(row, honorific, size_pt),), size_pt)


def _under(parts: NameParts, honorific: str, room: Room, size_pt: float) -> Block:
    tail = _tail(honorific, room) if honorific else 0.0
    given_pt = min(size_pt * _SMALLER, room.width_pt / (width(parts.given, room.typeface) + tail))
    sizes = (size_pt, given_pt)
    first_pt, second_pt = sizes if parts.is_family_first else sizes[::-1]
    first = Row((Piece(parts.first, room.typeface, first_pt, room.colour),), first_pt * BASELINE)
    down_pt = first_pt + size_pt * _BETWEEN
    second = Row((Piece(parts.second, room.typeface, second_pt, room.colour),), down_pt + second_pt * BASELINE)
    return Block((first, _with_honorific(second, honorific, second_pt)), down_pt + second_pt)


def _with_honorific(row: Row, honorific: str, size_pt: float) -> Row:
    if not honorific:
        return row
    last = row.pieces[-1]
    left_pt = last.right_pt + size_pt * _GAP
    piece = Piece(honorific, last.typeface.regular, size_pt * _SMALLER, last.colour, left_pt)
    return Row((*row.pieces, piece), row.baseline_pt)


def _tail(honorific: str, room: Room) -> float:
    """Return how much room an honorific takes, as a multiple of the name's size."""
    return _GAP + width(honorific, room.typeface.regular) * _SMALLER


def _quarter(size_pt: float) -> float:
    return max(math.floor(size_pt * 4) / 4, 0.25)
