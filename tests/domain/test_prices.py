"""What tickets cost where the list names no fee."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.money import Price
from checkin.domain.prices import Prices
from tests.fakes import an_event

price = st.builds(Price, st.integers(0, 100_000), st.booleans())
prices = st.builds(
    Prices, st.none() | price, st.lists(st.tuples(st.text(max_size=6), price), max_size=4).map(tuple)
)


@given(prices=prices)
def test_prices_survive_being_written_as_json(prices: Prices) -> None:
    assert Prices.from_data(prices.to_data()) == prices


def test_an_event_without_prices_says_nothing_of_them() -> None:
    assert not {"prices", "issuer"} & an_event().to_data().keys()


@pytest.mark.parametrize("written", ["VIP", "ｖｉｐ", " vip "])
def test_a_ticket_type_is_known_however_it_is_written(written: str) -> None:
    assert Prices(Price(3000), (("VIP", Price(8000)),)).of(written) == Price(8000)


def test_a_ticket_type_has_one_price() -> None:
    twice = Prices().with_type("VIP", Price(1)).with_type("ｖｉｐ", Price(2))
    assert twice.of_types == (("ｖｉｐ", Price(2)),)


def test_nothing_costs_less_than_nothing() -> None:
    with pytest.raises(ValueError, match="below"):
        Price(-1)
