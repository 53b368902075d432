"""The audit trail: the journal as rows, entry by entry, in its order."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from checkin.domain.attendance import Cell
from checkin.domain.journal import Entry

_WITHHELD = frozenset({"secret"})
"""Values of entries that a record must not give away: with the secret anybody could make tickets."""


@dataclass(frozen=True, slots=True)
class AuditWords:
    """The headers of the ten columns, and what is said of one entry."""

    headers: tuple[str, ...]
    sentence: Callable[[Entry], str]


def audit_rows(
    entries: Iterable[Entry], names: Mapping[str, str], words: AuditWords, local: Callable[[int], datetime]
) -> Iterator[tuple[Cell, ...]]:
    """Yield one row for each entry: when, lane, by whom, whom, what, details as JSON, clock, ids, kind.

    ``names`` are the attendees' names by id; ``local`` brings UTC milliseconds to the clock on the wall.
    """
    for entry in entries:
        yield (
            local(entry.at),
            entry.lane,
            entry.actor,
            names.get(entry.attendee_id or "", ""),
            words.sentence(entry),
            _details(entry),
            entry.clock,
            entry.id,
            entry.attendee_id or "",
            entry.kind.value,
        )


def _details(entry: Entry) -> str:
    shown = {name: value for name, value in entry.data.items() if name not in _WITHHELD}
    return json.dumps(shown, ensure_ascii=False) if shown else ""
