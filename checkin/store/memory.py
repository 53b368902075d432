"""A store in memory: what every store does, in the plainest words. The tests hold the event file to it."""

from collections import Counter
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from checkin.domain.attendee import Attendee, Origin, State
from checkin.domain.codes import closest, codes_of
from checkin.domain.event import Event
from checkin.domain.journal import Entry, Kind, fold, fold_event, in_order
from checkin.domain.lane import Lane
from checkin.domain.live import SLOT_MS, Tally
from checkin.domain.names import fold_text, reading_key
from checkin.domain.prices import Prices
from checkin.domain.pricing import priced
from checkin.domain.print_job import PrintJob
from checkin.domain.query import Counts, Order, Query
from checkin.domain.search import Word, closeness, is_similar, search_key, similar_words, words_of
from checkin.domain.ticket import plain


class MemoryStore:
    """The journal of one event as a list; everything else is folded from it when asked."""

    def __init__(self, event: Event, lane: Lane) -> None:
        self._lane = lane
        self._entries: list[Entry] = []
        self._jobs: dict[str, PrintJob] = {}
        self.record(Kind.EVENT_SET, None, event.to_data())

    @property
    def lane(self) -> Lane:
        """The lane that writes here."""
        return self._lane

    def work_as(self, lane: Lane) -> None:
        """Write entries as another lane, or for another person at it, from now on."""
        self._lane = lane

    @property
    def event(self) -> Event:
        """The event as it stands."""
        return fold_event(self._entries)

    def attendee(self, attendee_id: str) -> Attendee | None:
        """Return one attendee by id."""
        return self._priced(attendee_id, self.event.prices)

    def with_code(self, text: str) -> list[Attendee]:
        """Return everyone whose ticket or ticket-site code the scanned text is."""
        codes = codes_of(text)
        found = [a for a in self.attendees() if a.ticket in codes or plain(a.profile.ticket_code) in codes]
        return closest(text, found)

    @contextmanager
    def change(self) -> Generator["MemoryStore", None, None]:
        """Begin a transaction, which is undone if the block raises."""
        before, jobs_before = list(self._entries), dict(self._jobs)
        try:
            yield self
        except BaseException:
            self._entries, self._jobs = before, jobs_before
            raise

    def record(self, kind: Kind, attendee_id: str | None, data: Mapping[str, Any]) -> Entry:
        """Append one entry, stamped with the lane's name, time, id and the next tick of the clock."""
        clock = max((entry.clock for entry in self._entries), default=0) + 1
        lane = self._lane
        entry = Entry(lane.new_id(), attendee_id, kind, lane.now(), clock, lane.name, lane.actor, data)
        self._entries.append(entry)
        return entry

    def print_jobs(self) -> list[PrintJob]:
        """Return the print jobs of every lane that have not ended, in the order they were asked for."""
        return list(self._jobs.values())

    def keep_job(self, job: PrintJob) -> None:
        """Write a print job as it stands now; a new one comes last."""
        self._jobs[job.id] = job

    def end_job(self, job_id: str) -> None:
        """Take a print job away; one that has ended already is none."""
        self._jobs.pop(job_id, None)

    def find(self, query: Query) -> list[str]:
        """Return the ids of the attendees a query asks for, in its order."""
        words = words_of(query.text)
        found = [attendee for attendee in self.attendees() if _answers(query, words, attendee)]
        if query.order is Order.LIST:
            found.sort(key=_place, reverse=query.descending)
        else:
            found.sort(key=lambda a: _rank(query.order, words, a), reverse=query.descending)
        if query.order is Order.ARRIVED:
            found.sort(key=lambda a: a.check_in is None)
        return [attendee.id for attendee in found][: query.limit]

    def similar(self, text: str, limit: int) -> list[str]:
        """Return the ids of those who may be meant by a text that nobody matches."""
        words = similar_words(text)
        found = [a for a in self.attendees() if is_similar(search_key(a), words)]
        found.sort(key=lambda a: _rank(Order.RELEVANCE, (), a))
        return [attendee.id for attendee in found][:limit]

    def attendees(self, ids: Sequence[str] | None = None) -> Iterator[Attendee]:
        """Yield everyone in list order, or those with the given ids in the given order."""
        prices = self.event.prices
        if ids is not None:
            yield from (attendee for one in ids if (attendee := self._priced(one, prices)))
            return
        everyone = dict.fromkeys(entry.attendee_id for entry in self._entries if entry.attendee_id)
        folded = [attendee for one in everyone if (attendee := self._priced(one, prices))]
        yield from sorted(folded, key=_place)

    def companions_of(self, name: str) -> list[Attendee]:
        """Return who comes on the application of somebody, in list order."""
        sought = fold_text(name)
        return [a for a in self.attendees() if sought and fold_text(a.profile.companion_of) == sought]

    def entries(self, attendee_id: str | None = None) -> Iterator[Entry]:
        """Yield the journal in its order, or the entries of one attendee."""
        return iter([e for e in in_order(self._entries) if attendee_id in (None, e.attendee_id)])

    def entries_of(self, *kinds: Kind) -> list[Entry]:
        """Return the entries of some kinds, in the order of the journal."""
        return [entry for entry in in_order(self._entries) if entry.kind in kinds]

    def latest_arrivals(self, limit: int) -> list[Attendee]:
        """Return who checked in last, the latest first."""
        arrived = [attendee for attendee in self.attendees() if attendee.check_in]
        return sorted(arrived, key=_arrived_at, reverse=True)[:limit]

    def counts(self) -> Counts:
        """Count attendees by state."""
        everyone = list(self.attendees())
        walk_ins = sum(attendee.origin is Origin.WALK_IN for attendee in everyone)
        marks = Counter(mark for attendee in everyone for mark in attendee.marks)
        return Counts(dict(Counter(attendee.state for attendee in everyone)), walk_ins, marks)

    def tallies(self) -> list[Tally]:
        """Count attendees by industry, state and the five minutes they came in."""
        return [Tally(*alike, count) for alike, count in Counter(map(_alike, self.attendees())).items()]

    def rest(self) -> None:
        """Have nothing to tidy up."""

    def close(self) -> None:
        """Let go of nothing."""

    def _priced(self, attendee_id: str, prices: Prices) -> Attendee | None:
        attendee = fold(self.entries(attendee_id))
        return priced(attendee, prices) if attendee else None


def _answers(query: Query, words: Sequence[Word], attendee: Attendee) -> bool:
    return (
        _closeness(words, attendee) is not None
        and (not query.states or attendee.state in query.states)
        and (not query.industries or attendee.profile.industry in query.industries)
        and (not query.marks or not query.marks.isdisjoint(attendee.marks))
        and not (query.unprinted_only and attendee.badges)
    )


def _place(attendee: Attendee) -> tuple[bool, int]:
    return attendee.profile.position == 0, attendee.profile.position


def _alike(attendee: Attendee) -> tuple[str, State, bool, int | None]:
    slot = attendee.check_in.stamp.at // SLOT_MS if attendee.check_in else None
    return attendee.profile.industry, attendee.state, attendee.origin is Origin.WALK_IN, slot


def _arrived_at(attendee: Attendee) -> int:
    return attendee.check_in.stamp.at if attendee.check_in else -1


def _rank(order: Order, words: Sequence[Word], attendee: Attendee) -> tuple[Any, ...]:
    profile = attendee.profile
    reading = reading_key(profile)
    match order:
        case Order.LIST:
            return _place(attendee)
        case Order.NAME:
            return (fold_text(profile.name),)
        case Order.READING:
            return (reading,)
        case Order.COMPANY:
            return fold_text(profile.company), reading
        case Order.INDUSTRY:
            return profile.industry, reading
        case Order.TICKET_TYPE:
            return profile.ticket_type, reading
        case Order.STATE:
            return attendee.state.value, reading
        case Order.ARRIVED:
            return (_arrived_at(attendee),)
        case Order.RELEVANCE:
            has_arrived = attendee.state in (State.ARRIVED, State.LEFT)
            return _closeness(words, attendee), has_arrived, reading


def _closeness(words: Sequence[Word], attendee: Attendee) -> int | None:
    return closeness(search_key(attendee), words)
