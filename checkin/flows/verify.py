"""Whether an event file is whole: SQLite's own check, and the whole journal folded again."""

from dataclasses import dataclass
from typing import Protocol


class Verifiable(Protocol):
    """A store that can look itself over."""

    def integrity_problems(self) -> list[str]:
        """Return what the database's own check finds wrong."""
        ...

    def projected_differently(self) -> list[str]:
        """Return the ids of attendees whose projection is not the fold of their entries."""
        ...


@dataclass(frozen=True, slots=True)
class Findings:
    """What a verification found; nothing in either where all is well."""

    integrity_problems: tuple[str, ...]
    projected_differently: tuple[str, ...]

    @property
    def all_is_well(self) -> bool:
        """Whether nothing was found."""
        return not self.integrity_problems and not self.projected_differently


def verify(store: Verifiable) -> Findings:
    """Look a store over."""
    return Findings(tuple(store.integrity_problems()), tuple(store.projected_differently()))
