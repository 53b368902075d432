"""One transaction on the event file: entries in, projections rewritten, together or not at all."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select, update

from checkin.domain.attendee import Attendee
from checkin.domain.codes import closest
from checkin.domain.event import Event
from checkin.domain.journal import Entry, Kind, advance, fold, fold_event
from checkin.domain.lane import Lane
from checkin.domain.pricing import priced
from checkin.domain.print_job import PrintJob
from checkin.store import jobs
from checkin.store.inserting import insert_all
from checkin.store.questions import BY_CODE, BY_ID, code_parameters, of_kinds
from checkin.store.rows import attendee_from_body, attendee_to_row, entry_from_row, entry_to_row
from checkin.store.schema import attendees, journal

_BATCH = 500
_HELD_AT_MOST = 2_000
"""Entries and attendees kept in memory during one change, whatever the length of the list."""
_PROJECTED = [column.name for column in attendees.columns if column.name not in {"seq", "id"}]
_REWRITE_ATTENDEES = (
    update(attendees)
    .where(attendees.c.id == bindparam("attendee"))
    .values({name: bindparam(name) for name in _PROJECTED})
)


class Transaction:
    """What a block inside ``EventFile.change`` works with.

    Entries are held back and written in one go, when something is read or the block ends: ten thousand
    registrations are one statement. Entries made here are later than any other, so a projection advances by them
    and nobody's journal is read again.
    """

    def __init__(self, connection: Connection, lane: Lane, event: Event, clock: int) -> None:
        self.event = event
        self.clock = clock
        self.concerned: set[str] = set()
        """Ids of the attendees whose entries were written."""
        self._connection = connection
        self._lane = lane
        self._held: list[Entry] = []
        self._known: dict[str, Attendee] = {}

    def attendee(self, attendee_id: str) -> Attendee | None:
        """Return one attendee by id."""
        self.flush()
        if attendee_id not in self._known:
            self._learn(BY_ID, {"attendee": attendee_id})
        return self._known.get(attendee_id)

    def with_code(self, text: str) -> list[Attendee]:
        """Return everyone whose ticket or ticket-site code the scanned text is."""
        self.flush()
        asked = (self._learn(BY_CODE, codes) for codes in code_parameters(text))
        return closest(text, next(filter(None, asked), ()))

    def entries_of(self, *kinds: Kind) -> list[Entry]:
        """Return the entries of some kinds, in the order of the journal."""
        self.flush()
        return [entry_from_row(row) for row in self._connection.execute(of_kinds(kinds)).mappings()]

    def record(self, kind: Kind, attendee_id: str | None, data: Mapping[str, Any]) -> Entry:
        """Append one entry, stamped with the lane's name, time, id and the next tick of the clock."""
        self.clock += 1
        lane = self._lane
        entry = Entry(lane.new_id(), attendee_id, kind, lane.now(), self.clock, lane.name, lane.actor, data)
        self._held.append(entry)
        if len(self._held) >= _HELD_AT_MOST:
            self.flush()
        if kind is Kind.EVENT_SET:
            self.event = fold_event([_as_entry(self.event, entry), entry])
            self._known.clear()  # the prices may be others now
        return entry

    def print_jobs(self) -> list[PrintJob]:
        """Return the print jobs of every lane that have not ended, in the order they were asked for."""
        return jobs.read_jobs(self._connection)

    def keep_job(self, job: PrintJob) -> None:
        """Write a print job as it stands now; a new one comes last."""
        jobs.keep_job(self._connection, job)

    def end_job(self, job_id: str) -> None:
        """Take a print job away; one that has ended already is none."""
        jobs.end_job(self._connection, job_id)

    def flush(self) -> None:
        """Write the entries held back, and the projection of everyone they concern."""
        if not self._held:
            return
        if len(self._known) > _HELD_AT_MOST:
            self._known.clear()
        held, self._held = self._held, []
        insert_all(self._connection, journal, [entry_to_row(entry) for entry in held])
        by_attendee: dict[str, list[Entry]] = {}
        for entry in held:
            if entry.attendee_id is not None:
                by_attendee.setdefault(entry.attendee_id, []).append(entry)
        self.concerned.update(by_attendee)
        new = {one: entries for one, entries in by_attendee.items() if entries[0].kind is Kind.REGISTERED}
        known = {one: entries for one, entries in by_attendee.items() if one not in new}
        if added := self._projections(map(fold, new.values())):
            insert_all(self._connection, attendees, added)
        if changed := self._projections(self._advanced(known)):
            self._connection.execute(_REWRITE_ATTENDEES, [{**row, "attendee": row["id"]} for row in changed])

    def _advanced(self, entries: Mapping[str, list[Entry]]) -> Iterator[Attendee]:
        unknown = [one for one in entries if one not in self._known]
        for start in range(0, len(unknown), _BATCH):
            batch = unknown[start : start + _BATCH]
            self._learn(select(attendees.c.body).where(attendees.c.id.in_(batch)), {})
        return (advance(self._known[one], own) for one, own in entries.items() if one in self._known)

    def _learn(self, statement: Select[Any], parameters: Mapping[str, str]) -> list[Attendee]:
        bodies = self._connection.execute(statement, parameters).scalars()
        prices = self.event.prices
        learnt = [self._known.get(body["id"]) or priced(attendee_from_body(body), prices) for body in bodies]
        self._known.update((attendee.id, attendee) for attendee in learnt)
        return learnt

    def _projections(self, folded: Iterable[Attendee | None]) -> list[dict[str, Any]]:
        projected = [priced(attendee, self.event.prices) for attendee in folded if attendee is not None]
        self._known.update((attendee.id, attendee) for attendee in projected)
        return [attendee_to_row(attendee) for attendee in projected]


def _as_entry(event: Event, like: Entry) -> Entry:
    """Return an event as the entry that would have set all of it just before ``like``."""
    return Entry("", None, Kind.EVENT_SET, like.at, like.clock - 1, like.lane, like.actor, event.to_data())
