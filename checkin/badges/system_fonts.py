"""Fonts of the machine: asked for what no bundled font has, Hangul or simplified Chinese for one.

Files are listed at the first question, and each is read when its turn comes; what it covers is kept as ranges.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path

from checkin.badges.font_files import FontFile, fonts_below
from checkin.badges.fonts import Face, Glyph, Weight

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


class SystemFonts:
    """The fonts in some folders and all below them."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self._folders = tuple(folders)

    @cached_property
    def files(self) -> Sequence[FontFile]:
        """Every font that may be embedded."""
        return [font for folder in self._folders for font in fonts_below(folder)]

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
            if font.covers(character) and font.face:
                yield font.face

    @cached_property
    def _ranked(self) -> Mapping[Weight, list[FontFile]]:
        return {weight: sorted(self.files, key=lambda font: _rank(font, weight)) for weight in Weight}


@lru_cache(maxsize=1)
def fonts_in(folders: tuple[Path, ...]) -> SystemFonts:
    """Return the fonts of some folders; the last folders asked for are remembered."""
    return SystemFonts(folders)


def _rank(font: FontFile, weight: Weight) -> tuple[object, ...]:
    """Return what the order of asking is by: upright and plain first, then the nearest weight."""
    stem = font.path.stem.lower().replace("-", "").replace("_", "").replace(" ", "")
    place = next((n for n, start in enumerate(_PLAIN_FIRST) if stem.startswith(start)), len(_PLAIN_FIRST))
    is_odd = any(word in stem for word in _ODD)
    return font.is_slanted, is_odd, place, font.away_from(weight), stem, font.number
