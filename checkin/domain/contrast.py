"""Which words are readable on a colour, as WCAG 2.2 measures it. Colours are ``#RRGGBB``."""

import re
from functools import cache

LEAST_CONTRAST = 4.5
"""Words of usual size are readable from this contrast on."""
DARK_WORDS = "#16202C"
LIGHT_WORDS = "#FFFFFF"
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


def is_colour(text: str) -> bool:
    """Say whether a text is a colour."""
    return _COLOUR.fullmatch(text) is not None


@cache
def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def words_on(fill: str) -> str:
    """Return the colour of the words that are read best on a colour: white or dark."""
    return max((LIGHT_WORDS, DARK_WORDS), key=lambda words: contrast(words, fill))


def is_readable_on(fill: str) -> bool:
    """Say whether white or dark words are readable on a colour: there is a narrow band where neither is."""
    return contrast(words_on(fill), fill) >= LEAST_CONTRAST


def _luminance(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
