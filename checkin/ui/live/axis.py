"""What stands beside a plot: round numbers upwards, round times across."""

from math import ceil

from checkin.domain.live import SLOT_MS, Arrivals
from checkin.wording.times import clock_time

_MOST_LINES = 4
_MINUTE_MS = 60_000
_TIMES_MIN = (5, 10, 15, 30, 60, 120, 240)
"""Between two times across, in minutes."""


def round_numbers(most: int) -> range:
    """Return the numbers of the lines from 0 on; the last is ``most`` or more."""
    step = next(
        step
        for power in range(12)
        for step in (10**power, 2 * 10**power, 5 * 10**power)
        if step * _MOST_LINES >= most
    )
    return range(0, max(1, ceil(most / step)) * step + 1, step)


def round_times(arrivals: Arrivals, slots: int, room: float) -> list[tuple[int, str]]:
    """Return places of slots with their times, as many as fit; ``room`` is how many slots one takes."""
    minutes = next((one for one in _TIMES_MIN if one * _MINUTE_MS >= room * SLOT_MS), _TIMES_MIN[-1])
    written = [(place, clock_time(arrivals.begins_at(place))) for place in range(slots + 1)]
    return [(place, time) for place, time in written if _minutes(time) % minutes == 0]


def _minutes(time: str) -> int:
    hours, minutes = time.split(":")
    return int(hours) * 60 + int(minutes)
