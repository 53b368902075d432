"""A text of a design: its paragraphs fitted into a box, one under the other; a name has what height is left."""

from collections.abc import Sequence
from dataclasses import dataclass

from checkin.badges.affiliation import affiliation
from checkin.badges.block import Block, block_of
from checkin.badges.colours import resolved
from checkin.badges.drawing import MM_PER_PT, Box, Drawing, Trouble
from checkin.badges.fitting import fit_lines
from checkin.badges.fonts import Weight
from checkin.badges.name import Room, family_large, whole_name
from checkin.badges.typeface import Typeface, typeface_of
from checkin.domain.badge import Badge
from checkin.domain.design_area import Size
from checkin.domain.design_elements import Boldness, Text, Upright, Words
from checkin.domain.design_fields import AFFILIATION

_WEIGHTS = {Boldness.REGULAR: Weight.REGULAR, Boldness.BOLD: Weight.BOLD}
NAMES = frozenset(("name", "family_name", "given_name"))
OWN_WORDS = "words"
_SHRINKING = (1.0, 0.86, 0.74, 0.62, 0.5)
"""What stands over and under a name gives way to it in these steps."""
_SHARE = 0.42
"""Of the height of its box that a name asks for, before what stands around it is made smaller."""
_ABOVE = {Upright.TOP: 0.0, Upright.MIDDLE: 0.42, Upright.BOTTOM: 1.0}
"""Of the height that is left, how much stays above: the optical middle is a little high."""
_NARROWEST = 1.5
"""A width under this many times the least size holds no text."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What paragraphs are fitted with: the badge, its colour, the room in points, the scale of text."""

    badge: Badge
    own: str
    room_pt: float
    height_pt: float
    scale: float

    def smaller(self, scale: float) -> "Setting":
        """Return the same with smaller text."""
        return Setting(self.badge, self.own, self.room_pt, self.height_pt, self.scale * scale)


def draw_text(drawing: Drawing, element: Text, words: Sequence[Words], box: Box, setting: Setting) -> None:
    """Draw those paragraphs of a text that have something to say; what finds no room is reported."""
    name = next((one for one in words if one.show in NAMES), None)
    kept = [one for one in words if one is name or box.width_mm / MM_PER_PT >= one.size.least_pt * _NARROWEST]
    blocks = _fitted(kept, name, setting)
    while _height_pt(blocks) > setting.height_pt + 0.01 and any(one is not name for one in kept):
        kept.remove(next(one for one in reversed(kept) if one is not name))
        blocks = _fitted(kept, name, setting)
    drawing.troubles += [(field_of(one), Trouble.LEFT_OUT) for one in words if one not in kept]
    spare_pt = max(0.0, setting.height_pt - _height_pt(blocks))
    top_mm = box.top_mm + spare_pt * _ABOVE[element.upright] * MM_PER_PT
    for gap_pt, block in blocks:
        top_mm += gap_pt * MM_PER_PT
        block.draw(drawing, box.left_mm, box.width_mm, top_mm, element.align)
        top_mm += block.height_pt * MM_PER_PT


def field_of(words: Words) -> str:
    """Return what a paragraph is called in a report: its field, or ``OWN_WORDS``."""
    return words.show or OWN_WORDS


def _fitted(words: Sequence[Words], name: Words | None, setting: Setting) -> list[tuple[float, Block]]:
    """Return paragraphs, each with the gap above it; around a name, they shrink until it has its share."""
    blocks: list[tuple[float, Block]] = []
    name_gap_pt = rest_pt = 0.0
    for shrunk in _SHRINKING:
        smaller = setting.smaller(shrunk)
        blocks = [(_gap_pt(words, one, smaller), _block(one, smaller)) for one in words if one is not name]
        name_gap_pt = _gap_pt(words, name, smaller) if name else 0.0
        rest_pt = setting.height_pt - _height_pt(blocks) - name_gap_pt
        if rest_pt >= (_wanted_pt(name, setting) if name else -0.01):
            break
    if name:
        size = _sized(name.size, setting.scale)
        room = Room(
            setting.room_pt,
            max(rest_pt, min(size.least_pt, setting.height_pt)),
            size,
            _typeface(name),
            resolved(name.colour, setting.own),
        )
        blocks.insert(words.index(name), (name_gap_pt, _name(name, setting.badge, room)))
    return blocks


def _wanted_pt(name: Words, setting: Setting) -> float:
    size = _sized(name.size, setting.scale)
    return max(size.least_pt, min(size.most_pt, setting.height_pt * _SHARE))


def _gap_pt(words: Sequence[Words], one: Words, setting: Setting) -> float:
    return 0.0 if one is words[0] else one.above_mm * setting.scale / MM_PER_PT


def _height_pt(blocks: Sequence[tuple[float, Block]]) -> float:
    return sum(gap_pt + block.height_pt for gap_pt, block in blocks)


def _name(words: Words, badge: Badge, room: Room) -> Block:
    honorific = words.honorific if badge.language == "ja" else ""
    if words.family_larger and words.show == "name":
        return family_large(badge.parts, honorific, room)
    return whole_name(words.show, badge.words(words.show), honorific, room, badge.family_name)


def _block(words: Words, setting: Setting) -> Block:
    size, typeface = _sized(words.size, setting.scale), _typeface(words)
    colour = resolved(words.colour, setting.own)
    if words.show == AFFILIATION:
        return affiliation(setting.badge, setting.room_pt, size, typeface, colour, words.rows)
    text = setting.badge.words(words.show) if words.show else words.text
    fitted = fit_lines(text, typeface, setting.room_pt, size.most_pt, size.least_pt, words.rows)
    return block_of(field_of(words), fitted, typeface, colour)


def _typeface(words: Words) -> Typeface:
    return typeface_of(_WEIGHTS[words.weight], words.font)


def _sized(size: Size, scale: float) -> Size:
    return Size(size.least_pt, max(size.most_pt * scale, size.least_pt))
