"""One line to write something down about the person on the panel."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from checkin.ui.style.scale import INSIDE
from checkin.ui.widgets.buttons import PlainButton
from checkin.wording.language import tr


class NoteLine(QWidget):
    """Enter keeps the note, Esc puts the line away."""

    written = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit(placeholderText=tr("Note to staff"))
        self.field.setAccessibleName(tr("Note to staff"))
        self.field.returnPressed.connect(self.keep)
        save = PlainButton(tr("Keep note"))
        save.clicked.connect(self.keep)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INSIDE)
        row.addWidget(self.field, 1)
        row.addWidget(save)
        self.hide()

    def open(self) -> None:
        """Show the empty line and put the cursor into it."""
        self.field.clear()
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_line(self) -> None:
        """Put the line away."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def keep(self) -> None:
        """Hand over what is written so far, and put the line away; the next scan does the same."""
        text = self.field.text().strip() if not self.isHidden() else ""
        self.close_line()
        if text:
            self.written.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the line away on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_line()
        else:
            super().keyPressEvent(event)
