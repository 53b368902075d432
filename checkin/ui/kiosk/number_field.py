"""The field for the number of a ticket or a reservation, for guests who have no QR code with them."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodQueryEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from checkin.wording.language import tr

_LONGEST = 60
"""No ticket site's number is longer."""
_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_COMMANDS = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
)
"""Some have keys without a modifier of these."""


class NumberField(QLineEdit):
    """Takes letters and digits from the keyboard, and nothing from the clipboard or from whoever typed before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, maxLength=_LONGEST)
        self.setProperty("scale", "kiosk")
        self.setAccessibleName(tr("Number of the ticket or reservation"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)

    @property
    def number(self) -> str:
        """What was typed."""
        return self.text().strip()

    def forget(self) -> None:
        """Be empty for the next guest, who must not bring back what was typed."""
        self.setText("")  # which keeps nothing to undo, as clear() does

    def event(self, event: QEvent) -> bool:
        """Want no input method: numbers are digits and letters, and one that is on is only in their way."""
        if isinstance(event, QInputMethodQueryEvent) and event.queries() & Qt.InputMethodQuery.ImEnabled:
            event.setValue(Qt.InputMethodQuery.ImEnabled, False)
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take no command of the keyboard: what the clipboard holds is no guest's to see."""
        if event.modifiers() & _MODIFIERS or any(event.matches(command) for command in _COMMANDS):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Paste nothing with the middle button."""
        if event.button() is not Qt.MouseButton.MiddleButton:
            super().mouseReleaseEvent(event)
