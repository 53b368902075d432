"""Who issues receipts: registration numbers, and the tax within an amount."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.issuer import (
    Issuer,
    RegistrationFlaw,
    Tax,
    plain_registration,
    registration_flaw,
    tax_within,
)


def test_a_corporate_number_is_known_by_its_check_digit() -> None:
    assert registration_flaw("T7000012050002") is None  # the National Tax Agency's own
    assert registration_flaw("T1180301018771") is None


@given(place=st.integers(2, 13), by=st.integers(1, 8))
def test_a_mistyped_digit_is_noticed(place: int, by: int) -> None:
    right = "T7000012050002"
    digit = (int(right[place]) + by) % 9  # 0 and 9 are one to a remainder by nine
    if digit == int(right[place]) % 9:
        return
    assert registration_flaw(right[:place] + str(digit) + right[place + 1 :]) is RegistrationFlaw.CHECK_DIGIT


@pytest.mark.parametrize("number", ["", "7000012050002", "T700001205000", "T70000120500021", "T700001205000X"])
def test_what_is_not_t_and_thirteen_digits_is_no_number(number: str) -> None:
    assert registration_flaw(number) is RegistrationFlaw.SHAPE


def test_a_number_is_understood_as_people_write_it() -> None:
    assert plain_registration(" Ｔ７-0000-1205-0002 ") == "T7000012050002"


@pytest.mark.parametrize(("amount", "tax"), [(1100, 100), (3000, 272), (10, 0), (11, 1), (55_000, 5000)])
def test_the_tax_within_an_amount_is_rounded_down(amount: int, tax: int) -> None:
    assert tax_within(amount, Tax.INCLUDED) == tax
    assert tax_within(amount, Tax.NOT_SHOWN) is None
    assert tax_within(amount, Tax.EXEMPT) is None


def test_an_issuer_survives_being_written_as_json() -> None:
    issuer = Issuer("架空交流会", "東京都", "03-0000-0000", "T7000012050002", Tax.EXEMPT)
    assert Issuer.from_data(issuer.to_data()) == issuer
    assert Issuer.from_data({}) == Issuer()
    assert Issuer.from_data({"name": "架空交流会", "of_a_later_version": 1}) == Issuer("架空交流会")
