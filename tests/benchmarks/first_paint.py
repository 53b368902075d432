"""The moment at which a widget has been painted for the first time."""

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Calls back once, when the paint event of a widget, and of everything in it, is over."""

    def __init__(self, widget: QWidget, painted: Callable[[], None]) -> None:
        super().__init__(widget)
        self._painted = painted
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            after = QEvent(QEvent.Type.User)
            QCoreApplication.postEvent(self, after, Qt.EventPriority.HighEventPriority.value)
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.User:
            self._painted()
            return True
        return super().event(event)


def tell(word: str) -> None:
    """Print how long ago this process was started, in ms: its parent's clock at that moment is the first argument."""
    print(word, (time.monotonic_ns() - int(sys.argv[1])) / 1e6, flush=True)
