"""A column mapping with the changes that a command line asks for."""

from collections.abc import Sequence
from dataclasses import dataclass

from checkin.files.field import ColumnMapping, Field
from checkin.files.headers import fold_header
from checkin.files.table import Table

_KEPT = frozenset({"", "extra"})
"""Fields that keep a column as it is."""


@dataclass(frozen=True, slots=True)
class UnknownMapping:
    """A change that names a column or a field there is none of."""

    name: str
    is_field: bool


def with_changes(
    table: Table, mapping: ColumnMapping, changes: Sequence[tuple[str, str]]
) -> ColumnMapping | UnknownMapping:
    """Return the mapping with each ``(header, field)`` put in; whichever column had the field before loses it."""
    changed = dict(mapping)
    columns = {fold_header(header): index for index, header in reversed(list(enumerate(table.headers)))}
    for header, name in changes:
        index = columns.get(fold_header(header))
        if index is None:
            return UnknownMapping(header, is_field=False)
        if name not in _KEPT and name not in set(Field):
            return UnknownMapping(name, is_field=True)
        field = None if name in _KEPT else Field(name)
        if field is not None:
            changed = {i: None if had is field else had for i, had in changed.items()}
        changed[index] = field
    return changed
