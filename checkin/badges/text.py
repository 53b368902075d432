"""Text as glyphs: which font draws what, how wide it is, and what no font can draw.

The text itself is never changed. What no font has is drawn as a geta (〓), the printers' mark for a missing
character, and is still the character itself when it is copied out of the PDF.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from checkin.badges.families import asked_face, faces
from checkin.badges.font_folders import folders
from checkin.badges.fonts import Glyph, usual_faces
from checkin.badges.marks import placed
from checkin.badges.system_fonts import fonts_in
from checkin.badges.typeface import Typeface

GETA = "〓"
_CLUSTER = re.compile(
    r"[\s\x00-\x1f\x7f]"
    r"|[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
    r"|[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?"
    r"|.(?:[\ufe00-\ufe0f\U000e0100-\U000e01ef]"
    r"|[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\U0001f3fb-\U0001f3ff])*",
    re.DOTALL,
)
# A character with its variation selectors, combining marks and skin tones, or a Hangul syllable written in its
# letters; white space, joiners and marks of direction stand alone.
_SELECTOR = re.compile(r"[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
INVISIBLE = frozenset(
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_NEEDS_SHAPING = re.compile("[\u0590-\u109f\u1780-\u18af\ufb1d-\ufdff\ufe70-\ufefc]")
"""Scripts whose letters change with their neighbours or run to the left, from Hebrew over Arabic, Devanagari and
Thai to Mongolian: letter by letter they would come out wrong, and are reported instead."""
_NOBODYS = frozenset({"Co", "Cn", "Cs"})
"""Private and unassigned code points: what some font of the machine has there is not what was meant."""
_STYLE_SELECTORS = frozenset("\ufe0e\ufe0f")
# They ask for a letter or an emoji; we have no emoji, and a letter is what we draw.


@dataclass(frozen=True, slots=True)
class Drawn:
    """One cluster of a text as glyphs; ``is_missing`` where a geta stands for it, or its variant is not there."""

    glyphs: tuple[Glyph, ...]
    advance: float
    is_missing: bool = False


def clusters(text: str) -> list[str]:
    """Return a text in pieces that are drawn, and broken, as one."""
    return _CLUSTER.findall(text)


@lru_cache(maxsize=8192)
def glyphs(text: str, typeface: Typeface) -> tuple[Glyph, ...]:
    """Return the glyphs of a text, in order."""
    if len(text) == 1:
        return drawn(text, typeface).glyphs
    return tuple(glyph for cluster in clusters(text) for glyph in drawn(cluster, typeface).glyphs)


def width(text: str, typeface: Typeface) -> float:
    """Return how wide a text is, as a multiple of the font size."""
    return sum(glyph.advance for glyph in glyphs(text, typeface))


def missing(text: str, typeface: Typeface) -> list[str]:
    """Return the pieces of a text that no font can draw as written, each once."""
    return list(dict.fromkeys(cluster for cluster in clusters(text) if drawn(cluster, typeface).is_missing))


def plain_variants(text: str, typeface: Typeface) -> list[str]:
    """Return the pieces of a text whose variant no font has, drawn in the usual shape instead; each once."""
    found = (cluster for cluster in missing(text, typeface) if _SELECTOR.search(cluster))
    return [cluster for cluster in found if not drawn(_SELECTOR.sub("", cluster), typeface).is_missing]


@cache
def drawn(cluster: str, typeface: Typeface) -> Drawn:
    """Return how one cluster is drawn."""
    if cluster in INVISIBLE:
        return Drawn((), 0.0)
    if glyph := _one_glyph(cluster, typeface):
        return _of(replace(glyph, text=cluster))
    base = _SELECTOR.sub("", cluster)
    if base == cluster or not base:
        return _of_parts(cluster, typeface)
    is_variant_missing = not _STYLE_SELECTORS.issuperset(_SELECTOR.findall(cluster))
    plain = drawn(base, typeface)
    letter, *marks = plain.glyphs
    glyphs_ = (replace(letter, text=cluster), *marks)
    return Drawn(glyphs_, plain.advance, is_missing=plain.is_missing or is_variant_missing)


def _one_glyph(cluster: str, typeface: Typeface) -> Glyph | None:
    """Return the single glyph that some font has for a whole cluster."""
    if cluster.isspace() or (len(cluster) == 1 and unicodedata.category(cluster) == "Cc"):
        return _first(" " if cluster != "\u3000" else cluster, typeface)
    if len(cluster) == 2 and _SELECTOR.match(cluster[1]):
        return _variation(cluster[0], cluster[1], typeface)
    if len(cluster) > 1 and not _SELECTOR.search(cluster):
        composed = unicodedata.normalize("NFC", cluster)
        return _first(composed, typeface) if len(composed) == 1 else None
    return _first(cluster, typeface) if len(cluster) == 1 else None


def _first(character: str, typeface: Typeface) -> Glyph | None:
    if _NEEDS_SHAPING.match(character):
        return None
    is_nobodys = unicodedata.category(character) in _NOBODYS
    asked = None if is_nobodys else asked_face(typeface)
    if asked and (glyph := asked.glyph(character)) and (character.isspace() or asked.has_outline(glyph)):
        return glyph
    for face in usual_faces(typeface.weight):
        if glyph := face.glyph(character):
            return glyph
    return fonts_in(folders()).glyph(character, typeface.weight) if folders() and not is_nobodys else None


def _variation(base: str, selector: str, typeface: Typeface) -> Glyph | None:
    for face in faces(typeface):
        if glyph := face.variation(base, selector):
            return glyph
    is_style = selector in _STYLE_SELECTORS
    return fonts_in(folders()).variation(base, selector, typeface.weight) if folders() and not is_style else None


def _of_parts(cluster: str, typeface: Typeface) -> Drawn:
    """Draw a letter with marks that no font has as one glyph: each mark where the font wants it; else a geta."""
    composed = unicodedata.normalize("NFC", cluster)
    if len(composed) > 1:
        for face in faces(typeface):
            if found := placed(face, composed):
                letter, *marks = found
                return Drawn((replace(letter, text=cluster), *marks), letter.advance)
    geta = _first(GETA, typeface)
    assert geta is not None
    return replace(_of(replace(geta, text=cluster)), is_missing=True)


def _of(glyph: Glyph) -> Drawn:
    return Drawn((glyph,), glyph.advance)
