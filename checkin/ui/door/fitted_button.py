"""Buttons on a verdict, whose words become smaller where they would not stand side by side."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from checkin.ui.widgets.buttons import PlainButton, Size
from checkin.ui.widgets.restyle import set_look


class FittedButton(PlainButton):
    """Knows how wide it is in its usual size, whichever size it has just now."""

    def __init__(self, text: str, size: Size = Size.USUAL, parent: QWidget | None = None) -> None:
        super().__init__(text, size, parent)
        self._measured = ""
        self._usual_width = 0

    @property
    def usual_width(self) -> int:
        """Its width in the usual size, in pixels."""
        # Measured once for its words: to change the look and back takes longer than all else about a verdict.
        if self._measured != self.text():
            set_look(self, "fit", "")
            self._measured, self._usual_width = self.text(), self.sizeHint().width()
        return self._usual_width


class DeedButton(FittedButton):
    """What can be done about a person on the panel."""

    kind = "deed"


def fit_side_by_side(buttons: Sequence[FittedButton], spacing: int, width: int) -> None:
    """Make the words on buttons smaller where they would not stand side by side, in pixels."""
    across = sum(button.usual_width + spacing for button in buttons)
    for button in buttons:
        set_look(button, "fit", "tight" if across > width else "")
