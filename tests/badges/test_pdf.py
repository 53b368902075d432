"""The badge PDF, read back by PDFium and by two decoders that are not ours.

``CHECKIN_WRITE_GOLDEN=1 pytest tests/badges`` writes the golden descriptions anew.
"""

import os
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.badges.design import draw_badge
from checkin.badges.designs import classic
from checkin.badges.drawing import Code, Drawing, TextLine
from checkin.badges.pdf import badges_pdf
from checkin.badges.plan import LEAST_CODE_MM, plan_for, plan_for_slots
from checkin.badges.qr import SIDE_MODULES
from checkin.domain.badge import Badge
from checkin.domain.design import SAFE_MM, Design
from checkin.domain.progress import Cancelled
from checkin.domain.sheets import lay_out
from checkin.domain.stock import Stock
from checkin.flows.stocks import all_stocks, find_stock
from tests.badges_of import BARE, CHRISTOPHER, EVERYBODY, HANAKO, JUGEMU, KATSURAGI, YOSHIDA
from tests.pdfs import codes_by_opencv, codes_by_zxing, described, page_sizes_mm, picture, text_of

GOLDEN = Path(__file__).parent / "golden"
A_ONE = find_stock("aone-51002")
SEVERAL = ["aone-51002", "aone-51151", "brother-dk1202", "brother-dk1201", "avery-5392", "hisago-bm120s"]
DPI = 200


@pytest.mark.parametrize("stock_id", SEVERAL)
def test_the_page_is_drawn_as_it_was_looked_at(stock_id: str) -> None:
    text = described(badges_pdf(EVERYBODY, find_stock(stock_id), start=1))
    golden = GOLDEN / f"{stock_id}.txt"
    if os.environ.get("CHECKIN_WRITE_GOLDEN"):
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


def test_the_same_badges_make_the_same_bytes() -> None:
    assert badges_pdf(EVERYBODY, A_ONE) == badges_pdf(EVERYBODY, A_ONE)


@pytest.mark.parametrize("stock", all_stocks(), ids=lambda stock: stock.id)
def test_pages_have_the_size_of_the_paper_on_every_stock(stock: Stock) -> None:
    pdf = badges_pdf(EVERYBODY, stock)
    pages = -(-len(EVERYBODY) // stock.per_page)
    assert (
        page_sizes_mm(pdf)
        == [(pytest.approx(stock.page_width_mm, abs=0.05), pytest.approx(stock.page_height_mm, abs=0.05))] * pages
    )


@pytest.mark.parametrize("stock_id", SEVERAL)
@pytest.mark.parametrize("dpi", [203, 300])
def test_both_decoders_read_the_ticket_off_the_page(stock_id: str, dpi: int) -> None:
    image = picture(badges_pdf([HANAKO], find_stock(stock_id)), dpi=dpi)
    assert codes_by_zxing(image) == {HANAKO.ticket}
    assert codes_by_opencv(image) == {HANAKO.ticket}


def test_every_ticket_of_a_full_sheet_is_read() -> None:
    people = [badge for badge in EVERYBODY if badge.ticket]
    assert codes_by_zxing(picture(badges_pdf(people, A_ONE))) == {badge.ticket for badge in people}


@pytest.mark.parametrize("stock", all_stocks(), ids=lambda stock: stock.id)
def test_the_code_keeps_its_size_and_its_quiet_zone_on_every_stock(stock: Stock) -> None:
    drawing = on(stock, HANAKO)
    (code,) = (item for item in drawing.items if isinstance(item, Code))
    quiet = 4 * code.module_mm
    right, foot = code.left_mm + 21 * code.module_mm, code.top_mm + 21 * code.module_mm
    assert code.module_mm * SIDE_MODULES >= LEAST_CODE_MM - 0.001
    assert min(code.left_mm, code.top_mm, drawing.width_mm - right, drawing.height_mm - foot) >= quiet - 0.001
    for item in drawing.items:
        if isinstance(item, TextLine) and item.baseline_mm > code.top_mm - quiet:
            assert item.left_mm < code.left_mm - quiet


def test_fonts_are_embedded_once_each_and_no_other_is_named() -> None:
    pdf = badges_pdf(EVERYBODY * 20, A_ONE)
    assert pdf.count(b"/FontFile2") == 4
    assert set(re.findall(rb"/BaseFont /(\S+)", pdf)) == {
        b"BADGES+BIZUDPGothic-Bold",
        b"BADGES+BIZUDPGothic-Regular",
        b"BADGES+NotoSansJP-Bold",
        b"BADGES+NotoSansJP-Regular",
    }


def test_a_badge_is_small_once_the_fonts_are_in() -> None:
    few, many = (len(badges_pdf(EVERYBODY * times, A_ONE)) for times in (10, 60))
    assert (many - few) / (50 * len(EVERYBODY)) < 1200


def test_names_are_copied_out_of_the_pdf_as_they_were_written() -> None:
    text = text_of(badges_pdf([YOSHIDA, KATSURAGI, HANAKO], A_ONE))
    for words in ("𠮷田 凛", "𠮷野屋敷", "葛\U000e0100城 﨑人", "辻\U000e0100法律事務所", "髙橋 美咲"):
        assert words in text


def test_the_variant_on_paper_is_not_the_usual_shape() -> None:
    variant, usual = (picture(badges_pdf([Badge(name=name)], A_ONE)) for name in ("葛\U000e0100", "葛"))
    assert (variant != usual).any()


def test_the_first_badge_goes_into_the_start_slot() -> None:
    image = picture(badges_pdf([HANAKO], A_ONE, start=4), dpi=DPI)
    inked = [is_inked(image, A_ONE, place) for place in range(1, 11)]
    assert inked == [place == 4 for place in range(1, 11)]


def test_a_sheet_that_is_full_is_followed_by_another() -> None:
    assert len(page_sizes_mm(badges_pdf([HANAKO] * 9, A_ONE, start=3))) == 2


def test_printing_can_be_stopped() -> None:
    seen: list[int] = []

    def stop(done: int, of: int) -> None:
        seen.append(done)
        if done >= 20:
            raise Cancelled

    with pytest.raises(Cancelled):
        badges_pdf([HANAKO] * 100, A_ONE, progress=stop)
    assert seen == [10, 20]


def test_no_badges_are_no_pdf() -> None:
    with pytest.raises(ValueError):
        badges_pdf([], A_ONE)


def test_an_ordinary_family_name_is_at_least_24_points_on_the_usual_card() -> None:
    for badge in (HANAKO, KATSURAGI, YOSHIDA, BARE, replace(HANAKO, name="勅使河原 小百合")):
        (line,) = (i for i in on_card(badge).items if isinstance(i, TextLine) and i.text == badge.name)
        assert line.size_pt >= 24


def test_the_industry_is_there_in_colour_and_in_words() -> None:
    colours = {getattr(item, "fill", "") for item in on_card(HANAKO).items}
    words = [item.text for item in on_card(HANAKO).items if isinstance(item, TextLine)]
    assert HANAKO.industry_colour in colours and HANAKO.industry in words


texts = st.text(max_size=80)
odd_badges = st.builds(
    Badge,
    name=texts,
    reading=texts,
    company=texts,
    title=texts,
    industry=texts,
    looking_for=st.lists(texts.filter(str.strip), max_size=3).map(tuple),
    ticket=st.sampled_from(["", HANAKO.ticket]),
    event=texts,
    language=st.sampled_from(["ja", "en"]),
)


@settings(max_examples=60, deadline=None)
@given(odd_badges, st.sampled_from(all_stocks()))
def test_nothing_is_drawn_outside_the_safe_area_whatever_the_text(badge: Badge, stock: Stock) -> None:
    assert_inside(badge, stock)


@pytest.mark.parametrize("stock", all_stocks(), ids=lambda stock: stock.id)
@pytest.mark.parametrize("badge", [HANAKO, CHRISTOPHER, JUGEMU], ids=lambda badge: badge.name[:5])
def test_long_names_stay_inside_on_every_stock(badge: Badge, stock: Stock) -> None:
    assert_inside(badge, stock)


def assert_inside(badge: Badge, stock: Stock, design: Design | None = None) -> None:
    """The page is white but for the slot's safe area; half a millimetre is for the edge of a pen."""
    image = picture(badges_pdf([badge], stock, design=design), dpi=100)
    scale = 100 / 25.4
    (slot,) = lay_out(stock, 1)
    edge = SAFE_MM - 0.5
    left, top = int((slot.left_mm + edge) * scale), int((slot.top_mm + edge) * scale)
    right = int((slot.left_mm + slot.width_mm - edge) * scale) + 1
    foot = int((slot.top_mm + slot.height_mm - edge) * scale) + 1
    image[top:foot, left:right] = 255
    assert np.all(image > 250)


def is_inked(image: "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]", stock: Stock, place: int) -> bool:
    slot = lay_out(stock, 1, place)[0]
    scale = DPI / 25.4
    rows = slice(int(slot.top_mm * scale) + 2, int((slot.top_mm + slot.height_mm) * scale) - 2)
    columns = slice(int(slot.left_mm * scale) + 2, int((slot.left_mm + slot.width_mm) * scale) - 2)
    return bool((image[rows, columns] < 128).any())


def on(stock: Stock, badge: Badge, design: Design | None = None) -> Drawing:
    plan, _ = plan_for_slots(design or classic(), stock.width_mm, stock.height_mm)
    return draw_badge(badge, plan)


def on_card(badge: Badge, design: Design | None = None) -> Drawing:
    return draw_badge(badge, plan_for(design or classic(), 91, 55))


def test_a_name_of_sixty_characters_is_whole_on_every_stock() -> None:
    assert len(JUGEMU.name) == 60
    for stock in all_stocks():
        drawn = "".join(item.text for item in on(stock, JUGEMU).items if isinstance(item, TextLine))
        assert JUGEMU.name in drawn
