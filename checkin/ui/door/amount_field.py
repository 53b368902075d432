"""A field for an amount of money: no input method comes in between."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from checkin.ui.style.theme import scale

_LONGEST = 11
_LEAST_PX = 104


class AmountField(QLineEdit):
    """Takes digits at once, whatever the input method is set to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("scale", "door")
        self.setMaxLength(_LONGEST)
        self.setMinimumWidth(scale().px(_LEAST_PX))
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)

    def inputMethodQuery(self, query: Qt.InputMethodQuery, argument: object = None) -> object:
        """Say that no input method is wanted: Qt has no other way to keep one from a field that is written in."""
        return False if query == Qt.InputMethodQuery.ImEnabled else super().inputMethodQuery(query, argument)
