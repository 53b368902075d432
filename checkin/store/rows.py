"""Entries and attendees as rows of the tables, and back."""

from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from typing import Any

import orjson
from sqlalchemy import RowMapping

from checkin.domain.attendee import Attendee, Origin, State
from checkin.domain.journal import Entry, Kind, fold
from checkin.domain.names import fold_text, reading_key
from checkin.domain.profile_data import attendee_from_data, attendee_to_data
from checkin.domain.search import marks_key, search_key
from checkin.domain.ticket import plain

_NONSENSE = (KeyError, TypeError, ValueError, IndexError, AttributeError)
"""What reading raises where a row has not the shape that every version wrote."""


class UnreadableRow(Exception):
    """A row that this program did not write so: the file is damaged, or somebody changed it."""


@contextmanager
def rows_read() -> Generator[None, None, None]:
    """Raise what does not make sense of a row as :class:`UnreadableRow`; only reading belongs in the block."""
    try:
        yield
    except _NONSENSE as error:
        raise UnreadableRow(repr(error)) from error


def value_to_json(value: object) -> str:
    """Return a value as a JSON column holds it."""
    return orjson.dumps(value).decode()


def value_from_json(text: str) -> Any:
    """Return the value of a JSON column."""
    with rows_read():
        return orjson.loads(text)


def attendee_from_body(body: Any) -> Attendee:
    """Return the attendee of the ``body`` of a row of ``attendees``."""
    with rows_read():
        return attendee_from_data(body)


def state_from_row(state: str) -> State:
    """Return the state that a row of ``attendees`` names."""
    with rows_read():
        return State(state)


def folded(entries: Iterable[Entry]) -> Attendee | None:
    """Return the fold of entries that were read from rows."""
    with rows_read():
        return fold(entries)


def entry_to_row(entry: Entry) -> dict[str, Any]:
    """Return an entry as a row of ``journal``."""
    return {
        "id": entry.id,
        "attendee_id": entry.attendee_id,
        "kind": entry.kind.value,
        "at": entry.at,
        "clock": entry.clock,
        "lane": entry.lane,
        "actor": entry.actor,
        "data": entry.data,
    }


def entry_from_row(row: Mapping[str, Any] | RowMapping) -> Entry:
    """Return the entry of a row of ``journal``."""
    with rows_read():
        return Entry(
            row["id"],
            row["attendee_id"],
            Kind(row["kind"]),
            row["at"],
            row["clock"],
            row["lane"],
            row["actor"],
            row["data"],
        )


def attendee_to_row(attendee: Attendee) -> dict[str, Any]:
    """Return a folded attendee as a row of ``attendees``."""
    profile = attendee.profile
    check_in = attendee.check_in
    return {
        "id": attendee.id,
        "ticket": attendee.ticket,
        "code_key": plain(profile.ticket_code),
        "position": profile.position,
        "name_key": fold_text(profile.name),
        "reading_key": reading_key(profile),
        "company_key": fold_text(profile.company),
        "industry": profile.industry,
        "ticket_type": profile.ticket_type,
        "state": attendee.state.value,
        "is_walk_in": attendee.origin is Origin.WALK_IN,
        "arrived_at": check_in.stamp.at if check_in else None,
        "is_printed": bool(attendee.badges),
        "search_key": search_key(attendee),
        "marks": marks_key(attendee.marks),
        "companion_key": fold_text(profile.companion_of),
        "body": attendee_to_data(attendee),
    }
