"""Which column is which field: remembered, or recognised from its header and its values."""

from collections.abc import Iterable, Mapping, Sequence

from checkin.domain.ticket import ALPHABET, LENGTH
from checkin.files.field import ColumnMapping, Field, companion_field
from checkin.files.headers import fingerprint
from checkin.files.record_headers import own_mapping
from checkin.files.table import Row, Table
from checkin.files.words import Recognised, recognise

Remembered = Mapping[str, Sequence[str | None]]
"""Fingerprint of a header row to the field of each column: what a person settled before, as plain JSON values."""

_SAMPLE = 50
_RUNNING_NUMBER_DIGITS = 5
_TICKET_CHARACTERS = frozenset(ALPHABET)


def suggest(table: Table, remembered: Remembered | None = None) -> ColumnMapping:
    """Return what each column is taken for: as it was settled for this header row before, else as recognised.

    Our own record is recognised as a whole. No field is given to two columns: the surer header wins, then the
    column further left.
    """
    known = (remembered or {}).get(fingerprint(table.headers))
    if known is not None and len(known) == len(table.headers):
        return {index: Field(name) if name else None for index, name in enumerate(known)}
    if (own := own_mapping(table.headers)) is not None:
        return own
    guesses = _guesses(table)
    mapping: dict[int, Field | None] = dict.fromkeys(range(len(table.headers)))
    taken: set[Field] = set()
    for index, guess in sorted(guesses.items(), key=lambda item: (item[1].rank, item[0])):
        if guess.field is not None and guess.field not in taken:
            mapping[index] = guess.field
            taken.add(guess.field)
    return _with_a_name(mapping)


def to_remember(table: Table, mapping: ColumnMapping) -> tuple[str, list[str | None]]:
    """Return what is to be remembered of a mapping: the key and the value of an entry of ``Remembered``."""
    fields = (mapping.get(index) for index in range(len(table.headers)))
    return fingerprint(table.headers), [field.value if field else None for field in fields]


def _guesses(table: Table) -> dict[int, Recognised]:
    sample = table.rows[:_SAMPLE]
    guesses: dict[int, Recognised] = {}
    for index, header in enumerate(table.headers):
        values = [row.cells[index] for row in sample if row.cells[index]]
        if values and all(map(_is_ticket_shaped, values)):
            guesses[index] = Recognised(Field.TICKET, 0)
            continue
        guess = recognise(_as_written(table.headers, header))
        if guess is not None and not (guess.is_weak and _are_running_numbers(values)):
            guesses[index] = guess
    return guesses


def _as_written(headers: Sequence[str], header: str) -> str:
    """Return a header without the number that tells it from an equal one."""
    base, _, number = header.rpartition(" (")
    return base if number[:-1].isdigit() and base in headers else header


def _with_a_name(mapping: dict[int, Field | None]) -> dict[int, Field | None]:
    """Take the first companion for the person of the row where the list names nobody else."""
    found = {field: index for index, field in mapping.items() if field}
    if {Field.NAME, Field.FAMILY_NAME, Field.GIVEN_NAME} & found.keys():
        return mapping
    for part, field in (("name", Field.NAME), ("reading", Field.READING), ("company", Field.COMPANY)):
        index = found.get(companion_field(1, part))
        if index is not None and field not in found:
            mapping[index] = field
    return mapping


def _is_ticket_shaped(value: str) -> bool:
    return len(value) == LENGTH and _TICKET_CHARACTERS.issuperset(value)


def _are_running_numbers(values: Iterable[str]) -> bool:
    return all(value.isdecimal() and len(value) <= _RUNNING_NUMBER_DIGITS for value in values)


def sample_values(rows: Sequence[Row], index: int, count: int = 3) -> tuple[str, ...]:
    """Return the first few different values of a column, to show what is in it."""
    found: dict[str, None] = {}
    for row in rows:
        if row.cells[index]:
            found[row.cells[index]] = None
            if len(found) == count:
                break
    return tuple(found)
