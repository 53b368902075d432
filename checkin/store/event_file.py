"""The event file: one SQLite database with the journal of one event and its projection.

A file is open in one place at a time (an exclusive lock that the system lets go of however the program ends).
A change is on disk when its block has ended: WAL with ``synchronous=FULL``, one flush each.
"""

from collections import Counter
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Select, func, select, tuple_

from checkin.domain.attendee import Attendee, State
from checkin.domain.codes import closest
from checkin.domain.event import Event
from checkin.domain.journal import Entry, Kind, fold_event
from checkin.domain.lane import Lane
from checkin.domain.live import Tally
from checkin.domain.names import fold_text
from checkin.domain.pricing import priced
from checkin.domain.print_job import PrintJob
from checkin.domain.query import Counts, Query
from checkin.store import jobs, opening
from checkin.store.change import Transaction
from checkin.store.questions import BY_APPLICANT, BY_CODE, IN_LIST_ORDER, MARKS, TALLIES, code_parameters, of_kinds
from checkin.store.rows import (
    attendee_from_body,
    attendee_to_row,
    entry_from_row,
    folded,
    rows_read,
    state_from_row,
)
from checkin.store.schema import attendees, journal
from checkin.store.search import Search
from checkin.store.trouble import faults_of

_BATCH = 500
_PROJECTED = [column for column in attendees.columns if column is not attendees.c.seq]
_LATEST_CLOCK = select(func.coalesce(func.max(journal.c.clock), 0))


class EventFile:
    """One open event file."""

    def __init__(self, path: Path, connection: Connection, lane: Lane) -> None:
        self.path = path
        self._lane = lane
        self._connection = connection
        self._search = Search(connection)
        self._identity = opening.identity(path)
        with self._reading():
            with rows_read():
                self._clock = int(connection.execute(_LATEST_CLOCK).scalar_one())
            self._event = self._read_event()

    @classmethod
    def create(cls, path: Path, event: Event, lane: Lane) -> "EventFile":
        """Make a new event file that holds ``event``; a file that exists already is left alone."""
        opening.create(path, lambda connection: _begin_journal(connection, event, lane))
        return cls.open(path, lane)

    @classmethod
    def open(cls, path: Path, lane: Lane) -> "EventFile":
        """Open an event file; one of an older version is copied beside itself, then brought up to date."""
        return cls(path, opening.connect(path), lane)

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
        return self._event

    def attendee(self, attendee_id: str) -> Attendee | None:
        """Return one attendee by id."""
        return next(self.attendees([attendee_id]), None)

    def with_code(self, text: str) -> list[Attendee]:
        """Return everyone whose ticket or ticket-site code the scanned text is."""
        with self._reading():
            asked = (self._carrying(codes) for codes in code_parameters(text))
            return closest(text, next(filter(None, asked), ()))

    def print_jobs(self) -> list[PrintJob]:
        """Return the print jobs of every lane that have not ended, in the order they were asked for."""
        with self._reading():
            return jobs.read_jobs(self._connection)

    def find(self, query: Query) -> list[str]:
        """Return the ids of the attendees a query asks for, in its order."""
        with self._reading():
            return self._search.find(query)

    def similar(self, text: str, limit: int) -> list[str]:
        """Return the ids of those who may be meant by a text that nobody matches."""
        with self._reading():
            return self._search.similar(text, limit)

    def attendees(self, ids: Sequence[str] | None = None) -> Iterator[Attendee]:
        """Yield everyone in list order, or those with the given ids in the given order."""
        ids = self._all_ids() if ids is None else ids
        for start in range(0, len(ids), _BATCH):
            batch = ids[start : start + _BATCH]
            statement = select(attendees.c.id, attendees.c.body).where(attendees.c.id.in_(batch))
            with self._reading():
                bodies = {row.id: row.body for row in self._connection.execute(statement)}
                found = [self._attendee(bodies[one]) for one in batch if one in bodies]
            yield from found

    def companions_of(self, name: str) -> list[Attendee]:
        """Return who comes on the application of somebody, in list order."""
        applicant = fold_text(name)
        if not applicant:
            return []
        with self._reading():
            bodies = self._connection.execute(BY_APPLICANT, {"applicant": applicant}).scalars().all()
            return [self._attendee(body) for body in bodies]

    def entries(self, attendee_id: str | None = None) -> Iterator[Entry]:
        """Yield the journal in its order, or the entries of one attendee."""
        place = tuple_(journal.c.clock, journal.c.id)
        statement = select(journal).order_by(journal.c.clock, journal.c.id).limit(_BATCH)
        if attendee_id is not None:
            statement = statement.where(journal.c.attendee_id == attendee_id)
        after: tuple[int, str] = (-1, "")
        while batch := self._entries_of(statement.where(place > after)):
            yield from batch
            after = (batch[-1].clock, batch[-1].id)

    def entries_of(self, *kinds: Kind) -> list[Entry]:
        """Return the entries of some kinds, in the order of the journal."""
        return self._entries_of(of_kinds(kinds))

    def latest_arrivals(self, limit: int) -> list[Attendee]:
        """Return who checked in last, the latest first."""
        statement = (
            select(attendees.c.id)
            .where(attendees.c.arrived_at.is_not(None))
            .order_by(attendees.c.arrived_at.desc(), attendees.c.seq.desc())
            .limit(limit)
        )
        with self._reading():
            ids = list(self._connection.scalars(statement))
        return list(self.attendees(ids))

    def counts(self) -> Counts:
        """Count attendees by state."""
        statement = select(attendees.c.state, attendees.c.is_walk_in, func.count()).group_by(
            attendees.c.state, attendees.c.is_walk_in
        )
        by_state: dict[State, int] = {}
        walk_ins = 0
        with self._reading():
            for state, is_walk_in, number in self._connection.execute(statement):
                by_state[state_from_row(state)] = by_state.get(state_from_row(state), 0) + number
                walk_ins += number if is_walk_in else 0
            marks = Counter[str]()
            for key, number in self._connection.execute(MARKS):
                marks.update(dict.fromkeys(key.strip("|").split("|"), number))
        return Counts(by_state, walk_ins, marks)

    def tallies(self) -> list[Tally]:
        """Count attendees by industry, state and the five minutes they came in, without reading anybody."""
        with self._reading():
            return [
                Tally(industry, state_from_row(state), is_walk_in, slot, count)
                for industry, state, is_walk_in, slot, count in self._connection.execute(TALLIES)
            ]

    @contextmanager
    def change(self) -> Generator[Transaction, None, None]:
        """Begin a transaction; it is on disk when the block has ended, and undone if the block raises."""
        with faults_of(self.path):
            with self._connection.begin():
                transaction = Transaction(self._connection, self._lane, self._event, self._clock)
                yield transaction
                transaction.flush()
                self._insist_on_place()
            self._clock = transaction.clock
            self._event = transaction.event
            self._search.expect(transaction.concerned)

    def integrity_problems(self) -> list[str]:
        """Return what SQLite's own check finds wrong with the file; nothing where all is well."""
        with self._reading():
            found = self._connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
        return [line for line in found if line != "ok"]

    def projected_differently(self) -> list[str]:
        """Fold the whole journal again and return the ids of attendees whose projection says something else."""
        by_attendee = select(journal).where(journal.c.attendee_id.is_not(None)).order_by(journal.c.attendee_id)
        with self._reading():
            rows = self._connection.execute(select(*_PROJECTED)).mappings()
            projected = {row["id"]: dict(row) for row in rows}
            entries = map(entry_from_row, self._connection.execute(by_attendee).mappings())
            different: list[str] = []
            for one, own in groupby(entries, lambda entry: entry.attendee_id or ""):
                attendee = folded(own)
                if projected.pop(one, None) != (attendee_to_row(attendee) if attendee else None):
                    different.append(one)
        return different + list(projected)

    def rest(self) -> None:
        """Make ready for a search, and move what the write-ahead log holds into the file itself."""
        with self._reading():
            self._search.prepare()
        with faults_of(self.path):
            # Past SQLAlchemy, which would begin a transaction first: inside one SQLite refuses a checkpoint.
            self._connection.connection.cursor().execute("PRAGMA wal_checkpoint(PASSIVE)").close()

    def close(self) -> None:
        """Let go of the file."""
        with faults_of(self.path):
            opening.close(self._connection)

    def _insist_on_place(self) -> None:
        """Refuse to commit into a file that nobody could find again: taken away, or replaced by another."""
        if opening.identity(self.path) != self._identity:
            raise opening.missing(self.path)

    def _carrying(self, codes: Mapping[str, str]) -> list[Attendee]:
        return [self._attendee(body) for body in self._connection.scalars(BY_CODE, codes)]

    @contextmanager
    def _reading(self) -> Generator[None, None, None]:
        with faults_of(self.path), self._connection.begin():
            yield

    def _attendee(self, body: Any) -> Attendee:
        return priced(attendee_from_body(body), self._event.prices)

    def _all_ids(self) -> list[str]:
        with self._reading():
            return list(self._connection.scalars(select(attendees.c.id).order_by(*IN_LIST_ORDER)))

    def _entries_of(self, statement: Select[Any]) -> list[Entry]:
        with self._reading():
            return [entry_from_row(row) for row in self._connection.execute(statement).mappings()]

    def _read_event(self) -> Event:
        rows = self._connection.execute(of_kinds((Kind.EVENT_SET,))).mappings()
        entries = [entry_from_row(row) for row in rows]
        with rows_read():
            return fold_event(entries)


def _begin_journal(connection: Connection, event: Event, lane: Lane) -> None:
    transaction = Transaction(connection, lane, event, clock=0)
    transaction.record(Kind.EVENT_SET, None, event.to_data())
    transaction.flush()
