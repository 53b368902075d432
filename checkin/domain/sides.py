"""The other side of a sheet: where the backs of badges lie."""

from dataclasses import replace

from checkin.domain.finish import Back
from checkin.domain.sheets import Slot
from checkin.domain.stock import Stock

LEAST_HALF_MM = 40.0
"""A badge narrower than this once it is folded nobody reads."""


def can_be_folded(stock: Stock) -> bool:
    """Say whether the badges of a stock are wide enough to be folded in the middle."""
    return stock.width_mm / 2 >= LEAST_HALF_MM and stock.width_mm > stock.height_mm


def front_of(slot: Slot, back: Back) -> Slot:
    """Return where the front of the badge in a slot lies: its left half where it is folded, else all of it."""
    return replace(slot, width_mm=slot.width_mm / 2) if back is Back.FOLDED else slot


def back_of(slot: Slot, back: Back, stock: Stock) -> Slot:
    """Return where the back of the badge in a slot lies, on its own side of the paper."""
    if back is Back.FOLDED:
        half_mm = slot.width_mm / 2
        return replace(slot, left_mm=slot.left_mm + half_mm, width_mm=half_mm)
    if turns_sideways(back, stock):
        return replace(slot, left_mm=stock.page_width_mm - slot.left_mm - slot.width_mm)
    return replace(slot, top_mm=stock.page_height_mm - slot.top_mm - slot.height_mm)


def turns_sideways(back: Back, stock: Stock) -> bool:
    """Say whether paper is turned over like the page of a book; else over its top, and backs stand on their head.

    A sheet that lies has its long edges above and below.
    """
    is_upright = stock.page_height_mm >= stock.page_width_mm
    return (back is Back.LONG_EDGE) == is_upright
