"""The fonts that travel with the program, and which of them draws which character.

BIZ UDPGothic first (made to be read; all of JIS X 0213), then Noto Sans JP (𠮷, ễ), then Noto Sans (ș, Я́). Per
character, not per text.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cache, cached_property
from pathlib import Path
from typing import Any, cast

from fontTools.ttLib import TTFont as FontTables
from reportlab.pdfbase.ttfonts import TTFontFace

from checkin.domain.names import fold_text
from checkin.paths import assets


class Weight(IntEnum):
    """How heavy text is drawn."""

    REGULAR = 0
    BOLD = 1


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character, or one sequence that makes one, as a font draws it."""

    face: "Face"
    index: int
    """Number of the outline in the font."""
    advance: float
    """Width, as a part of the font size."""
    text: str
    """What is copied out of the PDF for it."""
    is_mark: bool = False
    """An accent that is drawn on its own; the text of the letter before it has it, and the pen stays."""
    right: float = 0.0
    """How far a mark is drawn to the right of the pen, as a part of the font size."""
    up: float = 0.0
    """How far a mark is drawn above the baseline."""

    def as_mark(self, right: float, up: float) -> "Glyph":
        """Return it as an accent of the letter before it."""
        return replace(self, text="", advance=0.0, is_mark=True, right=right, up=up)


_NOT_IN_NAMES = re.compile("[^A-Za-z0-9-]")


class Face:
    """One font of one file. Read when it is first asked for a character."""

    def __init__(self, path: Path, number: int = 0) -> None:
        self.path = path
        self.number = number
        """Which font of a collection."""
        self.name = (_NOT_IN_NAMES.sub("", path.stem) or "Font") + (f"-{number}" if number else "")

    @cached_property
    def tables(self) -> Any:
        """What reportlab reads of the font: outlines, widths, characters."""
        return cast("Any", TTFontFace)(str(self.path), subfontIndex=self.number)

    @cached_property
    def characters(self) -> Mapping[int, int]:
        """Code point to glyph number."""
        return cast("Mapping[int, int]", self.tables.charToGlyph)

    @cached_property
    def _variations(self) -> Mapping[tuple[int, int], int]:
        """Base and variation selector to glyph number, from the font's ``cmap`` of format 14 (0.1 s)."""
        with FontTables(self.path, fontNumber=self.number, lazy=True) as font:
            subtables: Iterable[Any] = cast("Any", font["cmap"]).tables
            numbers = font.getReverseGlyphMap()
            return {
                (base, selector): numbers[name] if name else self.characters[base]
                for table in subtables
                if table.format == 14
                for selector, pairs in table.uvsDict.items()
                for base, name in pairs
                if name or base in self.characters
            }

    def glyph(self, character: str) -> Glyph | None:
        """Return how this font draws one character; None where it does not."""
        index = self.characters.get(ord(character), 0)
        return self._glyph(index, character) if index else None

    def variation(self, base: str, selector: str) -> Glyph | None:
        """Return how this font draws a variation sequence; None where it does not know the sequence."""
        index = self._variations.get((ord(base), ord(selector)), 0)
        return self._glyph(index, base + selector) if index else None

    def has_outline(self, glyph: Glyph) -> bool:
        """Say whether there is anything to draw for a glyph: fonts of pictures have outlines that are empty."""
        starts = cast("Sequence[int]", self.tables.glyphPos)
        return starts[glyph.index + 1] > starts[glyph.index]

    def _glyph(self, index: int, text: str) -> Glyph:
        units = cast("float", self.tables.hmetrics[index][0])
        return Glyph(self, index, units / cast("float", self.tables.unitsPerEm), text)


_FAMILIES = {"BIZ UDPGothic": "BIZUDPGothic", "Noto Sans JP": "NotoSansJP", "Noto Sans": "NotoSans"}
"""Names of families to the beginnings of their files, in the order they are asked."""


@cache
def usual_faces(weight: Weight) -> tuple[Face, ...]:
    """Return the fonts of a weight, in the order they are asked."""
    return tuple(_face(file, weight) for file in _FAMILIES.values())


def bundled_face(family: str, weight: Weight) -> Face | None:
    """Return the font of a family that travels with the program; None where it does not."""
    asked = fold_text(family)
    places = (place for place, name in enumerate(_FAMILIES) if fold_text(name) == asked)
    return next((usual_faces(weight)[place] for place in places), None)


def _face(file: str, weight: Weight) -> Face:
    style = "Bold" if weight is Weight.BOLD else "Regular"
    return Face(assets() / "fonts" / f"{file}-{style}.ttf")
