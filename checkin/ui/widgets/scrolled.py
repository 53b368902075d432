"""A column that may be taller than the window."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Scrolled(QScrollArea):
    """Shows a column as wide as there is room, and lets it be scrolled where it is taller."""

    def __init__(self, column: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = column
        column.setProperty("kind", "scrolled")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(column)

    def sizeHint(self) -> QSize:
        """Ask for the whole column."""
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Be content with a part of it."""
        return QSize(0, 0)
