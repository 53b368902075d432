"""Boxes of badges, in words."""

from typing import assert_never

from checkin.domain.badge_box import OTHERS, Boxes
from checkin.wording.language import tr


def box_word(box: str) -> str:
    """Return what is written on a box."""
    return tr("Others") if box == OTHERS else box


def boxes_word(boxes: Boxes) -> str:
    """Return how badges lie in boxes."""
    match boxes:
        case Boxes.NONE:
            return tr("Not in boxes")
        case Boxes.ROWS:
            return tr("By the rows あ か さ た な は ま や ら わ")
        case Boxes.HALVES:
            return tr("By family name, A–M and N–Z")
        case Boxes.NUMBERS:
            return tr("By number in the list")
        case _:
            assert_never(boxes)
