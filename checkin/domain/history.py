"""What happened to one attendee: their entries, each with the fields it changed."""

from collections.abc import Iterable
from dataclasses import dataclass

from checkin.domain.attendee import Profile
from checkin.domain.journal import Entry, Kind, fold, in_order
from checkin.domain.profile_data import changed_fields


@dataclass(frozen=True, slots=True)
class Past:
    """One entry about an attendee, and their profile before and after it where it changed."""

    entry: Entry
    before: Profile | None = None
    after: Profile | None = None

    @property
    def changed(self) -> tuple[str, ...]:
        """Names of the profile fields that the entry changed."""
        if self.before is None or self.after is None:
            return ()
        return changed_fields(self.before, self.after)


def history(entries: Iterable[Entry]) -> tuple[Past, ...]:
    """Return what happened, the latest first."""
    ordered = in_order(entries)
    past: list[Past] = []
    for number, entry in enumerate(ordered):
        if entry.kind is Kind.AMENDED:
            before, after = fold(ordered[:number]), fold(ordered[: number + 1])
            past.append(Past(entry, before and before.profile, after and after.profile))
        else:
            past.append(Past(entry))
    return tuple(reversed(past))
