"""Buttons on a verdict, whose words become smaller where they would not stand side by side."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from checkin.ui.widgets.buttons import PlainButton, Size
from checkin.ui.widgets.restyle import set_look


class FittedButton(PlainButton):
    """Knows how large it is in each size of its words, whichever it has just now."""

    def __init__(self, text: str, size: Size = Size.USUAL, parent: QWidget | None = None) -> None:
        super().__init__(text, size, parent)
        self._measured = ""
        self._sizes: dict[str, QSize] = {}

    def size_at(self, fit: str) -> QSize:
        """Return its size in pixels with words of a size: "" the usual one, then ``tight`` and smaller ones."""
        # Measured once for its words: to change the look and back takes longer than all else about a verdict.
        if self._measured != self.text():
            self._measured = self.text()
            self._sizes.clear()
        if fit not in self._sizes:
            set_look(self, "fit", fit)
            self._sizes[fit] = self.sizeHint()
        return self._sizes[fit]


class DeedButton(FittedButton):
    """What can be done about a person on the panel."""

    kind = "deed"


def width_side_by_side(buttons: Sequence[FittedButton], spacing: int, fit: str) -> int:
    """Return how much room buttons take in a row with words of a size, in pixels."""
    return sum(button.size_at(fit).width() for button in buttons) + spacing * max(len(buttons) - 1, 0)


def fit_side_by_side(buttons: Sequence[FittedButton], spacing: int, width: int) -> None:
    """Make the words on buttons smaller where they would not stand side by side, in pixels."""
    across = width_side_by_side(buttons, spacing, "")
    for button in buttons:
        set_look(button, "fit", "tight" if across > width else "")
