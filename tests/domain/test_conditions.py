"""Conditions of a design: what holds on which badge, and the way through text and back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.conditions import Condition, all_hold, read_condition
from checkin.domain.design_fields import FIELDS, LISTS
from checkin.domain.design_flaw import DesignBroken, Flaw
from tests.badges_of import BARE, HANAKO

VIP = replace(HANAKO, ticket_type="ＶＩＰ 席", extra={"席": "A", "備考": "―"})


@pytest.mark.parametrize(
    "text",
    [
        "reading",
        "ticket_type = vip席",
        "ticket_type=VIP席",
        "industry = デザイン クリエイティブ",
        "not industry = 飲食",
        "looking_for = 税理士",
        "column:席",
        "column:席 = ａ",
        "not column:席 = B",
        "not column:部屋",
        "column:備考 = ―",
    ],
)
def test_what_holds(text: str) -> None:
    assert all_hold([text], VIP)


@pytest.mark.parametrize(
    "text",
    [
        "not reading",
        "ticket_type = 一般",
        "not ticket_type = VIP席",
        "looking_for = 士",
        "not looking_for = 税理士",
        "column:席 = B",
        "column:部屋",
        "column:部屋 = A",
        "column:部屋 = ―",
    ],
)
def test_what_does_not(text: str) -> None:
    assert not all_hold([text], VIP)


def test_where_nothing_is_said_no_value_is_said_either() -> None:
    assert not all_hold(["ticket_type = VIP"], BARE)
    assert all_hold(["not ticket_type = VIP"], BARE)


def test_all_of_several_must_hold() -> None:
    assert all_hold(["reading", "column:席 = A"], VIP)
    assert not all_hold(["reading", "column:席 = B"], VIP)


@pytest.mark.parametrize(
    "text", ["", "not ", "nmae", "nmae = A", "column:", "column: = A", "=", "reading =", "a=b=c"]
)
def test_a_condition_that_asks_for_nothing_a_badge_has_is_refused(text: str) -> None:
    with pytest.raises(DesignBroken) as refused:
        read_condition(text)
    assert refused.value.where == "show_if"
    assert refused.value.flaw in (Flaw.NOT_A_CHOICE, Flaw.WRONG_TYPE)


fields = st.sampled_from(sorted(FIELDS | LISTS | {"ticket"})) | st.text(min_size=1).filter(
    lambda header: "=" not in header and header == header.strip()
).map(lambda header: f"column:{header}")
values = st.text().filter(lambda value: value == value.strip())


@given(st.builds(Condition, fields, st.booleans(), values))
def test_a_condition_goes_through_text_and_comes_back_the_same(condition: Condition) -> None:
    assert read_condition(condition.write()) == condition
