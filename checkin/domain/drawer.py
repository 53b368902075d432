"""The drawer of each lane: the change it opens with, and what was counted in it at the end. All in whole yen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from checkin.domain.journal import Entry, Kind, in_order
from checkin.domain.stamp import Stamp

DENOMINATIONS = (10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10, 5, 1)
"""The notes and coins there are."""


@dataclass(frozen=True, slots=True)
class Drawer:
    """What was said of one lane's drawer last."""

    lane: str
    opening: int = 0
    """The change that was in it before anybody came."""
    pieces: Mapping[int, int] = field(default_factory=lambda: dict[int, int]())
    """How many of each denomination were counted."""
    counted_by: Stamp | None = None
    """Who counted it, and when; None where nobody has."""

    @property
    def counted(self) -> int | None:
        """What was counted; None where nobody has."""
        return None if self.counted_by is None else sum(value * number for value, number in self.pieces.items())


def counted(pieces: Mapping[str, Any]) -> int:
    """Return what the pieces of an entry come to."""
    return sum(int(value) * number for value, number in pieces.items())


def drawers(entries: Iterable[Entry]) -> dict[str, Drawer]:
    """Return each lane's drawer as the entries leave it, whatever order they arrived in."""
    found: dict[str, Drawer] = {}
    for entry in in_order(entries):
        drawer = found.get(entry.lane, Drawer(entry.lane))
        match entry.kind:
            case Kind.DRAWER_OPENED:
                opening = entry.data["amount"]
                found[entry.lane] = Drawer(entry.lane, opening, drawer.pieces, drawer.counted_by)
            case Kind.DRAWER_COUNTED:
                pieces = {int(value): number for value, number in entry.data["pieces"].items()}
                found[entry.lane] = Drawer(entry.lane, drawer.opening, pieces, entry.stamp)
            case _:
                pass
    return found
