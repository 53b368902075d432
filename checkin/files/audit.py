"""The audit trail: the journal as rows, entry by entry, in its order."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from checkin.domain.attendance import Cell, Column
from checkin.domain.journal import Entry, Kind

WITHHELD = "…"
"""Stands for a value of a field that the record does not show: that it was changed is told, not to what."""

_SECRETS = frozenset({"secret", "pin"})
"""With the event's secret anybody could make tickets, and a PIN of few digits is guessed from its hash: neither
leaves in a record."""


@dataclass(frozen=True, slots=True)
class AuditWords:
    """The headers of the ten columns, and what is said of one entry."""

    headers: tuple[str, ...]
    sentence: Callable[[Entry], str]


def audit_rows(
    entries: Iterable[Entry],
    names: Mapping[str, str],
    words: AuditWords,
    local: Callable[[int], datetime],
    shown: frozenset[str],
) -> Iterator[tuple[Cell, ...]]:
    """Yield one row for each entry: when, lane, by whom, whom, what, details as JSON, clock, ids, kind.

    ``names`` are the attendees' names by id; ``local`` brings UTC milliseconds to the clock on the wall; ``shown``
    are the fields whose values may be told (see :func:`shown_fields`).
    """
    for entry in entries:
        told = _as_told(entry, shown)
        yield (
            local(entry.at),
            entry.lane,
            entry.actor,
            names.get(entry.attendee_id or "", "") if Column.NAME in shown else "",
            words.sentence(told),
            json.dumps(told.data, ensure_ascii=False) if told.data else "",
            entry.clock,
            entry.id,
            entry.attendee_id or "",
            entry.kind.value,
        )


def shown_fields(columns: Iterable[Column], with_source: bool) -> frozenset[str]:
    """Return the fields whose values a record of these columns tells."""
    shown: set[str] = {column.value for column in columns}
    if Column.RSVP in shown:
        shown.add("rsvp_text")
    if with_source:
        shown.add("extra")
    return frozenset(shown)


def _as_told(entry: Entry, shown: frozenset[str]) -> Entry:
    """Return an entry without the values that the record does not show."""
    data: dict[str, Any] = {name: value for name, value in entry.data.items() if name not in _SECRETS}
    match entry.kind:
        case Kind.REGISTERED:
            data["profile"] = _told(data["profile"], shown)
            data["ticket"] = data["ticket"] if Column.TICKET in shown else WITHHELD
        case Kind.AMENDED:
            data["fields"] = _told(data["fields"], shown)
        case Kind.NOTED if Column.STAFF_NOTES not in shown:
            data["text"] = WITHHELD
        case _:
            pass
    return replace(entry, data=data)


def _told(fields: Mapping[str, Any], shown: frozenset[str]) -> dict[str, Any]:
    return {name: value if name in shown else WITHHELD for name, value in fields.items()}
