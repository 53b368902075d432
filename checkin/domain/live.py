"""The evening in numbers: who is here, when they came, and from which industries; nobody is named."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from checkin.domain.attendee import State
from checkin.domain.event import Event
from checkin.domain.query import Counts

SLOT_MS = 5 * 60 * 1000
"""Arrivals are counted per five minutes of the clock on the wall."""
_HOUR = 12
"""Slots in an hour."""
_SILENCE = 3 * _HOUR
"""After so many slots without an arrival the evening is over; what came before such a silence is not of it."""
_MOST = 12 * _HOUR
"""No evening is longer."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many attendees have four things in common."""

    industry: str
    """Id of the label; empty for who is placed under none."""
    state: State
    is_walk_in: bool
    slot: int | None
    """The five minutes they came in, counted from 1970; None for who has no check-in that stands."""
    count: int


@dataclass(frozen=True, slots=True)
class Arrivals:
    """Arrivals per five minutes from the opening on, with those in which nobody came."""

    first_slot: int
    counts: tuple[int, ...]
    """One number for each slot; none before anything has begun."""
    earlier: int = 0
    """Who came before the first slot: on another day, to try things out."""
    is_going_on: bool = False
    """Whether the last slot is that of the moment: more may still come in it."""

    @property
    def so_far(self) -> tuple[int, ...]:
        """How many had come by the end of each slot."""
        return tuple(accumulate(self.counts, initial=self.earlier))[1:]

    @property
    def total(self) -> int:
        """Everyone who came from the first slot on."""
        return sum(self.counts)

    @property
    def busiest(self) -> int:
        """Place of the slot in which most came, the first of equals; only where there is one."""
        return self.counts.index(max(self.counts))

    def begins_at(self, place: int) -> int:
        """Return when a slot begins: UTC in milliseconds."""
        return (self.first_slot + place) * SLOT_MS


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many of one industry have come, and of how many."""

    industry: str
    arrived: int
    awaited: int


@dataclass(frozen=True, slots=True)
class Live:
    """All numbers of one moment."""

    counts: Counts
    arrivals: Arrivals
    turnouts: tuple[Turnout, ...]
    """By industry, the largest first; who is placed under none comes last."""

    @property
    def inside(self) -> int:
        """Who is in the room now."""
        return self.counts.by_state.get(State.ARRIVED, 0)

    @property
    def left(self) -> int:
        """Who has gone home."""
        return self.counts.by_state.get(State.LEFT, 0)

    @property
    def missing(self) -> int:
        """Who has not come yet."""
        return self.counts.by_state.get(State.EXPECTED, 0)


def live(tallies: Iterable[Tally], event: Event, now: int) -> Live:
    """Return the numbers at a moment (UTC, ms). An undone check-in is none, and who returns came only once."""
    tallies = tuple(tallies)
    return Live(_counts(tallies), _arrivals(tallies, event, now), _turnouts(tallies))


def _counts(tallies: Iterable[Tally]) -> Counts:
    by_state: Counter[State] = Counter()
    walk_ins = 0
    for tally in tallies:
        by_state[tally.state] += tally.count
        walk_ins += tally.count if tally.is_walk_in else 0
    return Counts(dict(by_state), walk_ins)


def _turnouts(tallies: Iterable[Tally]) -> tuple[Turnout, ...]:
    arrived: Counter[str] = Counter()
    awaited: Counter[str] = Counter()
    for tally in tallies:
        if tally.state in (State.ARRIVED, State.LEFT):
            arrived[tally.industry] += tally.count
        if tally.state in (State.ARRIVED, State.LEFT, State.EXPECTED):
            awaited[tally.industry] += tally.count
    turnouts = (Turnout(industry, arrived[industry], count) for industry, count in awaited.items())
    return tuple(sorted(turnouts, key=lambda one: (one.industry == "", -one.awaited, -one.arrived, one.industry)))


def _arrivals(tallies: Iterable[Tally], event: Event, now: int) -> Arrivals:
    came: Counter[int] = Counter()
    for tally in tallies:
        if tally.slot is not None:
            came[tally.slot] += tally.count
    present = now // SLOT_MS
    opening = event.opens_at // SLOT_MS if event.opens_at is not None and event.opens_at <= now else None
    marks = sorted({*came} if opening is None else {*came, opening})
    if not marks:
        return Arrivals(present, ())
    latest = marks[-1]
    is_going_on = present - latest <= _SILENCE or (opening is not None and now < (event.closes_at or 0))
    end = max(present, latest) if is_going_on else latest
    start = max(_beginning(marks, opening), end - _MOST + 1)
    counts = tuple(came[slot] for slot in range(start, end + 1))
    return Arrivals(start, counts, came.total() - sum(counts), is_going_on)


def _beginning(marks: Sequence[int], opening: int | None) -> int:
    """Return the opening or the first arrival after the last long silence, whichever was earlier."""
    start = marks[-1]
    for slot in reversed(marks):
        if start - slot > _SILENCE and slot != opening:
            break
        start = slot
    return start
