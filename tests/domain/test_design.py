"""Designs: what can be said, what cannot, and the way through TOML and back."""

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.design import SAFE_MM, Design, Layout
from checkin.domain.design_area import Area, Edge, Size
from checkin.domain.design_elements import (
    COLOUR,
    FIELDS,
    LISTS,
    MOST_FONT,
    Align,
    Boldness,
    Mark,
    MarkStyle,
    Rectangle,
    Tags,
    TagsStyle,
    Text,
    TicketCode,
    Upright,
    Words,
)
from checkin.domain.design_flaw import DesignBroken, Flaw
from checkin.domain.design_toml import read_design, write_design

SMALL = """\
id = "mine"
name_ja = "自作"
name_en = "Mine"

[wide]
size = [91, 55]

[[wide.elements]]
kind = "text"
box = [5, 12, 80, 22]
anchor = ["left", "right", "top"]
words = [
  { show = "company", size = [6, 10.5] },
  { show = "name", size = [15, 38], weight = "bold", above_mm = 1 },
]
"""


def test_a_small_design_is_read_as_it_stands() -> None:
    design = read_design(SMALL)
    assert design.wide is not None and design.low is None
    (text,) = design.wide.elements
    assert isinstance(text, Text)
    assert text.box == Area(5, 12, 80, 22, frozenset((Edge.LEFT, Edge.RIGHT, Edge.TOP)))
    assert text.words[1] == Words(show="name", size=Size(15, 38), weight=Boldness.BOLD, above_mm=1)


@pytest.mark.parametrize(
    ("old", "new", "flaw", "where"),
    [
        ("[91, 55]", "[91, 55", Flaw.NOT_TOML, ""),
        ("name_en", "name_fr", Flaw.UNKNOWN_KEY, "name_fr"),
        ('id = "mine"', "", Flaw.MISSING_KEY, ""),
        ('id = "mine"', 'id = "../etc"', Flaw.NOT_A_CHOICE, "id"),
        ("[91, 55]", "[91]", Flaw.WRONG_TYPE, "wide → size"),
        ("[91, 55]", "[91, nan]", Flaw.OUT_OF_RANGE, "wide → size"),
        ('kind = "text"', "", Flaw.MISSING_KEY, "wide → elements → 1"),
        ('kind = "text"', 'kind = "txt"', Flaw.NOT_A_CHOICE, "wide → elements → 1 → kind"),
        ("[5, 12, 80, 22]", "[2, 12, 80, 22]", Flaw.OUTSIDE, "wide → elements → 1 → box"),
        ("[5, 12, 80, 22]", "[5, 12, -1, 22]", Flaw.OUT_OF_RANGE, "wide → elements → 1 → box"),
        ('"top"]', '"topp"]', Flaw.NOT_A_CHOICE, "wide → elements → 1 → anchor → 3"),
        ('show = "name"', 'show = "nmae"', Flaw.NOT_A_CHOICE, "wide → elements → 1 → words → 2 → show"),
        ('show = "name"', 'show = "column:"', Flaw.NOT_A_CHOICE, "wide → elements → 1 → words → 2 → show"),
        ("[15, 38]", "[38, 15]", Flaw.OUT_OF_RANGE, "wide → elements → 1 → words → 2 → size"),
        ("above_mm = 1", 'above_mm = "1"', Flaw.WRONG_TYPE, "wide → elements → 1 → words → 2 → above_mm"),
        ("above_mm = 1", 'colour = "red"', Flaw.NOT_A_COLOUR, "wide → elements → 1 → words → 2 → colour"),
        ("above_mm = 1", 'colour = "colour"', Flaw.COLOUR_ALONE, "wide"),
        ("above_mm = 1", "rows = 1.5", Flaw.WRONG_TYPE, "wide → elements → 1 → words → 2 → rows"),
        ("above_mm = 1", 'show_if = ["nmae"]', Flaw.NOT_A_CHOICE, "wide → elements → 1 → words → 2 → show_if"),
        ("above_mm = 1", "font = 1", Flaw.WRONG_TYPE, "wide → elements → 1 → words → 2 → font"),
        ("above_mm = 1", 'font = "a\\nb"', Flaw.NOT_A_FONT, "wide → elements → 1 → words → 2 → font"),
        ("above_mm = 1", f'font = "{"a" * 101}"', Flaw.NOT_A_FONT, "wide → elements → 1 → words → 2 → font"),
        ("above_mm = 1", 'colr = "ink"', Flaw.UNKNOWN_KEY, "wide → elements → 1 → words → 2 → colr"),
    ],
)
def test_a_broken_design_says_what_is_wrong_and_where(old: str, new: str, flaw: Flaw, where: str) -> None:
    with pytest.raises(DesignBroken) as refused:
        read_design(SMALL.replace(old, new, 1))
    assert (refused.value.flaw, refused.value.where) == (flaw, where)


def test_the_usual_font_is_not_written_down() -> None:
    design = read_design(SMALL)
    assert "font" not in write_design(design)
    asked = read_design(SMALL.replace("above_mm = 1", 'font = "游明朝"'))
    assert 'font = "游明朝"' in write_design(asked)


def test_text_that_is_not_toml_is_refused_with_its_line() -> None:
    with pytest.raises(DesignBroken, match=re.compile("line 8")):
        read_design(SMALL.replace("[91, 55]", "[91, 55"))


def test_a_badge_has_one_code() -> None:
    code = TicketCode(box=Area(60, 30, 15, 15))
    with pytest.raises(DesignBroken) as refused:
        Layout(size=(91, 55), elements=(code, code))
    assert refused.value.flaw is Flaw.SECOND_CODE


def test_a_design_without_a_layout_is_none() -> None:
    with pytest.raises(DesignBroken):
        Design(id="empty", name_ja="空", name_en="Empty")


numbers = st.floats(SAFE_MM, 40).map(lambda number: round(number, 2))
areas = st.builds(Area, numbers, numbers, numbers, numbers, st.frozensets(st.sampled_from(Edge)))
sizes = st.builds(lambda least, more: Size(least, least + more), st.floats(3, 100), st.floats(0, 100))
fields = st.sampled_from(sorted(FIELDS)) | st.text(min_size=1).map(lambda name: f"column:{name}")
conditions = st.lists(
    st.sampled_from(["reading", "not reading", "ticket", "not looking_for", "column:席"]), max_size=2
).map(tuple)
colours = st.sampled_from(["ink", "soft", "paper", "#12ab9F"])
fonts = st.just("") | st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), max_size=MOST_FONT)
options = {
    "font": fonts,
    "above_mm": st.floats(0, 50),
    "rows": st.integers(1, 6),
    "colour": colours,
    "show_if": conditions,
}
words = st.builds(Words, show=fields, size=sizes, weight=st.sampled_from(Boldness), **options) | st.builds(
    Words, text=st.text(min_size=1), size=sizes, honorific=st.text(max_size=2), family_larger=st.booleans()
)
elements = st.one_of(
    st.builds(
        Text,
        box=areas,
        words=st.lists(words, min_size=1, max_size=3).map(tuple),
        align=st.sampled_from(Align),
        upright=st.sampled_from(Upright),
        show_if=conditions,
    ),
    st.builds(Mark, box=areas, style=st.sampled_from(MarkStyle), beside=fields, font=fonts, show_if=conditions),
    st.builds(
        Tags,
        box=areas,
        show=st.sampled_from(sorted(LISTS)),
        style=st.sampled_from(TagsStyle),
        size=sizes,
        heading_ja=st.text(),
        font=fonts,
        colour=colours,
    ),
    st.builds(Rectangle, box=areas, fill=colours, line=colours, radius_mm=st.floats(0, 9)),
)
layouts = st.builds(
    Layout,
    size=st.tuples(st.floats(90, 200), st.floats(90, 200)),
    elements=st.lists(elements, min_size=1, max_size=4).map(tuple),
)
designs = st.builds(
    Design,
    id=st.from_regex(r"[a-z0-9][a-z0-9-]*", fullmatch=True),
    name_ja=st.text(),
    name_en=st.text(),
    colour_by=fields,
    colours=st.dictionaries(st.text(), st.just("#005B8F"), max_size=2),
    wide=layouts,
    low=st.none() | layouts,
)


@given(designs)
def test_a_design_goes_through_toml_and_comes_back_the_same(design: Design) -> None:
    assert read_design(write_design(design)) == design


@pytest.mark.parametrize("size", [0.0, -1.0, math.inf, math.nan])
def test_a_badge_of_no_size_cannot_be_made(size: float) -> None:
    with pytest.raises(DesignBroken):
        Layout(size=(size, 55), elements=(Rectangle(box=Area(4, 4, 1, 1), fill="ink"),))


def test_colour_needs_its_word() -> None:
    stripe = Rectangle(box=Area(4, 4, 3, 40), fill=COLOUR)
    with pytest.raises(DesignBroken) as refused:
        Design(id="dumb", name_ja="色", name_en="Dumb", wide=Layout(size=(91, 55), elements=(stripe,)))
    assert refused.value.flaw is Flaw.COLOUR_ALONE
    said = (stripe, Mark(box=Area(10, 4, 40, 6), style=MarkStyle.CHIP))
    assert Design(id="told", name_ja="色", name_en="Told", wide=Layout(size=(91, 55), elements=said)).wide
