"""The parts of a badge: band, person, tags, event. Each draws itself into a box. Sizes are for scale 1."""

from checkin.badges import affiliation, chips
from checkin.badges.drawing import MM_PER_PT, Box, Drawing, Panel, Trouble
from checkin.badges.fitting import Fitted, fit_line, fit_lines, fit_name
from checkin.badges.fonts import Weight
from checkin.badges.lines import INK, PAPER, SOFT_INK, draw_lines
from checkin.badges.text import width
from checkin.domain.badge import Badge

NEUTRAL = "#46535F"
"""The band of an industry that has no colour of its own."""
LEAST_NAME_PT = 15.0
_LEAST_PT = 6.0


def colour_of(badge: Badge) -> str:
    """Return the colour of a badge's band and chips."""
    return badge.industry_colour or NEUTRAL


def draw_band(drawing: Drawing, badge: Badge, box: Box, scale: float, with_event: bool) -> None:
    """Draw the industry in its colour and in words, and the event's name at the other end of the band.

    Where there is no industry the event's name takes its place.
    """
    drawing.items.append(Panel(box, 1.4 * scale, fill=colour_of(badge)))
    inset_mm = 2.2 * scale
    room_pt = (box.width_mm - 2 * inset_mm) / MM_PER_PT
    most_pt = box.height_mm * 0.56 / MM_PER_PT
    with_both = bool(with_event and badge.event and badge.industry)
    heading = badge.industry or badge.event
    words = fit_line(heading, Weight.BOLD, room_pt * (0.62 if with_both else 1.0), most_pt, _LEAST_PT)
    draw_lines(drawing, "industry", words, Weight.BOLD, box.left_mm + inset_mm, _middle(box, words), PAPER)
    if with_both:
        room_pt -= width(words.lines[0], Weight.BOLD) * words.size_pt + 3 * scale / MM_PER_PT
        event = fit_line(badge.event, Weight.REGULAR, room_pt, most_pt * 0.7, _LEAST_PT - 1)
        wide_mm = width(event.lines[0], Weight.REGULAR) * event.size_pt * MM_PER_PT
        left_mm = box.right_mm - inset_mm - wide_mm
        draw_lines(drawing, "event", event, Weight.REGULAR, left_mm, _middle(box, event), PAPER)


def draw_person(drawing: Drawing, badge: Badge, box: Box, scale: float, largest_pt: float) -> None:
    """Draw company, title, reading and name, one under the other, in the middle of the box."""
    lines = affiliation.lines(badge, box, scale)
    reading = fit_line(badge.reading, Weight.REGULAR, box.width_mm / MM_PER_PT, 8.5 * scale, _LEAST_PT)
    gap_mm = min(2.2 * scale, box.height_mm * 0.08) if lines else 0.0
    reading_mm = reading.height_pt * MM_PER_PT + min(1.0 * scale, box.height_mm * 0.04) if badge.reading else 0.0
    above_mm = sum(line.height_mm for line in lines) + gap_mm + reading_mm
    room_pt = max((box.height_mm - above_mm) / MM_PER_PT, LEAST_NAME_PT)
    name = fit_name(badge.name, Weight.BOLD, box.width_mm / MM_PER_PT, room_pt, largest_pt, LEAST_NAME_PT)
    top_mm = box.top_mm + max(0.0, box.height_mm - above_mm - name.height_pt * MM_PER_PT) * 0.42
    for line in lines:
        line.draw(drawing, box.left_mm, top_mm)
        top_mm += line.height_mm
    top_mm += gap_mm
    if badge.reading:
        draw_lines(drawing, "reading", reading, Weight.REGULAR, box.left_mm, top_mm, SOFT_INK)
    draw_lines(drawing, "name", name, Weight.BOLD, box.left_mm, top_mm + reading_mm, INK)


def draw_event(drawing: Drawing, badge: Badge, box: Box, scale: float) -> None:
    """Draw the event's name at the foot of the box, unless the band has it."""
    if not (badge.event and badge.industry):
        return
    words = fit_lines(badge.event, Weight.REGULAR, box.width_mm / MM_PER_PT, 8.5 * scale, _LEAST_PT, 3)
    top_mm = box.bottom_mm - words.height_pt * MM_PER_PT
    draw_lines(drawing, "event", words, Weight.REGULAR, box.left_mm, top_mm, SOFT_INK)


def draw_tags(drawing: Drawing, badge: Badge, box: Box, scale: float) -> None:
    """Draw what the person looks for, in chips behind a heading."""
    heading = "求" if badge.language == "ja" else "Looking for"
    flow = chips.flow(heading, badge.looking_for, box, scale)
    drawing.items += chips.draw(flow, box, colour_of(badge))
    if flow.is_cut:
        drawing.troubles.append(("looking_for", Trouble.CUT))
    if len(flow.chips) < len(badge.looking_for):
        drawing.troubles.append(("looking_for", Trouble.LEFT_OUT))


def _middle(box: Box, words: Fitted) -> float:
    """Return the top of a line that stands in the middle of a box."""
    return box.top_mm + (box.height_mm - words.height_pt * MM_PER_PT) / 2
