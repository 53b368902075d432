"""What a text is drawn in: a weight, and the family that is asked before the usual fonts."""

from dataclasses import dataclass
from functools import cache

from checkin.badges.fonts import Weight


@dataclass(frozen=True, slots=True, eq=False)
class Typeface:
    """There is one of each, made by :func:`typeface_of`: text is measured often, and itself is the fastest key."""

    weight: Weight
    family: str = ""
    """As a design names it; empty for the usual fonts alone."""

    @property
    def regular(self) -> "Typeface":
        """The same family in its regular weight."""
        return typeface_of(Weight.REGULAR, self.family)


@cache
def typeface_of(weight: Weight, family: str = "") -> Typeface:
    """Return the one typeface of a weight and a family."""
    return Typeface(weight, family)


REGULAR = typeface_of(Weight.REGULAR)
BOLD = typeface_of(Weight.BOLD)
