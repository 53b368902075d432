"""Lines of text put on a drawing, and the inks they are written in."""

from checkin.badges.drawing import MM_PER_PT, Drawing, TextLine, Trouble
from checkin.badges.fitting import LEADING, Fitted
from checkin.badges.typeface import Typeface
from checkin.domain.contrast import DARK_WORDS, LIGHT_WORDS

INK = DARK_WORDS
SOFT_INK = "#4A5664"
PAPER = LIGHT_WORDS
BASELINE = 0.88
"""From the top of a line to its baseline, as a part of the size: where both families set kanji."""


def draw_lines(
    drawing: Drawing, field: str, fitted: Fitted, typeface: Typeface, left_mm: float, top_mm: float, colour: str
) -> None:
    """Draw fitted text from its top left corner, and note where it came out other than hoped for."""
    size_mm = fitted.size_pt * MM_PER_PT
    for number, text in enumerate(fitted.lines):
        baseline_mm = top_mm + size_mm * (BASELINE + LEADING * number)
        drawing.items.append(TextLine(text, typeface, fitted.size_pt, left_mm, baseline_mm, colour))
    if fitted.is_small:
        drawing.troubles.append((field, Trouble.SMALL))
    if fitted.is_cut:
        drawing.troubles.append((field, Trouble.CUT))
