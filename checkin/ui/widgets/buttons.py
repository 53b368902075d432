"""Buttons by weight. They take the keyboard's focus but not the pointer's, so that a click never moves it."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget


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
