"""What a family of fonts is called, in every language of a font's ``name`` table (OpenType 1.9)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from checkin.domain.names import fold_text

_FAMILY, _TYPOGRAPHIC_FAMILY = 1, 16
"""Name ids: the family of four styles at most (Yu Mincho Light), and that of all (Yu Mincho), if it is another."""
_MACINTOSH, _WINDOWS = 1, 3
_PRIMARY = 0x3FF
"""Bits of a Windows language that say which, whatever the country."""
_ENGLISH = {_MACINTOSH: 0, _WINDOWS: 0x09}
_JAPANESE = {_MACINTOSH: 11, _WINDOWS: 0x11}
_HIDDEN = "."
"""The beginning of names that a system keeps to itself."""


@dataclass(frozen=True, slots=True)
class FontNames:
    """The names of the family a font belongs to."""

    name: str
    """In English, or else in the language there is; empty where it is nothing to be chosen."""
    name_ja: str
    """In Japanese; empty where it has no name of its own there."""
    folded: frozenset[str]
    """Everything it is found by, narrower families too."""


NO_NAMES = FontNames("", "", frozenset())


def names_in(font: Any) -> FontNames:
    """Return the names in a font of fontTools."""
    records = [one for one in font["name"].names if one.nameID in (_FAMILY, _TYPOGRAPHIC_FAMILY)]
    records.sort(key=lambda one: -one.nameID)
    texts = [cast("str", one.toUnicode(errors="replace")) for one in records]
    named = list(zip(records, texts, strict=True))
    name = _first([text for one, text in named if _is_in(_ENGLISH, one)], texts)
    name_ja = _first([text for one, text in named if _is_in(_JAPANESE, one)])
    folded = frozenset(fold_text(text) for text in texts if text.strip())
    return FontNames("" if name.startswith(_HIDDEN) else name, name_ja, folded)


def _first(*choices: Sequence[str]) -> str:
    return next((text.strip() for texts in choices for text in texts if text.strip()), "")


def _is_in(language: dict[int, int], record: Any) -> bool:
    mask = _PRIMARY if record.platformID == _WINDOWS else -1
    return language.get(record.platformID) == record.langID & mask
