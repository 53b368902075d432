"""How sheets are finished: what is done to pages beside putting each badge on them once."""

from dataclasses import dataclass
from enum import StrEnum

from checkin.domain.calibration import AS_IT_PRINTS, Calibration

MOST_COPIES = 20
MOST_BLANKS = 200


class CutMarks(StrEnum):
    """What shows where to cut."""

    NONE = "none"
    CORNERS = "corners"  # short lines outside the badges
    LINES = "lines"  # hairlines around them


class Back(StrEnum):
    """Where the other side of a badge is printed."""

    NONE = "none"
    LONG_EDGE = "long_edge"  # on the other side of the paper, which the printer turns over its long edge
    SHORT_EDGE = "short_edge"
    FOLDED = "folded"  # on the right half of the badge: folded, it is the back


@dataclass(frozen=True, slots=True)
class Finish:
    """The same for every page of a PDF; what holds when nobody asks for anything."""

    calibration: Calibration = AS_IT_PRINTS
    copies: int = 1
    """Of every badge, one after the other."""
    blanks: int = 0
    """Badges to write on by hand, after all others."""
    marks: CutMarks = CutMarks.NONE
    back: Back = Back.NONE
    back_text: str = ""
    """What stands on the backs; empty for the same badge again, for badges turn around."""

    def __post_init__(self) -> None:
        if not 1 <= self.copies <= MOST_COPIES:
            raise ValueError(f"{self.copies} copies")
        if not 0 <= self.blanks <= MOST_BLANKS:
            raise ValueError(f"{self.blanks} blank badges")

    @property
    def sides(self) -> int:
        """How many pages a sheet has."""
        return 2 if self.back in (Back.LONG_EDGE, Back.SHORT_EDGE) else 1

    def slots(self, badges: int) -> int:
        """Return how many slots are filled for so many different badges."""
        return badges * self.copies + self.blanks


PLAIN = Finish()
