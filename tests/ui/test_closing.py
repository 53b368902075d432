"""Closing the window while work is under way loses nothing and leaves nothing half done."""

from collections.abc import Iterator
from threading import Event as Flag

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from checkin.domain.progress import Progress
from checkin.settings import Settings
from checkin.ui.closing import Closing
from checkin.ui.main_window import MainWindow
from checkin.ui.shell.page_spec import PageSpec
from checkin.ui.tasks import Worker


class LongWork:
    """Work that waits to be let go on, and says whether it came to its end."""

    def __init__(self) -> None:
        self.is_done = False
        self._go_on = Flag()

    def __call__(self, progress: Progress) -> None:
        self._go_on.wait()
        progress(1, 2)
        self.is_done = True

    def go_on(self) -> None:
        self._go_on.set()


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker("store")
    yield worker
    worker.close()


@pytest.fixture
def window(qtbot: QtBot, worker: Worker) -> MainWindow:
    start = PageSpec("start", lambda: "Start", "start", lambda: QLabel("Start"), needs_event=False)
    window = MainWindow(start, (), Settings())
    qtbot.addWidget(window)
    Closing(window, (worker,))
    window.show()
    return window


def test_a_window_at_rest_closes_at_once(window: MainWindow) -> None:
    window.close()
    assert not window.isVisible()


def test_the_window_stays_until_the_work_is_done(qtbot: QtBot, window: MainWindow, worker: Worker) -> None:
    work = LongWork()
    worker.run(work)
    window.close()
    assert window.isVisible()
    assert len(window.notices.notices) == 1

    with qtbot.waitSignal(window.closed):
        work.go_on()
    assert work.is_done
    assert not window.isVisible()


def test_whoever_stops_the_work_closes_the_window_with_nothing_half_done(
    qtbot: QtBot, window: MainWindow, worker: Worker
) -> None:
    work = LongWork()
    worker.run(work)
    window.close()
    window.notices.notices[0].acted.emit()
    with qtbot.waitSignal(window.closed):
        work.go_on()
    assert not work.is_done


def test_whoever_thinks_better_of_it_keeps_the_window(qtbot: QtBot, window: MainWindow, worker: Worker) -> None:
    work = LongWork()
    worker.run(work)
    window.close()
    close_button = window.notices.notices[0].close_button
    assert close_button is not None
    close_button.click()
    with qtbot.waitSignal(worker.rested):
        work.go_on()
    assert work.is_done
    assert window.isVisible()
