"""A field for an amount of money: no input method comes in between."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from checkin.ui.style.scale import INSIDE

_LONGEST = 11
_USUAL = "100,000"
"""What there is always room for."""


class AmountField(QLineEdit):
    """Takes digits at once, whatever the input method is set to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self.setProperty("scale", "door")
        self.setMaxLength(_LONGEST)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)

    def call_itself(self, *names: str) -> None:
        """Say within the field what it asks for, where nothing over it does: the first name that has room."""
        self._names = names
        self._say_name()

    def keep_room(self) -> None:
        """Become no narrower than an amount in the size of letters it has just now."""
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance(_USUAL) + 4 * INSIDE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Call itself what there is room for."""
        super().resizeEvent(event)
        self._say_name()

    def inputMethodQuery(self, query: Qt.InputMethodQuery, argument: object = None) -> object:
        """Say that no input method is wanted: Qt has no other way to keep one from a field that is written in."""
        return False if query == Qt.InputMethodQuery.ImEnabled else super().inputMethodQuery(query, argument)

    def _say_name(self) -> None:
        room = self.width() - 4 * INSIDE
        fitting = (name for name in self._names if self.fontMetrics().horizontalAdvance(name) <= room)
        self.setPlaceholderText(next(fitting, ""))
