"""Named stand-ins for what is handed in: time, ids, randomness, lanes."""

import itertools
from datetime import date

from checkin.domain.event import Event
from checkin.domain.lane import Lane

SECRET = "5e" * 32


class StoppedClock:
    """A wall clock that moves only when told to; UTC in milliseconds."""

    def __init__(self, at: int = 1_796_000_000_000) -> None:
        self.at = at

    def __call__(self) -> int:
        return self.at

    def pass_seconds(self, seconds: float) -> None:
        self.at += int(seconds * 1000)


class CountedIds:
    """Ids that sort in the order they were made, and carry their maker's name."""

    def __init__(self, prefix: str = "id") -> None:
        self._prefix = prefix
        self._numbers = itertools.count(1)

    def __call__(self) -> str:
        return f"{self._prefix}-{next(self._numbers):08d}"


class CountedBytes:
    """Bytes that differ at every call and are the same in every run."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)

    def __call__(self, length: int) -> bytes:
        return (next(self._numbers) * 0x9E3779B97F4A7C15 % 2 ** (8 * length)).to_bytes(length)


def a_lane(name: str = "受付1", clock: StoppedClock | None = None, ids: str = "id") -> Lane:
    """Return a lane that is the same in every run."""
    return Lane(name, "鈴木", clock or StoppedClock(), CountedIds(ids), CountedBytes())


def an_event(event_id: str = "event-1", title: str = "異業種交流会サンプル") -> Event:
    """Return an invented event without door hours."""
    return Event(event_id, title, date(2026, 12, 1), SECRET)
