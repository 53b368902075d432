"""Both sides, copies, badges to write on, and marks to cut by, read back from the page."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.badges.cut_marks import cut_marks
from checkin.badges.drawing import Panel
from checkin.badges.pdf import badges_pdf
from checkin.domain.badge import Badge
from checkin.domain.finish import Back, CutMarks, Finish
from checkin.domain.sheets import lay_out
from checkin.domain.stock import Stock
from checkin.flows.stocks import all_stocks, find_stock
from tests.badges_of import EVERYBODY, HANAKO, YOSHIDA
from tests.pdfs import codes_by_zxing, page_sizes_mm, picture, text_of

A_ONE = find_stock("aone-51002")
DPI = 127
"""Five pixels are a millimetre."""


def part(image: np.ndarray, left_mm: float, top_mm: float, width_mm: float, height_mm: float) -> np.ndarray:
    return image[
        round(top_mm * 5) : round((top_mm + height_mm) * 5), round(left_mm * 5) : round((left_mm + width_mm) * 5)
    ]


def is_same(one: np.ndarray, other: np.ndarray) -> bool:
    """Compare two parts of a page, a pixel more or less."""
    shifts = [(x, y) for x in (-1, 0, 1) for y in (-1, 0, 1)]
    apart = min(np.abs(one.astype(int) - np.roll(other, shift, (0, 1)).astype(int)).mean() for shift in shifts)
    return bool(apart < 4 and one.min() < 128)


@pytest.mark.parametrize(("back", "left_mm", "top_mm"), [(Back.LONG_EDGE, 105, 11), (Back.SHORT_EDGE, 14, 231)])
def test_the_same_badge_is_printed_behind_the_front(back: Back, left_mm: float, top_mm: float) -> None:
    pdf = badges_pdf([HANAKO], A_ONE, finish=Finish(back=back))
    assert len(page_sizes_mm(pdf)) == 2
    front = part(picture(pdf, 0, DPI), 14, 11, 91, 55)
    behind = part(picture(pdf, 1, DPI), left_mm, top_mm, 91, 55)
    assert is_same(front, behind if back is Back.LONG_EDGE else behind[::-1, ::-1])


def test_a_turned_badge_stands_on_its_head_behind_the_front() -> None:
    pdf = badges_pdf([HANAKO], find_stock("dk-1201"), finish=Finish(back=Back.SHORT_EDGE))
    assert is_same(picture(pdf, 0, DPI), picture(pdf, 1, DPI)[::-1, ::-1])


def test_a_folded_badge_says_its_name_on_both_halves() -> None:
    pdf = badges_pdf([HANAKO], find_stock("aone-51151"), finish=Finish(back=Back.FOLDED))
    image = picture(pdf, 0, DPI)
    assert is_same(part(image, 14, 11, 91, 55), part(image, 105, 11, 91, 55))
    with pytest.raises(ValueError):
        badges_pdf([HANAKO], find_stock("dk-1201"), finish=Finish(back=Back.FOLDED))


def test_the_backs_can_have_the_programme_instead() -> None:
    words = "18:30 開場\n19:00 乾杯\n21:00 閉会"
    pdf = badges_pdf([HANAKO, YOSHIDA], A_ONE, finish=Finish(back=Back.LONG_EDGE, back_text=words))
    assert text_of(pdf, 1).count("19:00 乾杯") == 2
    assert HANAKO.name not in text_of(pdf, 1)


@settings(max_examples=20, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=800))
def test_no_text_leaves_the_safe_area_of_the_back(words: str) -> None:
    finish = Finish(back=Back.LONG_EDGE, back_text=f"あ{words}")
    image = picture(badges_pdf([HANAKO], A_ONE, finish=finish), 1, DPI)
    inside = part(image, 105 + 3.2, 11 + 3.2, 91 - 6.4, 55 - 6.4)
    assert (image < 128).sum() == (inside < 128).sum()


def test_copies_lie_beside_each_other_and_badges_to_write_on_come_last() -> None:
    finish = Finish(copies=2, blanks=7)
    pdf = badges_pdf([HANAKO, YOSHIDA], A_ONE, title="異業種交流会", finish=finish)
    assert len(page_sizes_mm(pdf)) == 2
    assert text_of(pdf).count(HANAKO.name) == 2
    assert text_of(pdf, 1).count("お名前") == 1 and "異業種交流会" in text_of(pdf, 1)


def test_badges_to_write_on_need_nobody() -> None:
    assert "Name" in text_of(badges_pdf([], A_ONE, finish=Finish(blanks=1), language="en"))
    with pytest.raises(ValueError):
        badges_pdf([], A_ONE)


@pytest.mark.parametrize("stock", all_stocks(), ids=lambda stock: stock.id)
def test_marks_lie_on_the_page_and_on_no_badge(stock: Stock) -> None:
    slots = lay_out(stock, stock.per_page)
    drawing = cut_marks(slots, stock, CutMarks.CORNERS)
    assert drawing is not None
    for item in drawing.items:
        assert isinstance(item, Panel)
        box = item.box
        assert box.left_mm >= -0.06 and box.right_mm <= stock.page_width_mm + 0.06
        assert box.top_mm >= -0.06 and box.bottom_mm <= stock.page_height_mm + 0.06
        for slot in slots:
            is_beside = (
                box.right_mm < slot.left_mm - 0.5
                or box.left_mm > slot.left_mm + slot.width_mm + 0.5
                or box.bottom_mm < slot.top_mm - 0.5
                or box.top_mm > slot.top_mm + slot.height_mm + 0.5
            )
            assert is_beside


@pytest.mark.parametrize("marks", [CutMarks.CORNERS, CutMarks.LINES])
def test_marks_leave_badges_as_they_are(marks: CutMarks) -> None:
    plain = picture(badges_pdf(EVERYBODY, A_ONE), 0, DPI)
    marked = picture(badges_pdf(EVERYBODY, A_ONE, finish=Finish(marks=marks)), 0, DPI)
    assert (plain != marked).any()
    for slot in lay_out(A_ONE, 10):
        inside = (slot.left_mm + 1, slot.top_mm + 1, slot.width_mm - 2, slot.height_mm - 2)
        assert (part(plain, *inside) == part(marked, *inside)).all()


def test_a_back_is_read_by_a_decoder_too() -> None:
    pdf = badges_pdf([HANAKO], A_ONE, finish=Finish(back=Back.SHORT_EDGE))
    assert codes_by_zxing(picture(pdf, page=1)) == {HANAKO.ticket}


def test_a_badge_without_words_is_still_a_badge() -> None:
    assert len(page_sizes_mm(badges_pdf([Badge("")], A_ONE, finish=Finish(back=Back.LONG_EDGE)))) == 2
