"""Fonts of the machine: asked for what no bundled font has, Hangul or simplified Chinese for one.

Files are listed at the first question, and each is read when its turn comes; what it covers is kept as ranges.
Only outlines that may be embedded are used: TrueType (``glyf``), and ``fsType`` neither restricted nor whole-only.
"""

import struct
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, cast

from fontTools.ttLib import TTCollection, TTFont, TTLibError
from reportlab.pdfbase.ttfonts import TTFError

from checkin.badges.fonts import Face, Glyph, Weight

_SUFFIXES = frozenset({".ttf", ".ttc", ".otf", ".otc"})
_RESTRICTED, _NO_SUBSET, _BITMAPS_ONLY = 0x0002, 0x0100, 0x0200
_USAGE = 0x000F
"""Bits of OS/2 ``fsType`` (OpenType 1.9): 2 alone forbids embedding; the last two forbid what we do."""
_UNREADABLE = (OSError, TTLibError, TTFError, struct.error, AssertionError, KeyError, IndexError, ValueError)
# What fontTools and reportlab raise on files that are no fonts, or broken ones.
_PLAIN_FIRST = (
    "bizud",
    "notosans",
    "yugoth",
    "meiryo",
    "malgun",
    "applesdgothicneo",
    "applegothic",
    "nanumgothic",
    "nanumbarungothic",
    "msyh",
    "stheiti",
    "hiragino",
    "simhei",
    "wqy",
    "droidsansfallback",
    "segoeui",
    "seguisym",
    "arialuni",
    "dejavusans",
    "arial",
    "helvetica",
    "ipaexg",
)
"""Beginnings of file names of upright sans serif fonts on Windows, macOS and Linux; these go best with ours."""
_ODD = ("mono", "cond", "narrow", "serif", "light", "thin", "display", "emoji")
_TARGET = {Weight.REGULAR: 400, Weight.BOLD: 700}


@dataclass(slots=True)
class _Font:
    """One font of one file: what is known of it before it is used."""

    path: Path
    number: int
    weight: int
    is_slanted: bool
    bounds: Sequence[int] | None = field(default=None, compare=False)
    """Where covered ranges begin and end, in turn; None until it was read."""

    def covers(self, code: int) -> bool:
        """Say whether it has a glyph of a code point."""
        if self.bounds is None:
            self.bounds = _bounds(self.path, self.number)
        return bisect_right(self.bounds, code) % 2 == 1

    def rank(self, weight: Weight) -> tuple[object, ...]:
        """Return what the order of asking is by: upright and plain first, then the nearest weight."""
        stem = self.path.stem.lower().replace("-", "").replace("_", "").replace(" ", "")
        place = next((n for n, start in enumerate(_PLAIN_FIRST) if stem.startswith(start)), len(_PLAIN_FIRST))
        is_odd = any(word in stem for word in _ODD)
        return self.is_slanted, is_odd, place, abs(self.weight - _TARGET[weight]), stem, self.number


class SystemFonts:
    """The fonts in some folders and all below them."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self._folders = tuple(folders)
        self._faces: dict[tuple[Path, int], Face | None] = {}

    def glyph(self, character: str, weight: Weight) -> Glyph | None:
        """Return how the first font that has a character draws it; None where none does."""
        for face in self._covering(character, weight):
            glyph = face.glyph(character)
            if glyph and face.has_outline(glyph):
                return glyph
        return None

    def variation(self, base: str, selector: str, weight: Weight) -> Glyph | None:
        """Return how the first font that knows a variation sequence draws it; None where none does."""
        return next((g for face in self._covering(base, weight) if (g := face.variation(base, selector))), None)

    def _covering(self, character: str, weight: Weight) -> Iterator[Face]:
        for font in self._ranked[weight]:
            if font.covers(ord(character)) and (face := self._face(font)):
                yield face

    @cached_property
    def _ranked(self) -> Mapping[Weight, list[_Font]]:
        fonts = [font for path in self._files() for font in _fonts_in(path)]
        return {weight: sorted(fonts, key=lambda font: font.rank(weight)) for weight in Weight}

    def _files(self) -> Iterator[Path]:
        for folder in self._folders:
            if folder.is_dir():
                yield from (path for path in sorted(folder.rglob("*")) if path.suffix.lower() in _SUFFIXES)

    def _face(self, font: _Font) -> Face | None:
        key = font.path, font.number
        if key not in self._faces:
            self._faces[key] = _readable(Face(font.path, font.number))
        return self._faces[key]


@lru_cache(maxsize=1)
def fonts_in(folders: tuple[Path, ...]) -> SystemFonts:
    """Return the fonts of some folders; the last folders asked for are remembered."""
    return SystemFonts(folders)


def _fonts_in(path: Path) -> list[_Font]:
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


def _described(path: Path, number: int, font: Any) -> _Font:
    about = font["OS/2"]
    return _Font(path, number, about.usWeightClass, bool(about.fsSelection & 1 or font["head"].macStyle & 2))


def _bounds(path: Path, number: int) -> Sequence[int]:
    """Return the ranges of code points a font covers; none where it cannot be read."""
    try:
        codes = sorted(Face(path, number).characters)
    except _UNREADABLE:
        return ()
    bounds = array("L")
    for code in codes:
        if bounds and bounds[-1] == code:
            bounds[-1] = code + 1
        else:
            bounds.extend((code, code + 1))
    return bounds


def _readable(face: Face) -> Face | None:
    try:
        return face if face.tables else None
    except _UNREADABLE:
        return None
