"""What every store of one event's journal can do; all of them pass the same tests."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

from checkin.domain.attendee import Attendee
from checkin.domain.event import Event
from checkin.domain.journal import Entry, Kind
from checkin.domain.lane import Lane
from checkin.domain.live import Tally
from checkin.domain.print_job import PrintJob
from checkin.domain.query import Counts, Query


class Reader(Protocol):
    """Reading what is known; attendees carry the price that the event asks for their ticket."""

    @property
    def event(self) -> Event:
        """The event as it stands."""
        ...

    def attendee(self, attendee_id: str) -> Attendee | None:
        """Return one attendee by id."""
        ...

    def with_code(self, text: str) -> list[Attendee]:
        """Return everyone whose ticket or ticket-site code the scanned text is (see ``domain.ticket.plain``)."""
        ...

    def print_jobs(self) -> list[PrintJob]:
        """Return the print jobs of every lane that have not ended, in the order they were asked for."""
        ...

    def entries_of(self, *kinds: Kind) -> list[Entry]:
        """Return the entries of some kinds, in the order of the journal."""
        ...


class Change(Reader, Protocol):
    """One transaction: what is recorded is read back at once, and kept only if the block ends well."""

    def record(self, kind: Kind, attendee_id: str | None, data: Mapping[str, Any]) -> Entry:
        """Append one entry, stamped with the lane's name, time, id and the next tick of the clock."""
        ...

    def keep_job(self, job: PrintJob) -> None:
        """Write a print job as it stands now; a new one comes last."""
        ...

    def end_job(self, job_id: str) -> None:
        """Take a print job away; one that has ended already is none."""
        ...


class EventStore(Reader, Protocol):
    """The journal of one event with its projection. Used from one thread at a time."""

    @property
    def lane(self) -> Lane:
        """The lane that writes here."""
        ...

    def work_as(self, lane: Lane) -> None:
        """Write entries as another lane, or for another person at it, from now on."""
        ...

    def change(self) -> AbstractContextManager[Change]:
        """Begin a transaction; it is on disk when the block has ended, and undone if the block raises."""
        ...

    def find(self, query: Query) -> list[str]:
        """Return the ids of the attendees a query asks for, in its order."""
        ...

    def similar(self, text: str, limit: int) -> list[str]:
        """Return the ids of those who may be meant by a text that nobody matches: a close miss each."""
        ...

    def attendees(self, ids: Sequence[str] | None = None) -> Iterator[Attendee]:
        """Yield everyone in list order, or those with the given ids in the given order."""
        ...

    def companions_of(self, name: str) -> list[Attendee]:
        """Return who comes on the application of somebody, in list order."""
        ...

    def entries(self, attendee_id: str | None = None) -> Iterator[Entry]:
        """Yield the journal in its order, or the entries of one attendee."""
        ...

    def latest_arrivals(self, limit: int) -> list[Attendee]:
        """Return who checked in last, the latest first."""
        ...

    def counts(self) -> Counts:
        """Count attendees by state."""
        ...

    def tallies(self) -> list[Tally]:
        """Count attendees by industry, state and the five minutes they came in, without reading anybody."""
        ...

    def rest(self) -> None:
        """Tidy up and make ready for a search, at a moment when nobody waits."""
        ...

    def close(self) -> None:
        """Let go of the journal."""
        ...
