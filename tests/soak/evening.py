"""What happens in the course of an evening: whom the scanner reads, what hands do in between."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Deed(StrEnum):
    """One thing that somebody does at the desk."""

    SCAN = "scan"
    SCAN_AGAIN = "scan_again"  # a ticket that was read before
    WRONG_CODE = "wrong_code"
    TYPE_A_NAME = "type_a_name"  # and think better of it
    OPEN_A_FORM = "open_a_form"  # a walk-in that is given up
    OTHER_PAGE = "other_page"  # and back to the door
    OTHER_LANGUAGE = "other_language"
    UNDO = "undo"


_HOW_OFTEN = {
    Deed.SCAN_AGAIN: 0.05,
    Deed.WRONG_CODE: 0.05,
    Deed.TYPE_A_NAME: 0.04,
    Deed.OPEN_A_FORM: 0.02,
    Deed.OTHER_PAGE: 0.02,
    Deed.OTHER_LANGUAGE: 0.004,
    Deed.UNDO: 0.01,
}
"""Beside each scan of a new ticket."""


@dataclass(slots=True)
class Evening:
    """A course of deeds that is the same in every run, and what must stand in the journal after it."""

    tickets: Sequence[str]
    seed: int = 20261201
    scanned: list[str] = field(default_factory=list[str])
    refused: list[str] = field(default_factory=list[str])
    """Codes that are written down and admit nobody."""

    def deeds(self) -> Iterator[tuple[Deed, str]]:
        """Yield what is done, with the code where something is scanned."""
        chance = random.Random(self.seed)
        for ticket in self.tickets:
            for deed, share in _HOW_OFTEN.items():
                if chance.random() < share:
                    yield from self._aside(deed, chance)
            self.scanned.append(ticket)
            yield Deed.SCAN, ticket

    def _aside(self, deed: Deed, chance: random.Random) -> Iterator[tuple[Deed, str]]:
        match deed:
            case Deed.SCAN_AGAIN if self.scanned:
                yield deed, chance.choice(self.scanned)
            case Deed.WRONG_CODE:
                self.refused.append("".join(chance.choices("ABCDEFGHJKMNPQRSTVWXYZ0123456789", k=12)))
                yield deed, self.refused[-1]
            case Deed.SCAN_AGAIN:
                pass
            case _:
                yield deed, ""
