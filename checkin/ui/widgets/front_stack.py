"""A stack in which only what is in front needs room."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget


class FrontStack(QStackedWidget):
    """Widgets one behind another; those behind ask for no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(self.updateGeometry)

    def setCurrentWidget(self, w: QWidget) -> None:
        """Turn to another widget, and hand it the keyboard where the one before had it.

        To one that never had it Qt itself would walk round all widgets of the window for a field; that walk was
        seen not to end where a field had been disabled meanwhile.
        """
        before, focus = self.currentWidget(), self.window().focusWidget()
        has_hand = before and focus and (before is focus or before.isAncestorOf(focus))
        if w is before or not has_hand or w.focusWidget():
            super().setCurrentWidget(w)
            return
        focus.clearFocus()
        super().setCurrentWidget(w)
        w.setFocus()

    def minimumSizeHint(self) -> QSize:
        """Ask for the room that the widget in front needs."""
        current = self.currentWidget()
        return current.minimumSizeHint() if current is not None else super().minimumSizeHint()

    def heightForWidth(self, width: int) -> int:
        """Follow no width: what can do with less room than its texts would like gets less."""
        return -1
