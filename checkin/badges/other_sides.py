"""Sides of badges that are nobody's own: one to write on by hand, and one with the organizer's text."""

from checkin.badges.drawing import MM_PER_PT, Box, Drawing, Panel, Trouble
from checkin.badges.fitting import fit_line, fit_lines
from checkin.badges.lines import INK, PAPER, SOFT_INK, draw_lines
from checkin.badges.typeface import BOLD, REGULAR

_BAND = "#46535F"
_AWAY_MM = 4.0
"""Of everything from the edge."""
_LINE_MM = 0.25
_WORDS = {"ja": ("会社・所属", "お名前"), "en": ("Company", "Name")}
_LARGEST_PT, _SMALLEST_PT = 14.0, 5.0


def blank_badge(event: str, width_mm: float, height_mm: float, language: str) -> Drawing:
    """Return a badge with the event's name in its band, and lines for company and name."""
    drawing = Drawing(width_mm, height_mm)
    inner_mm = width_mm - 2 * _AWAY_MM
    band_mm = min(max(height_mm * 0.14, 5.0), 12.0)
    drawing.items.append(Panel(Box(_AWAY_MM, _AWAY_MM, inner_mm, band_mm), 1.4, fill=_BAND))
    title = fit_line(event, BOLD, (inner_mm - 4) / MM_PER_PT, band_mm * 0.56 / MM_PER_PT, 5)
    title_mm = _AWAY_MM + (band_mm - title.height_pt * MM_PER_PT) / 2
    draw_lines(drawing, "event", title, BOLD, _AWAY_MM + 2, title_mm, PAPER)
    free_mm = height_mm - 2 * _AWAY_MM - band_mm
    for words, part in zip(_WORDS[language], (0.36, 0.94), strict=True):
        line_mm = _AWAY_MM + band_mm + free_mm * part
        drawing.items.append(Panel(Box(_AWAY_MM, line_mm, inner_mm, _LINE_MM), 0, fill=SOFT_INK))
        label = fit_line(words, REGULAR, inner_mm / MM_PER_PT, min(7.0, free_mm * 0.3), 4)
        draw_lines(
            drawing,
            "label",
            label,
            REGULAR,
            _AWAY_MM,
            line_mm - free_mm * (0.28 if part < 0.5 else 0.5),
            SOFT_INK,
        )
    return drawing


def text_side(text: str, width_mm: float, height_mm: float) -> Drawing:
    """Return a side with a text, line by line, as large as it fits; what does not is told as a trouble."""
    drawing = Drawing(width_mm, height_mm)
    room_pt, height_pt = (width_mm - 2 * _AWAY_MM) / MM_PER_PT, (height_mm - 2 * _AWAY_MM) / MM_PER_PT
    size_pt = _LARGEST_PT
    while True:
        fitted = [
            fit_lines(line or " ", REGULAR, room_pt, size_pt, min(size_pt, _SMALLEST_PT), 6)
            for line in text.splitlines()
        ]
        used_pt = sum(one.height_pt + size_pt * 0.35 for one in fitted)
        if used_pt <= height_pt or size_pt <= _SMALLEST_PT:
            break
        size_pt -= 0.5
    top_mm = _AWAY_MM
    for one in fitted:
        if top_mm + one.height_pt * MM_PER_PT > height_mm - _AWAY_MM + 0.01:
            drawing.troubles.append(("back", Trouble.CUT))
            break
        draw_lines(drawing, "back", one, REGULAR, _AWAY_MM, top_mm, INK)
        top_mm += (one.height_pt + size_pt * 0.35) * MM_PER_PT
    return drawing
