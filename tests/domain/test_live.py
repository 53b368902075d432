"""The evening in numbers, as the organizer looks at them."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.attendee import State
from checkin.domain.live import SLOT_MS, Tally, live
from tests.fakes import an_event

JST = timezone(timedelta(hours=9))


def at(clock: str, day: int = 1) -> int:
    """Return a moment of that day in Tokyo, UTC in milliseconds."""
    hours, minutes = map(int, clock.split(":"))
    return round(datetime(2026, 12, day, hours, minutes, tzinfo=JST).timestamp() * 1000)


def came(clock: str, count: int = 1, *, day: int = 1, industry: str = "it", state: State = State.ARRIVED) -> Tally:
    return Tally(industry, state, False, at(clock, day) // SLOT_MS, count)


def absent(count: int = 1, industry: str = "it", state: State = State.EXPECTED) -> Tally:
    return Tally(industry, state, False, None, count)


OPENS_AT_HALF_PAST_SIX = replace(an_event(), opens_at=at("18:30"), closes_at=at("21:00"))


def test_before_anything_has_begun_there_is_nothing_to_show() -> None:
    seen = live([absent(120)], OPENS_AT_HALF_PAST_SIX, at("17:00"))
    assert (seen.arrivals.counts, seen.arrivals.total, seen.missing) == ((), 0, 120)
    assert live([absent(120)], an_event(), at("19:00")).arrivals.counts == ()


def test_slots_begin_with_the_doors_and_those_without_anybody_are_there_too() -> None:
    seen = live([came("18:41", 3), came("18:52")], OPENS_AT_HALF_PAST_SIX, at("19:02"))
    assert seen.arrivals.begins_at(0) == at("18:30")
    assert seen.arrivals.counts == (0, 0, 3, 0, 1, 0, 0)
    assert seen.arrivals.so_far == (0, 0, 3, 3, 4, 4, 4)
    assert seen.arrivals.busiest == 2
    assert seen.arrivals.is_going_on


def test_who_comes_before_the_doors_open_is_shown_before_them() -> None:
    seen = live([came("18:10"), came("18:31")], OPENS_AT_HALF_PAST_SIX, at("18:34"))
    assert seen.arrivals.begins_at(0) == at("18:10")
    assert seen.arrivals.counts == (1, 0, 0, 0, 1)


def test_without_hours_the_evening_begins_with_whoever_comes_first() -> None:
    assert live([came("18:41")], an_event(), at("18:52")).arrivals.counts == (1, 0, 0)


def test_an_evening_goes_on_past_midnight() -> None:
    seen = live([came("23:55"), came("00:05", 2, day=2)], an_event(), at("00:06", day=2))
    assert seen.arrivals.begins_at(0) == at("23:55")
    assert seen.arrivals.counts == (1, 0, 2)


def test_who_was_checked_in_the_day_before_to_try_things_out_stands_apart() -> None:
    tried = live([came("10:00", 2), came("18:31", 5, day=2)], an_event(), at("18:33", day=2))
    assert (tried.arrivals.earlier, tried.arrivals.counts, tried.arrivals.so_far) == (2, (5,), (7,))


def test_on_the_next_day_the_evening_is_over() -> None:
    seen = live([came("18:31", 5), came("19:04")], OPENS_AT_HALF_PAST_SIX, at("10:00", day=2))
    assert not seen.arrivals.is_going_on
    assert seen.arrivals.counts == (5, 0, 0, 0, 0, 0, 1)


def test_a_quiet_hall_stays_open_as_long_as_its_doors() -> None:
    event = replace(an_event(), opens_at=at("10:00"), closes_at=at("18:00"))
    seen = live([came("10:01")], event, at("17:00"))
    assert seen.arrivals.is_going_on
    assert len(seen.arrivals.counts) == 7 * 12 + 1


def test_a_clock_that_is_behind_loses_nobody() -> None:
    assert live([came("18:41")], an_event(), at("18:22")).arrivals.counts == (1,)


def test_who_has_left_came_all_the_same_and_is_not_in_the_room() -> None:
    seen = live(
        [came("18:31", 4), came("18:31", 2, state=State.LEFT), absent(3), absent(2, state=State.CANCELLED)],
        OPENS_AT_HALF_PAST_SIX,
        at("18:33"),
    )
    assert (seen.counts.arrived, seen.counts.awaited, seen.inside, seen.left, seen.missing) == (6, 9, 4, 2, 3)
    assert seen.arrivals.counts == (6,)


def test_industries_come_by_their_size_and_who_has_none_last() -> None:
    seen = live(
        [absent(9, ""), came("18:31", 2, industry="food"), absent(4, "it"), absent(9, "it", State.GONE)],
        an_event(),
        at("18:33"),
    )
    assert [(one.industry, one.arrived, one.awaited) for one in seen.turnouts] == [
        ("it", 0, 4),
        ("food", 2, 2),
        ("", 0, 9),
    ]


tallies = st.builds(
    Tally,
    st.sampled_from(["", "it", "food"]),
    st.sampled_from([State.ARRIVED, State.LEFT]),
    st.booleans(),
    st.integers(at("10:00") // SLOT_MS, at("10:00", day=4) // SLOT_MS),
    st.integers(1, 50),
)


@given(st.lists(tallies, max_size=20), st.integers(at("00:00"), at("00:00", day=6)))
def test_nobody_is_lost_and_nobody_is_counted_twice(some: list[Tally], now: int) -> None:
    seen = live(some, OPENS_AT_HALF_PAST_SIX, now)
    everyone = sum(tally.count for tally in some)
    assert seen.arrivals.earlier + seen.arrivals.total == everyone == seen.counts.arrived
    assert sum(one.arrived for one in seen.turnouts) == everyone
    assert len(seen.arrivals.counts) <= 144
