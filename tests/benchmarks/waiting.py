"""Waiting as the program waits: in an event loop that leaves Python to the other threads."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer


def wait_until(condition: Callable[[], bool]) -> None:
    """Deal with events as they come until something is so."""
    while not condition():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def wait_ms(duration: int) -> None:
    """Deal with events as they come for a while. ``QTest.qWait`` would hold up every worker meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(duration, loop.quit)
    loop.exec()
