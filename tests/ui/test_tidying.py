"""Widgets in a circle of references go in the window's own thread, whatever the workers do meanwhile."""

import gc
import weakref

from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from checkin.ui.tasks import Worker
from checkin.ui.tidying import Tidying


class Circle(QObject):
    """Holds itself, and notes in which thread it was let go."""

    def __init__(self, gone: list[bool]) -> None:
        super().__init__()
        self.itself = self
        weakref.finalize(self, lambda: gone.append(QThread.isMainThread()))


def test_a_worker_never_destroys_what_the_window_has_left(qtbot: QtBot) -> None:
    gone: list[bool] = []
    tidying, worker = Tidying(), Worker("test")
    for _ in range(50):
        Circle(gone)

    def make_garbage(_: object) -> int:
        return sum(len([[number] for number in range(1_000)]) for _ in range(500))

    task = worker.run(make_garbage)
    with qtbot.waitSignal(task.finished):
        pass
    assert gone == []
    heap = [[number] for number in range(100_000)]
    qtbot.waitUntil(lambda: len(gone) == 50)
    assert all(gone) and heap
    worker.close()
    tidying.end()


def test_the_collector_works_again_afterwards() -> None:
    Tidying().end()
    assert gc.isenabled()
