"""Tabs between the panels of a page."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QTabBar, QWidget


class Tabs(QTabBar):
    """A row of words; the chosen one is bold, and every tab has room for that."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        for name in names:
            self.addTab(name)

    def tabSizeHint(self, index: int) -> QSize:
        """Ask for the room of the bold word; the style measures the plain one."""
        bold = QFont(self.font())
        bold.setBold(True)
        name = self.tabText(index)
        wider = QFontMetrics(bold).horizontalAdvance(name) - QFontMetrics(self.font()).horizontalAdvance(name)
        return super().tabSizeHint(index) + QSize(max(0, wider), 0)
