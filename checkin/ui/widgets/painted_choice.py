"""Places painted side by side, of which one is chosen with the keyboard."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget


class PaintedChoice(QWidget):
    """Chooses by key, and repaints its ring when the focus comes and goes; what is painted is the subclass's."""

    def choose(self, place: int, /) -> None:
        """Choose a place; one that is not there leaves everything as it is."""
        raise NotImplementedError

    def moves(self) -> Mapping[Qt.Key, int]:
        """Return the place that each key leads to."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by the keys of :meth:`moves`; every other key passes."""
        place = self.moves().get(Qt.Key(event.key()))
        if place is None:
            super().keyPressEvent(event)
        else:
            self.choose(place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()
