"""One badge drawn: its words put where a plan says.

Nothing is drawn outside the safe area, and nothing over the ticket's code.
"""

from checkin.badges import chips
from checkin.badges.colours import colour_of, resolved
from checkin.badges.drawing import MM_PER_PT, Box, Code, Drawing, Panel, Trouble
from checkin.badges.fonts import Weight
from checkin.badges.industry_mark import draw_mark
from checkin.badges.paragraphs import Setting, draw_text
from checkin.badges.picture import draw_picture
from checkin.badges.plan import Plan
from checkin.badges.qr import MODULES
from checkin.badges.tag_rows import rows_block
from checkin.badges.typeface import typeface_of
from checkin.domain.badge import Badge
from checkin.domain.conditions import all_hold
from checkin.domain.design_area import Size
from checkin.domain.design_elements import (
    Element,
    Mark,
    Picture,
    Rectangle,
    Tags,
    TagsStyle,
    Text,
    TicketCode,
    Upright,
)

_HEADINGS = {
    ("looking_for", "ja"): "求",
    ("looking_for", "en"): "Looking for",
    ("can_offer", "ja"): "提供",
    ("can_offer", "en"): "Can offer",
}
_ABOVE = {Upright.TOP: 0.0, Upright.MIDDLE: 0.42, Upright.BOTTOM: 1.0}


def draw_badge(badge: Badge, plan: Plan) -> Drawing:
    """Return what is drawn on a badge, upright."""
    drawing = Drawing(plan.width_mm, plan.height_mm)
    has_code = plan.code is not None and bool(badge.ticket) and all_hold(plan.code.show_if, badge)
    own = colour_of(plan.design, badge)
    for element, box in plan.clear_spots if has_code else plan.spots:
        if all_hold(element.show_if, badge):
            _draw(drawing, element, box, badge, plan, own)
    if has_code and plan.code_place is None:
        drawing.troubles.append(("ticket", Trouble.LEFT_OUT))
    elif has_code and plan.code_place:
        place = plan.code_place
        drawing.items.append(Code(badge.ticket, place.left_mm, place.top_mm, place.side_mm / MODULES))
    return drawing


def _draw(drawing: Drawing, element: Element, box: Box, badge: Badge, plan: Plan, own: str) -> None:
    match element:
        case Text():
            words = [w for w in element.words if (w.text or badge.words(w.show)) and all_hold(w.show_if, badge)]
            room = box.width_mm / MM_PER_PT, box.height_mm / MM_PER_PT
            if words:
                draw_text(drawing, element, words, box, Setting(badge, own, *room, plan.text_scale))
        case Mark():
            draw_mark(drawing, element, box, badge, plan.design.colour_by, own)
        case Tags():
            if badge.tags(element.show):
                _draw_tags(drawing, element, box, badge, plan, own)
        case Rectangle():
            _draw_rectangle(drawing, element, box, plan, own)
        case Picture():
            draw_picture(drawing, element, box, plan.design.images[element.image])
        case TicketCode():
            raise AssertionError("a code has its own place in a plan")


def _draw_tags(drawing: Drawing, element: Tags, box: Box, badge: Badge, plan: Plan, own: str) -> None:
    tags, colour = badge.tags(element.show), resolved(element.colour, own)
    heading = element.heading_ja if badge.language == "ja" else element.heading_en
    heading = heading or _HEADINGS[element.show, badge.language]
    size = Size(element.size.least_pt, max(element.size.most_pt * plan.text_scale, element.size.least_pt))
    typeface = typeface_of(Weight.BOLD, element.font)
    if element.style is TagsStyle.ROWS:
        block = rows_block(element.show, heading, tags, box, size, typeface, colour)
        if block is None:
            drawing.troubles.append((element.show, Trouble.LEFT_OUT))
            return
        spare_mm = box.height_mm - block.height_pt * MM_PER_PT
        top_mm = box.top_mm + spare_mm * _ABOVE[element.upright]
        block.draw(drawing, box.left_mm, box.width_mm, top_mm, element.align)
        return
    flow = chips.flow(heading, tags, box, size, typeface)
    drawing.items += chips.draw(flow, box, colour, element.align, element.upright)
    if flow.is_cut:
        drawing.troubles.append((element.show, Trouble.CUT))
    if len(flow.chips) < len(tags):
        drawing.troubles.append((element.show, Trouble.LEFT_OUT))


def _draw_rectangle(drawing: Drawing, element: Rectangle, box: Box, plan: Plan, own: str) -> None:
    radius_mm = element.radius_mm * plan.scale
    if element.fill:
        drawing.items.append(Panel(box, radius_mm, fill=resolved(element.fill, own)))
    if element.line:
        drawing.items.append(Panel(box, radius_mm, line=resolved(element.line, own)))
