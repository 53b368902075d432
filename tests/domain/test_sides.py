import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.finish import PLAIN, Back, Finish
from checkin.domain.sheets import Slot, lay_out
from checkin.domain.sides import back_of, can_be_folded, front_of, turns_sideways
from checkin.domain.stock import Stock
from checkin.flows.stocks import all_stocks, find_stock

STOCKS = st.sampled_from(all_stocks())
DUPLEX = st.sampled_from([Back.LONG_EDGE, Back.SHORT_EDGE])


def seen_through(slot: Slot, back: Back, stock: Stock) -> Slot:
    """Return where a slot of the back lies for somebody who looks through the sheet from its front."""
    if turns_sideways(back, stock):
        left_mm = stock.page_width_mm - slot.left_mm - slot.width_mm
        return Slot(slot.page, left_mm, slot.top_mm, slot.width_mm, slot.height_mm)
    top_mm = stock.page_height_mm - slot.top_mm - slot.height_mm
    return Slot(slot.page, slot.left_mm, top_mm, slot.width_mm, slot.height_mm)


@given(STOCKS, DUPLEX)
def test_every_back_lies_behind_its_own_front(stock: Stock, back: Back) -> None:
    for slot in lay_out(stock, stock.per_page):
        behind = seen_through(back_of(slot, back, stock), back, stock)
        assert (behind.left_mm, behind.top_mm) == pytest.approx((slot.left_mm, slot.top_mm))


def test_the_back_of_the_left_column_is_on_the_right() -> None:
    stock = find_stock("aone-51002")
    first = lay_out(stock, 1)[0]
    assert back_of(first, Back.LONG_EDGE, stock).left_mm == pytest.approx(105)
    assert back_of(first, Back.SHORT_EDGE, stock).top_mm == pytest.approx(231)


def test_a_folded_badge_has_its_front_on_the_left_and_its_back_on_the_right() -> None:
    stock = find_stock("aone-51151")
    (slot,) = lay_out(stock, 1)
    front, back = front_of(slot, Back.FOLDED), back_of(slot, Back.FOLDED, stock)
    assert (front.left_mm, front.width_mm, back.left_mm, back.width_mm) == (14, 91, 105, 91)


def test_only_wide_badges_are_folded() -> None:
    assert can_be_folded(find_stock("aone-51151"))
    assert not can_be_folded(find_stock("dk-1201")) and not can_be_folded(find_stock("dk-1202"))


def test_copies_and_badges_to_write_on_are_counted() -> None:
    assert (PLAIN.slots(7), Finish(copies=2, blanks=3).slots(7)) == (7, 17)


@pytest.mark.parametrize("wrong", [{"copies": 0}, {"copies": 21}, {"blanks": -1}, {"blanks": 201}])
def test_nonsense_numbers_are_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError):
        Finish(**wrong)
