"""Which code points a font has, as ranges, from its ``cmap`` table (OpenType 1.9).

Read here and not by reportlab or fontTools: they make a table of every glyph, at fifty times the cost, and
there may be hundreds of fonts to look through.
"""

from array import array
from collections.abc import Iterator, Sequence
from struct import unpack_from

_UNICODE = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0))
"""Platforms and encodings of subtables by code point, the ones that reach beyond U+FFFF first."""
_NOBODY = 0xFFFF
"""Ends the last segment of format 4, and is no character."""


def covered(table: bytes) -> Sequence[int]:
    """Return where ranges of code points begin and end, in turn; a few within may have no glyph after all.

    Raises ``struct.error`` where the table is cut off.
    """
    (count,) = unpack_from(">H", table, 2)
    entries = [unpack_from(">HHL", table, 4 + 8 * number) for number in range(count)]
    offsets = {(platform, encoding): offset for platform, encoding, offset in entries}
    offset = next((offsets[kind] for kind in _UNICODE if kind in offsets), None)
    bounds = array("L")
    for first, last in sorted(_ranges(table, offset)) if offset is not None else ():
        if bounds and first <= bounds[-1]:
            bounds[-1] = max(bounds[-1], last + 1)
        else:
            bounds.extend((first, last + 1))
    return bounds


def _ranges(table: bytes, offset: int) -> Iterator[tuple[int, int]]:
    (kind,) = unpack_from(">H", table, offset)
    if kind == 4:
        (twice,) = unpack_from(">H", table, offset + 6)
        ends = unpack_from(f">{twice // 2}H", table, offset + 14)
        starts = unpack_from(f">{twice // 2}H", table, offset + 16 + twice)
        yield from ((first, last) for first, last in zip(starts, ends, strict=True) if first != _NOBODY)
    elif kind == 12:
        (count,) = unpack_from(">L", table, offset + 12)
        numbers = unpack_from(f">{3 * count}L", table, offset + 16)
        yield from zip(numbers[::3], numbers[1::3], strict=True)
