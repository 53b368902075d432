"""Circular garbage, collected in the window's own thread alone.

Python collects in whichever thread happens to be at work. A widget in a circle of references would then be
destroyed in a worker's thread, which Qt does not allow: timers stop in the wrong one, and all stands still.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_EVERY_MS = 500
_NEW_OBJECTS = 20_000
"""We leave little circular garbage; looking for it more often costs more than it brings."""
_OLD_ONES_EVERY = 50
"""So seldom everything is looked at, which with 100,000 attendees takes a tenth of a second."""


class Tidying(QObject):
    """Collects now and then while it lives; the collector itself rests."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._times = 0
        self._soon = QTimer(self, interval=_LOOK_EVERY_MS)
        self._soon.timeout.connect(self._on_time)
        self._soon.start()

    def end(self) -> None:
        """Let the collector work as it did before."""
        self._soon.stop()
        gc.enable()

    def _on_time(self) -> None:
        if gc.get_count()[0] > _NEW_OBJECTS:
            self._times += 1
            gc.collect(1 if self._times % _OLD_ONES_EVERY else 2)
