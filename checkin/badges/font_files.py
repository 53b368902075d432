"""Files of fonts on the machine: what is known of each before it is used, read when it is asked for.

Only outlines that may be embedded are used: TrueType (``glyf``), and ``fsType`` neither restricted nor whole-only.
"""

import struct
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, cast

from fontTools.ttLib import TTCollection, TTFont, TTLibError
from reportlab.pdfbase.ttfonts import TTFError

from checkin.badges.font_coverage import covered
from checkin.badges.font_names import NO_NAMES, FontNames, names_in
from checkin.badges.fonts import Face, Weight

_SUFFIXES = frozenset({".ttf", ".ttc", ".otf", ".otc"})
_RESTRICTED, _NO_SUBSET, _BITMAPS_ONLY = 0x0002, 0x0100, 0x0200
_USAGE = 0x000F
"""Bits of OS/2 ``fsType`` (OpenType 1.9): 2 alone forbids embedding; the last two forbid what we do."""
_UNREADABLE = (OSError, TTLibError, TTFError, struct.error, AssertionError, KeyError, IndexError, ValueError)
# What fontTools and reportlab raise on files that are no fonts, or broken ones.
_TARGET = {Weight.REGULAR: 400, Weight.BOLD: 700}


@dataclass(eq=False)
class FontFile:
    """One font of one file, ``number`` in its collection."""

    path: Path
    number: int
    weight: int
    """OS/2 ``usWeightClass``: 400 is regular, 700 bold."""
    width: int
    """OS/2 ``usWidthClass``: 5 is neither condensed nor wide."""
    is_slanted: bool

    @cached_property
    def face(self) -> Face | None:
        """What text is drawn with; None where the file cannot be read after all."""
        face = Face(self.path, self.number)
        try:
            return face if face.tables else None
        except _UNREADABLE:
            return None

    @cached_property
    def names(self) -> FontNames:
        """What its family is called; nothing where that cannot be read."""
        try:
            with TTFont(self.path, fontNumber=self.number, lazy=True) as font:
                return names_in(font)
        except _UNREADABLE:
            return NO_NAMES

    def covers(self, character: str) -> bool:
        """Say whether it has a glyph of a character, by all that its table of characters says."""
        return bisect_right(self._bounds, ord(character)) % 2 == 1

    @property
    def is_readable(self) -> bool:
        """Whether there is anything that it can draw."""
        return bool(self._bounds)

    def away_from(self, weight: Weight) -> int:
        """Return how much lighter or heavier it is than a weight."""
        return abs(self.weight - _TARGET[weight])

    @cached_property
    def _bounds(self) -> Sequence[int]:
        """Where covered ranges of code points begin and end, in turn; none where it cannot be read."""
        try:
            with TTFont(self.path, fontNumber=self.number, lazy=True) as font:
                return covered(cast("Any", font).reader["cmap"])
        except _UNREADABLE:
            return ()


def fonts_below(folder: Path) -> Iterator[FontFile]:
    """Yield the fonts that may be embedded in a folder and all below it; none where there is no such folder."""
    if folder.is_dir():
        for path in sorted(folder.rglob("*")):
            if path.suffix.lower() in _SUFFIXES:
                yield from _fonts_in(path)


def _fonts_in(path: Path) -> list[FontFile]:
    """Return the fonts of a file that may be embedded; none of a file that cannot be read."""
    try:
        with path.open("rb") as file:
            is_collection = file.read(4) == b"ttcf"
            file.seek(0)
            fonts = (
                cast("list[Any]", cast("Any", TTCollection)(file, lazy=True).fonts)
                if is_collection
                else [TTFont(file, lazy=True)]
            )
            return [_described(path, number, font) for number, font in enumerate(fonts) if _may_embed(font)]
    except _UNREADABLE:
        return []


def _may_embed(font: Any) -> bool:
    if "glyf" not in font or "OS/2" not in font or "cmap" not in font:
        return False
    kind = cast("int", font["OS/2"].fsType)
    return kind & _USAGE != _RESTRICTED and not kind & (_NO_SUBSET | _BITMAPS_ONLY)


def _described(path: Path, number: int, font: Any) -> FontFile:
    about = font["OS/2"]
    is_slanted = bool(about.fsSelection & 1 or font["head"].macStyle & 2)
    return FontFile(path, number, about.usWeightClass, about.usWidthClass, is_slanted)
