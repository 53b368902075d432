"""The time on the paper, however it is typed."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.paper_time import moment_on_paper, read_time

TOKYO = ZoneInfo("Asia/Tokyo")


@pytest.mark.parametrize("text", ["18:42", "1842", "１８：４２", "18時42分", "18.42", " 18 42 "])
def test_a_time_is_read_however_it_is_typed(text: str) -> None:
    assert read_time(text) == time(18, 42)


@pytest.mark.parametrize("text", ["", "18", "24:00", "18:60", "half past six", "-1:30", "18:425"])
def test_what_is_no_time_of_day_is_none(text: str) -> None:
    assert read_time(text) is None


@given(st.times().map(lambda at: at.replace(second=0, microsecond=0)))
def test_every_time_of_day_is_read_back(at: time) -> None:
    assert read_time(f"{at:%H:%M}") == read_time(f"{at:%H%M}") == at


def test_after_midnight_is_still_the_same_evening() -> None:
    evening, night = (moment_on_paper(date(2026, 12, 1), at, TOKYO) for at in (time(18, 42), time(0, 10)))
    assert datetime.fromtimestamp(evening / 1000, TOKYO) == datetime(2026, 12, 1, 18, 42, tzinfo=TOKYO)
    assert datetime.fromtimestamp(night / 1000, TOKYO) == datetime(2026, 12, 2, 0, 10, tzinfo=TOKYO)
