"""The organizer's PIN: what can be one, and that it is not kept as it is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.domain.pin import is_pin, kept_pin, typed_pin

SALT = bytes(range(16))
digits = st.text("0123456789", min_size=4, max_size=12)


@pytest.mark.parametrize(("typed", "pin"), [("1234", "1234"), ("１２３４", "1234"), (" 012345 ", "012345")])
def test_a_pin_is_digits_in_any_width(typed: str, pin: str) -> None:
    assert typed_pin(typed) == pin


@pytest.mark.parametrize("typed", ["", "123", "12a4", "1234567890123", "-1234", "一二三四", "１２３"])
def test_what_can_be_no_pin_is_none(typed: str) -> None:
    assert typed_pin(typed) is None


@settings(max_examples=15, deadline=None)
@given(digits, digits)
def test_a_pin_opens_and_another_does_not(pin: str, other: str) -> None:
    kept = kept_pin(pin, SALT)
    assert is_pin(pin, kept)
    assert is_pin(other, kept) == (other == pin)
    assert pin not in kept.split(":")[1]


def test_the_same_pin_is_kept_otherwise_for_every_event() -> None:
    assert kept_pin("1234", SALT) != kept_pin("1234", bytes(16))


def test_without_a_pin_nothing_opens() -> None:
    assert not is_pin("1234", "")
