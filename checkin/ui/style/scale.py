"""One scale of sizes: seven of text, steps of four for space, heights that a hand can hit."""

from dataclasses import dataclass

STEP = 4
"""Space comes in steps of this many pixels."""
INSIDE = 2 * STEP
"""Space within a block."""
BETWEEN = 4 * STEP
"""Space between blocks."""
AROUND = 6 * STEP
"""Space around a page."""
RADIUS = 8
"""Rounding of corners."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Sizes in pixels; ``factor`` is the text size a person chose, 1.0 being the usual one."""

    factor: float = 1.0

    @property
    def small(self) -> int:
        """Text of the second rank: 13."""
        return self.px(13)

    @property
    def body(self) -> int:
        """Text of everything usual: 15."""
        return self.px(15)

    @property
    def lead(self) -> int:
        """A sentence or heading above others: 18."""
        return self.px(18)

    @property
    def title(self) -> int:
        """The heading of a page: 24."""
        return self.px(24)

    @property
    def figure(self) -> int:
        """A number to be seen: 36."""
        return self.px(36)

    @property
    def poster(self) -> int:
        """A long name at the door: 64."""
        return self.px(64)

    @property
    def giant(self) -> int:
        """A name at the door: 96."""
        return self.px(96)

    @property
    def row(self) -> int:
        """Height of a table's row, a field, a usual button: 40."""
        return self.px(40)

    @property
    def touch(self) -> int:
        """Height of what a finger should hit: 44."""
        return self.px(44)

    @property
    def door(self) -> int:
        """Height of what is hit in a hurry: 56."""
        return self.px(56)

    def px(self, size: int) -> int:
        """Return a size of the usual scale at the chosen one."""
        return round(size * self.factor)
