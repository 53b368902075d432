"""Text as glyphs: which font draws what, how wide it is, and what no font can draw.

The text itself is never changed. What no font has is drawn as a geta (〓), the printers' mark for a missing
character, and is still the character itself when it is copied out of the PDF.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from checkin.badges.fonts import Glyph, Weight, faces

GETA = "〓"
_CLUSTER = re.compile(
    r"[\s\x00-\x1f\x7f]"
    r"|[\u200b-\u200d\u2060\ufeff]"
    r"|.(?:[\ufe00-\ufe0f\U000e0100-\U000e01ef]"
    r"|[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\U0001f3fb-\U0001f3ff])*",
    re.DOTALL,
)
# A character with its variation selectors, combining marks and skin tones; white space and joiners stand alone.
_SELECTOR = re.compile(r"[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff")
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
def glyphs(text: str, weight: Weight) -> tuple[Glyph, ...]:
    """Return the glyphs of a text, in order."""
    if len(text) == 1:
        return drawn(text, weight).glyphs
    return tuple(glyph for cluster in clusters(text) for glyph in drawn(cluster, weight).glyphs)


def width(text: str, weight: Weight) -> float:
    """Return how wide a text is, as a multiple of the font size."""
    return sum(glyph.advance for glyph in glyphs(text, weight))


def missing(text: str, weight: Weight) -> list[str]:
    """Return the pieces of a text that no font can draw as written, each once."""
    return list(dict.fromkeys(cluster for cluster in clusters(text) if drawn(cluster, weight).is_missing))


@cache
def drawn(cluster: str, weight: Weight) -> Drawn:
    """Return how one cluster is drawn."""
    if cluster in _INVISIBLE:
        return Drawn((), 0.0)
    if glyph := _one_glyph(cluster, weight):
        return _of(replace(glyph, text=cluster))
    base = _SELECTOR.sub("", cluster)
    if base == cluster or not base:
        return _of_parts(cluster, weight)
    is_variant_missing = not _STYLE_SELECTORS.issuperset(_SELECTOR.findall(cluster))
    plain = drawn(base, weight)
    return replace(plain, is_missing=plain.is_missing or is_variant_missing)


def _one_glyph(cluster: str, weight: Weight) -> Glyph | None:
    """Return the single glyph that some font has for a whole cluster."""
    if cluster.isspace() or (len(cluster) == 1 and unicodedata.category(cluster) == "Cc"):
        return _first(" " if cluster != "\u3000" else cluster, weight)
    if len(cluster) == 2 and _SELECTOR.match(cluster[1]):
        return next((g for face in faces(weight) if (g := face.variation(cluster[0], cluster[1]))), None)
    if len(cluster) > 1 and not _SELECTOR.search(cluster):
        composed = unicodedata.normalize("NFC", cluster)
        return _first(composed, weight) if len(composed) == 1 else None
    return _first(cluster, weight) if len(cluster) == 1 else None


def _first(character: str, weight: Weight) -> Glyph | None:
    return next((g for face in faces(weight) if (g := face.glyph(character))), None)


def _of_parts(cluster: str, weight: Weight) -> Drawn:
    """Draw a base with marks that no font has as one glyph: side by side, and so not as written; else a geta."""
    parts = [_first(character, weight) for character in cluster]
    found = tuple(part for part in parts if part)
    if len(found) == len(parts) > 1:
        return Drawn(found, sum(part.advance for part in found), is_missing=True)
    geta = _first(GETA, weight)
    assert geta is not None
    return replace(_of(replace(geta, text=cluster)), is_missing=True)


def _of(glyph: Glyph) -> Drawn:
    return Drawn((glyph,), glyph.advance)
