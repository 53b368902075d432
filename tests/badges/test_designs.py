"""Every design that travels with the program, on every kind of stock; and what designs can say.

``CHECKIN_WRITE_GOLDEN=1 pytest tests/badges`` writes the golden descriptions anew.
"""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.badges.colours import NEUTRAL
from checkin.badges.design import draw_badge
from checkin.badges.designs import classic, shipped_designs
from checkin.badges.drawing import Code, Drawing, Panel, TextLine, Trouble
from checkin.badges.pdf import badges_pdf
from checkin.badges.plan import LEAST_CODE_MM, plan_for, plan_for_slots
from checkin.badges.qr import SIDE_MODULES
from checkin.badges.text import width
from checkin.domain.badge import Badge
from checkin.domain.contrast import words_on
from checkin.domain.design import SAFE_MM, Design, Layout
from checkin.domain.design_area import Area, Edge, Size
from checkin.domain.design_elements import Mark, MarkStyle, Rectangle, Tags, TagsStyle, Text, TicketCode, Words
from checkin.domain.design_toml import read_design, write_design
from checkin.domain.placing import is_turned
from checkin.domain.stock import Stock
from checkin.flows.stocks import all_stocks, find_stock
from tests.badges.test_pdf import SEVERAL, assert_inside, odd_badges
from tests.badges_of import BARE, CHRISTOPHER, EVERYBODY, HANAKO, JUGEMU, KATSURAGI, YOSHIDA
from tests.pdfs import codes_by_opencv, codes_by_zxing, described, picture

GOLDEN = Path(__file__).parent / "golden" / "designs"
each_design = pytest.mark.parametrize("design", shipped_designs(), ids=lambda design: design.id)


@each_design
def test_the_design_is_drawn_as_it_was_looked_at(design: Design) -> None:
    stocks = map(find_stock, ("aone-51002", "brother-dk1202", "brother-dk1201"))
    text = "".join(f"{stock.id}\n{described(badges_pdf(EVERYBODY, stock, design=design))}" for stock in stocks)
    golden = GOLDEN / f"{design.id}.txt"
    if os.environ.get("CHECKIN_WRITE_GOLDEN"):
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


@each_design
@pytest.mark.parametrize("stock_id", SEVERAL)
def test_both_decoders_read_the_ticket_in_every_design(design: Design, stock_id: str) -> None:
    image = picture(badges_pdf([HANAKO], find_stock(stock_id), design=design), dpi=300)
    assert codes_by_zxing(image) == {HANAKO.ticket}
    assert codes_by_opencv(image) == {HANAKO.ticket}


@each_design
@pytest.mark.parametrize("badge", [HANAKO, KATSURAGI, YOSHIDA, BARE], ids=lambda badge: badge.name[:2])
def test_a_family_name_is_at_least_24_points_on_the_usual_card(design: Design, badge: Badge) -> None:
    family = badge.parts.family
    sizes = [line.size_pt for line in lines(on_card(badge, design)) if line.text.startswith(family)]
    assert max(sizes) >= 24


@each_design
@pytest.mark.parametrize("badge", [HANAKO, KATSURAGI, CHRISTOPHER], ids=lambda badge: badge.name[:2])
def test_the_colour_of_the_industry_never_comes_without_its_word(design: Design, badge: Badge) -> None:
    for stock in all_stocks():
        drawing = on(stock, badge, design)
        assert any(item.fill == badge.industry_colour for item in drawing.items if isinstance(item, Panel))
        assert badge.industry.replace("・", "") in "".join(line.text for line in lines(drawing)).replace("・", "")


@each_design
def test_nothing_touches_the_code_on_any_stock_and_it_is_large_enough(design: Design) -> None:
    for stock in all_stocks():
        for badge in (HANAKO, replace(JUGEMU, ticket=HANAKO.ticket, title="長屋の世話人", industry="不動産業")):
            drawing = on(stock, badge, design)
            (code,) = (item for item in drawing.items if isinstance(item, Code))
            assert code.module_mm * SIDE_MODULES >= LEAST_CODE_MM - 0.001
            for left, top, right, bottom in map(edges, filter(lambda one: one is not code, drawing.items)):
                zone = 4 * code.module_mm - 0.03
                side = 21 * code.module_mm
                is_apart = (
                    right <= code.left_mm - zone
                    or left >= code.left_mm + side + zone
                    or bottom <= code.top_mm - zone
                    or top >= code.top_mm + side + zone
                )
                assert is_apart, (stock.id, left, top, right, bottom)


@settings(max_examples=60, deadline=None)
@given(odd_badges, st.sampled_from(all_stocks()), st.sampled_from(shipped_designs()))
def test_nothing_is_drawn_outside_the_safe_area_in_any_design(badge: Badge, stock: Stock, design: Design) -> None:
    assert_inside(badge, stock, design)


@settings(max_examples=200, deadline=None)
@given(odd_badges, st.sampled_from(all_stocks()), st.sampled_from(shipped_designs()))
def test_no_line_is_set_outside_the_safe_area(badge: Badge, stock: Stock, design: Design) -> None:
    drawing = on(stock, badge, design)
    for item in drawing.items:
        if isinstance(item, Code):
            continue
        left, top, right, bottom = edges(item)
        assert min(left, top) >= SAFE_MM - 0.2
        assert right <= drawing.width_mm - SAFE_MM + 0.2
        assert bottom <= drawing.height_mm - SAFE_MM + 0.2


@each_design
def test_a_name_of_sixty_characters_is_whole_in_every_design(design: Design) -> None:
    for stock in all_stocks():
        assert JUGEMU.name in "".join(line.text for line in lines(on(stock, JUGEMU, design)))


@each_design
def test_designs_are_written_as_they_are_read(design: Design) -> None:
    assert read_design(write_design(design)) == design


def test_a_narrow_badge_is_read_on_its_side_and_so_is_one_without_a_layout_for_its_shape() -> None:
    only_tall = replace(classic(), wide=None, low=None)
    only_wide = replace(classic(), low=None, tall=None)
    assert is_turned(classic(), 29, 90) and not is_turned(classic(), 62, 100)
    assert is_turned(only_tall, 91, 55) and not is_turned(only_tall, 62, 100)
    assert is_turned(only_wide, 62, 100) and not is_turned(only_wide, 91, 55)


def test_what_is_anchored_at_both_edges_takes_the_room_that_is_left() -> None:
    right = Area(60, 10, 20, 5, frozenset((Edge.RIGHT, Edge.TOP)))
    both = Area(10, 10, 30, 5, frozenset((Edge.LEFT, Edge.RIGHT, Edge.BOTTOM)))
    neither = Area(40, 10, 11, 5, frozenset())
    boxes = [Rectangle(box=area, fill="ink") for area in (right, both, neither)]
    plan = plan_for(simple(*boxes), 111, 55)
    at_right, at_both, at_neither = (box for _, box in plan.spots)
    assert (at_right.left_mm, at_right.width_mm) == (pytest.approx(80), pytest.approx(20))
    assert (at_both.left_mm, at_both.width_mm) == (pytest.approx(10), pytest.approx(50))
    assert at_neither.left_mm == pytest.approx(50)


def test_elements_come_and_go_with_their_fields() -> None:
    shown = Words(text="readable", size=Size(6, 9), show_if=("reading",))
    hidden = Words(text="no reading", size=Size(6, 9), show_if=("not reading", "name"))
    design = simple(Text(box=Area(5, 5, 60, 40), words=(shown, hidden)))
    assert [line.text for line in lines(on_card(HANAKO, design))] == ["readable"]
    assert [line.text for line in lines(on_card(BARE, design))] == ["no reading"]


def test_a_badge_is_coloured_by_any_column_and_says_its_word() -> None:
    mark = Mark(box=Area(5, 5, 60, 8), style=MarkStyle.CHIP)
    design = replace(simple(mark), colour_by="column:席", colours={"VIP": "#FFD54F"})
    badge = replace(HANAKO, extra={"席": "VIP"})
    drawing = on_card(badge, design)
    assert [item.fill for item in drawing.items if isinstance(item, Panel)] == ["#FFD54F"]
    (line,) = lines(drawing)
    assert line.text == "VIP" and line.colour == words_on("#FFD54F") != "#FFFFFF"
    other = on_card(replace(HANAKO, extra={"席": "一般"}), design)
    assert [item.fill for item in other.items if isinstance(item, Panel)] == [NEUTRAL]


def test_elements_come_and_go_with_what_their_fields_say() -> None:
    staff = Words(text="for VIPs", size=Size(6, 9), show_if=("ticket_type = VIP",))
    others = Words(text="for all others", size=Size(6, 9), show_if=("not ticket_type = VIP",))
    design = simple(Text(box=Area(5, 5, 60, 40), words=(staff, others)))
    assert [line.text for line in lines(on_card(replace(BARE, ticket_type="ｖｉｐ"), design))] == ["for VIPs"]
    assert [line.text for line in lines(on_card(BARE, design))] == ["for all others"]


def test_an_industry_has_its_own_colour_unless_the_design_gives_it_another() -> None:
    mark = Mark(box=Area(5, 5, 60, 8), style=MarkStyle.CHIP)
    design = replace(simple(mark), colours={HANAKO.industry: "#FFD54F"})
    for badge, colour in ((HANAKO, "#FFD54F"), (KATSURAGI, KATSURAGI.industry_colour)):
        (chip,) = (item for item in on_card(badge, design).items if isinstance(item, Panel))
        assert chip.fill == colour


@pytest.mark.parametrize(
    ("name", "large", "small"),
    [("髙橋 美咲", "髙橋", "美咲"), ("Emma Watanabe", "Watanabe", "Emma"), ("TANAKA Taro", "TANAKA", "Taro")],
)
def test_the_family_name_is_large_and_the_given_name_small(name: str, large: str, small: str) -> None:
    words = Words(show="name", size=Size(12, 60), family_larger=True)
    drawn = {line.text: line.size_pt for line in lines(on_card(Badge(name=name), simple(text(words))))}
    assert drawn[small] < drawn[large] * 0.6


def test_a_name_in_one_piece_is_large_as_a_whole() -> None:
    words = Words(show="name", size=Size(12, 60), family_larger=True)
    assert [line.text for line in lines(on_card(BARE, simple(text(words))))] == ["林"]


@pytest.mark.parametrize("family_larger", [False, True])
def test_an_honorific_follows_the_name_and_stays_inside(family_larger: bool) -> None:
    words = Words(show="name", size=Size(12, 60), family_larger=family_larger, honorific="様")
    drawing = on_card(HANAKO, simple(text(words)))
    assert lines(drawing)[-1].text == "様"
    assert edges(lines(drawing)[-1])[2] <= 85.01
    english = on_card(replace(HANAKO, language="en"), simple(text(words)))
    assert "様" not in [line.text for line in lines(english)]


def test_paragraphs_without_room_are_reported_and_the_name_never_goes() -> None:
    words = (Words(show="company", size=Size(8, 9)), Words(show="name", size=Size(15, 30)))
    tight = Text(box=Area(5, 5, 60, 5.5), words=words)
    drawing = on_card(HANAKO, simple(tight))
    assert drawing.troubles == [("company", Trouble.LEFT_OUT)]
    assert [line.text for line in lines(drawing)] == [HANAKO.name]


def test_tags_without_room_are_reported() -> None:
    tags = Tags(box=Area(5, 5, 60, 3.4), show="looking_for", size=Size(8, 9), style=TagsStyle.ROWS, colour="ink")
    assert ("looking_for", Trouble.LEFT_OUT) in on_card(HANAKO, simple(tags)).troubles


def test_a_badge_too_small_for_a_code_says_so() -> None:
    plan = plan_for(simple(TicketCode(box=Area(70, 30, 12, 12))), 60, 16)
    assert draw_badge(HANAKO, plan).troubles == [("ticket", Trouble.LEFT_OUT)]


def text(*words: Words) -> Text:
    return Text(box=Area(5, 5, 80, 40), words=words)


def simple(*elements: Text | Mark | Tags | TicketCode | Rectangle) -> Design:
    return Design(id="simple", name_ja="見本", name_en="Simple", wide=Layout(size=(91, 55), elements=elements))


def lines(drawing: Drawing) -> list[TextLine]:
    return [item for item in drawing.items if isinstance(item, TextLine)]


def edges(item: TextLine | Panel | Code) -> tuple[float, float, float, float]:
    """Left, top, right, bottom in mm; of text from the top of kanji to their foot."""
    match item:
        case TextLine():
            size_mm = item.size_pt * 25.4 / 72
            right = item.left_mm + width(item.text, item.typeface) * size_mm
            return item.left_mm, item.baseline_mm - 0.88 * size_mm, right, item.baseline_mm + 0.12 * size_mm
        case Panel():
            return item.box.left_mm, item.box.top_mm, item.box.right_mm, item.box.bottom_mm
        case Code():
            side = 21 * item.module_mm
            return item.left_mm, item.top_mm, item.left_mm + side, item.top_mm + side


def on(stock: Stock, badge: Badge, design: Design) -> Drawing:
    plan, _ = plan_for_slots(design, stock.width_mm, stock.height_mm)
    return draw_badge(badge, plan)


def on_card(badge: Badge, design: Design) -> Drawing:
    return draw_badge(badge, plan_for(design, 91, 55))
