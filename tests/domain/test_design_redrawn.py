"""A design drawn anew for one size: its badges look as before, and it can be worked on there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.badges.design import draw_badge
from checkin.badges.designs import shipped_designs
from checkin.badges.drawing import Code, Drawing, Panel, TextLine
from checkin.badges.plan import plan_for
from checkin.domain.badge import Badge
from checkin.domain.design import Design
from checkin.domain.design_redrawn import redrawn
from checkin.domain.design_toml import read_design, write_design
from checkin.domain.placing import layout_for, upright_size
from checkin.domain.stock import Stock
from checkin.flows.stocks import all_stocks
from tests.badges_of import CHRISTOPHER, HANAKO, KATSURAGI

A_STEP = 2.6
"""Millimetres or points: a hundredth of a millimetre may be what a text needs for its next size, no more than one."""


@pytest.mark.parametrize("design", shipped_designs(), ids=lambda design: design.id)
@pytest.mark.parametrize("badge", [HANAKO, KATSURAGI, CHRISTOPHER], ids=lambda badge: badge.name[:2])
def test_badges_look_as_they_did_before(design: Design, badge: Badge) -> None:
    for stock in all_stocks():
        size = upright_size(design, stock.width_mm, stock.height_mm)
        before, after = (draw_badge(badge, plan_for(one, *size)) for one in (design, redrawn(design, *size)))
        assert len(before.items) == len(after.items), stock.id
        assert _largest_shift(before, after) < A_STEP, stock.id


@given(st.sampled_from(shipped_designs()), st.sampled_from(all_stocks()))
def test_the_layout_is_drawn_for_the_very_size_and_the_others_stay(design: Design, stock: Stock) -> None:
    size = upright_size(design, stock.width_mm, stock.height_mm)
    drawn = redrawn(design, *size)
    assert layout_for(drawn, *size).size == size
    assert sum(getattr(drawn, shape) is getattr(design, shape) for shape in ("wide", "low", "tall")) >= 2
    assert redrawn(drawn, *size) is drawn
    assert read_design(write_design(drawn)) == drawn


def test_a_shape_that_a_design_lacks_is_drawn_from_the_nearest() -> None:
    only_wide = next(design for design in shipped_designs() if design.id == "classic")
    only_wide = Design(id="mine", name_ja="自作", name_en="Mine", wide=only_wide.wide)
    drawn = redrawn(only_wide, 90, 29)
    assert drawn.low is not None and drawn.low.size == (90, 29)
    assert drawn.wide is only_wide.wide


def _largest_shift(before: Drawing, after: Drawing) -> float:
    """Return by how much anything is drawn elsewhere or in another size, in mm or points."""
    pairs = zip(map(_numbers, before.items), map(_numbers, after.items), strict=True)
    return max(abs(a - b) for old, new in pairs for a, b in zip(old, new, strict=True))


def _numbers(item: object) -> tuple[float, ...]:
    match item:
        case TextLine():
            return item.left_mm, item.baseline_mm, item.size_pt
        case Panel():
            return item.box.left_mm, item.box.top_mm, item.box.width_mm, item.box.height_mm
        case Code():
            return item.left_mm, item.top_mm, item.module_mm
        case _:
            raise AssertionError(item)
