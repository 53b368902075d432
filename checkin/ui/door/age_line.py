"""The thin line under the verdict: how old it is."""

from PySide6.QtCore import QElapsedTimer, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.ui.style.scale import STEP

_TICK_MS = 1_000
_SPAN_MS = 60_000
"""After a minute the line is gone: the verdict is old."""


class AgeLine(QWidget):
    """Full when the verdict is new, and shorter with every second."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = QColor(Qt.GlobalColor.transparent)
        self._age = QElapsedTimer()
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(STEP)

    def begin(self, colour: str) -> None:
        """Show a new verdict's line in a colour."""
        self._colour = QColor(colour)
        self._age.start()
        self._tick.start()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is left of the minute."""
        if not self._age.isValid():
            return
        left = max(0.0, 1 - self._age.elapsed() / _SPAN_MS)
        QPainter(self).fillRect(QRectF(0, 0, self.width() * left, self.height()), self._colour)

    def _on_tick(self) -> None:
        if self._age.elapsed() > _SPAN_MS:
            self._tick.stop()
        self.update()
