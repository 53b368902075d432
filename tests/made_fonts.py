"""Fonts that tests make, in folders of their own: none of this machine's is asked for."""

from collections.abc import Mapping
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from checkin.badges.font_folders import look_in
from checkin.badges.text import drawn, glyphs

ENGLISH, JAPANESE = 0x409, 0x411
"""Windows languages of names."""
FAMILY, TYPOGRAPHIC_FAMILY = 1, 16
"""Ids of names."""


def a_font(
    path: Path,
    characters: str,
    *,
    weight: int = 400,
    fs_type: int = 0,
    slanted: bool = False,
    empty: str = "",
    family: str = "Invented",
    names: Mapping[tuple[int, int], str] | None = None,
    advance: int = 1000,
) -> TTFont:
    """Save a font that draws each character as a box, ``advance`` wide; of those that are empty, nothing.

    ``names`` are further ones of its family, by id and language.
    """
    glyph_names = [f"g{ord(character):x}" for character in characters]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", *glyph_names])
    builder.setupCharacterMap({ord(c): name for c, name in zip(characters, glyph_names, strict=True)})
    blank = {f"g{ord(character):x}" for character in empty}
    builder.setupGlyf({name: _box(advance, name not in blank) for name in (".notdef", *glyph_names)})
    builder.setupHorizontalMetrics(dict.fromkeys((".notdef", *glyph_names), (advance, 50)))
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": family, "styleName": "Regular", "psName": "Invented-Regular"})
    for (name_id, language), name in (names or {}).items():
        builder.font["name"].setName(name, name_id, 3, 1, language)
    builder.setupOS2(usWeightClass=weight, fsType=fs_type, fsSelection=1 if slanted else 64)
    builder.setupPost()
    builder.save(path)
    return builder.font


def look_for_fonts_in(*folders: Path) -> None:
    """Let the program look for fonts in these folders only, with no memory of others."""
    drawn.cache_clear()
    glyphs.cache_clear()
    look_in(folders)


def _box(advance: int, is_drawn: bool) -> object:
    pen = TTGlyphPen(None)
    if is_drawn:
        pen.moveTo((50, 0))
        pen.lineTo((50, 800))
        pen.lineTo((advance - 50, 800))
        pen.lineTo((advance - 50, 0))
        pen.closePath()
    return pen.glyph()
