"""Where an element of a design stands, and how large its text is."""

import math
from dataclasses import dataclass
from enum import StrEnum

from checkin.domain.design_flaw import DesignBroken, Flaw

LEAST_MM = 0.1
ROUNDING_MM = 0.001


class Edge(StrEnum):
    """An edge of the badge."""

    LEFT = "left"
    RIGHT = "right"
    TOP = "top"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class Area:
    """A box on the badge, in millimetres from its top left corner, and the edges that it keeps its distance to."""

    left_mm: float
    top_mm: float
    width_mm: float
    height_mm: float
    anchor: frozenset[Edge] = frozenset((Edge.LEFT, Edge.TOP))

    def __post_init__(self) -> None:
        check_range("box", self.left_mm, 0, 1000)
        check_range("box", self.top_mm, 0, 1000)
        check_range("box", self.width_mm, LEAST_MM, 1000)
        check_range("box", self.height_mm, LEAST_MM, 1000)

    def lies_within(self, least_mm: float, right_mm: float, bottom_mm: float) -> bool:
        """Say whether no side of the box leaves an area that begins at ``least_mm`` from the left and the top."""
        return (
            min(self.left_mm, self.top_mm) >= least_mm - ROUNDING_MM
            and self.left_mm + self.width_mm <= right_mm + ROUNDING_MM
            and self.top_mm + self.height_mm <= bottom_mm + ROUNDING_MM
        )

    def __str__(self) -> str:
        """Return the four numbers as a design has them."""
        return f"[{self.left_mm:g}, {self.top_mm:g}, {self.width_mm:g}, {self.height_mm:g}]"


@dataclass(frozen=True, slots=True)
class Size:
    """Font sizes in points: text is as large as fits, up to the most, and not smaller than the least.

    The most grows and shrinks with the badge; the least does not, for eyes do not.
    """

    least_pt: float
    most_pt: float

    def __post_init__(self) -> None:
        check_range("size", self.least_pt, 3, 300)
        check_range("size", self.most_pt, self.least_pt, 300)


def check_range(key: str, value: float, least: float, most: float) -> None:
    """Raise where a number is not from ``least`` to ``most``."""
    if not (math.isfinite(value) and least <= value <= most):
        raise DesignBroken(Flaw.OUT_OF_RANGE, key, f"{value:g}", f"{least:g} … {most:g}")
