"""What the attendees page remembers between two starts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from checkin.ui.attendees.columns import AT_FIRST, Column

NO_MAPPINGS: Mapping[str, Sequence[str | None]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class AttendeesChoices:
    """Columns by name, and what was settled while lists were loaded: plain values that settings can keep."""

    columns: tuple[str, ...] = tuple(column.value for column in AT_FIRST)
    shows_contact: bool = False
    list_folder: str = ""
    """The folder the last list came from."""
    mappings: Mapping[str, Sequence[str | None]] = field(default_factory=lambda: NO_MAPPINGS)
    """Fingerprint of a header row to the field of each column."""

    @property
    def shown_columns(self) -> tuple[Column, ...]:
        """The columns this version knows; those shown at first where there is none."""
        known = [Column(name) for name in self.columns if name in set(Column)]
        return tuple(dict.fromkeys(known)) or AT_FIRST

    def with_columns(self, columns: Iterable[Column]) -> "AttendeesChoices":
        """Return the choices with other columns."""
        return replace(self, columns=tuple(column.value for column in columns))

    def with_mapping(self, key: str, fields: Sequence[str | None]) -> "AttendeesChoices":
        """Return the choices with what was settled for a header row."""
        return replace(self, mappings={**self.mappings, key: tuple(fields)})
