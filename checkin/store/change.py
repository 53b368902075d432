"""One transaction on the event file: entries in, projections rewritten, together or not at all."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from checkin.domain.attendee import Attendee
from checkin.domain.codes import codes_of
from checkin.domain.event import Event
from checkin.domain.journal import Entry, Kind, fold, fold_event
from checkin.domain.lane import Lane
from checkin.domain.profile_data import attendee_from_data
from checkin.store.questions import carries_code
from checkin.store.rows import attendee_to_row, entry_from_row, entry_to_row
from checkin.store.schema import attendees, journal

_BATCH = 500
_PROJECTED = [column.name for column in attendees.columns if column.name not in {"seq", "id"}]
_INSERT_ENTRIES = insert(journal)
_INSERT_ATTENDEES = insert(attendees)
_REWRITE_ATTENDEES = (
    update(attendees)
    .where(attendees.c.id == bindparam("attendee"))
    .values({name: bindparam(name) for name in _PROJECTED})
)


class Transaction:
    """What a block inside ``EventFile.change`` works with.

    Entries are held back and written in one go, when something is read or the block ends: ten thousand
    registrations are one statement.
    """

    def __init__(self, connection: Connection, lane: Lane, event: Event, clock: int) -> None:
        self.event = event
        self.clock = clock
        self._connection = connection
        self._lane = lane
        self._held: list[Entry] = []

    def attendee(self, attendee_id: str) -> Attendee | None:
        """Return one attendee by id."""
        self.flush()
        body = self._connection.scalar(select(attendees.c.body).where(attendees.c.id == attendee_id))
        return attendee_from_data(body) if body else None

    def with_code(self, text: str) -> list[Attendee]:
        """Return everyone whose ticket or ticket-site code the scanned text is."""
        self.flush()
        bodies = self._connection.scalars(select(attendees.c.body).where(carries_code(codes_of(text)))).all()
        return [attendee_from_data(body) for body in bodies]

    def record(self, kind: Kind, attendee_id: str | None, data: Mapping[str, Any]) -> Entry:
        """Append one entry, stamped with the lane's name, time, id and the next tick of the clock."""
        self.clock += 1
        lane = self._lane
        entry = Entry(lane.new_id(), attendee_id, kind, lane.now(), self.clock, lane.name, lane.actor, data)
        self._held.append(entry)
        if kind is Kind.EVENT_SET:
            self.event = fold_event([_as_entry(self.event, entry), entry])
        return entry

    def flush(self) -> None:
        """Write the entries held back, and the projection of everyone they concern."""
        if not self._held:
            return
        held, self._held = self._held, []
        self._connection.execute(_INSERT_ENTRIES, [entry_to_row(entry) for entry in held])
        by_attendee: dict[str, list[Entry]] = {}
        for entry in held:
            if entry.attendee_id is not None:
                by_attendee.setdefault(entry.attendee_id, []).append(entry)
        new = {one: entries for one, entries in by_attendee.items() if entries[0].kind is Kind.REGISTERED}
        self._project(_INSERT_ATTENDEES, map(fold, new.values()))
        known = [one for one in by_attendee if one not in new]
        for start in range(0, len(known), _BATCH):
            self._project(_REWRITE_ATTENDEES, self._folded_again(known[start : start + _BATCH]))

    def _folded_again(self, ids: list[str]) -> Iterable[Attendee | None]:
        rows = self._connection.execute(select(journal).where(journal.c.attendee_id.in_(ids))).mappings()
        by_attendee: dict[str, list[Entry]] = {}
        for row in rows:
            by_attendee.setdefault(row["attendee_id"], []).append(entry_from_row(row))
        return map(fold, by_attendee.values())

    def _project(self, statement: Any, folded: Iterable[Attendee | None]) -> None:
        rows = [attendee_to_row(attendee) for attendee in folded if attendee is not None]
        if not rows:
            return
        if statement is _REWRITE_ATTENDEES:
            rows = [{**row, "attendee": row["id"]} for row in rows]
        self._connection.execute(statement, rows)


def _as_entry(event: Event, like: Entry) -> Entry:
    """Return an event as the entry that would have set all of it just before ``like``."""
    return Entry("", None, Kind.EVENT_SET, like.at, like.clock - 1, like.lane, like.actor, event.to_data())
