"""The constants outlive a very busy window."""

import sys

from PySide6.QtCore import QObject, QTimer, Signal

import checkin.ui.lasting


class Busy(QObject):
    worked = Signal()


def test_neither_signals_nor_calls_use_up_the_constants() -> None:
    busy, timer = Busy(), QTimer()
    for _ in range(20_000):
        busy.worked.emit()
        timer.setInterval(1)
    assert checkin.ui.lasting.keep_constants is not None
    assert min(map(sys.getrefcount, (None, True, False))) > 0
