"""Buttons by weight. They take the keyboard's focus but not the pointer's, so that a click never moves it."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from checkin.ui.widgets.restyle import set_look


class Size(StrEnum):
    """How big a button is: usual 40, tight 32 where there are many, touch 44, door 56."""

    USUAL = ""
    TIGHT = "tight"
    TOUCH = "touch"
    DOOR = "door"


class PlainButton(QPushButton):
    """A button among others."""

    kind = "plain"

    def __init__(self, text: str, size: Size = Size.USUAL, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", self.kind)
        self.setProperty("scale", size.value)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button as the space bar does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class PrimaryButton(PlainButton):
    """What to do next; one on a page."""

    kind = "primary"


class QuietButton(PlainButton):
    """What can be done too; a word without a frame."""

    kind = "quiet"


def fit_side_by_side(buttons: Sequence[PlainButton], spacing: int, width: int) -> None:
    """Make the words on buttons smaller where they would not stand side by side, in pixels."""
    for button in buttons:
        set_look(button, "fit", "")
    across = sum(button.sizeHint().width() + spacing for button in buttons)
    for button in buttons:
        set_look(button, "fit", "tight" if across > width else "")
