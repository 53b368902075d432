"""Numbers and times beside the plot are round, and stand apart."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.live import Arrivals
from checkin.ui.live.axis import round_numbers, round_times
from checkin.wording.times import clock_time


@pytest.mark.parametrize(
    ("most", "numbers"),
    [
        (0, [0, 1]),
        (1, [0, 1]),
        (4, [0, 1, 2, 3, 4]),
        (5, [0, 2, 4, 6]),
        (11, [0, 5, 10, 15]),
        (37, [0, 10, 20, 30, 40]),
    ],
)
def test_the_numbers_are_round_and_few(most: int, numbers: list[int]) -> None:
    assert list(round_numbers(most)) == numbers


@given(st.integers(0, 100_000))
def test_every_bar_ends_below_the_last_number(most: int) -> None:
    assert round_numbers(most)[-1] >= most
    assert len(round_numbers(most)) <= 5


@given(st.integers(5_900_000, 6_000_000), st.integers(1, 144), st.floats(0.3, 30))
def test_times_stand_apart_on_round_minutes(first_slot: int, slots: int, room: float) -> None:
    times = round_times(Arrivals(first_slot, (1,) * slots), slots, room)
    places = [place for place, _ in times]
    assert all(later - earlier >= room for earlier, later in pairwise(places))
    assert all(time == clock_time(Arrivals(first_slot, ()).begins_at(place)) for place, time in times)
