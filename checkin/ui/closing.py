"""Closing the window while work is under way: it is said, and the window closes when the work is done."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from checkin.ui.main_window import MainWindow
from checkin.ui.tasks import Worker
from checkin.ui.widgets.notice import Tone
from checkin.wording.language import tr


class Closing(QObject):
    """Keeps a window open until its workers rest, unless somebody stops them or thinks better of it."""

    def __init__(self, window: MainWindow, workers: Sequence[Worker]) -> None:
        super().__init__(window)
        self._window = window
        self._workers = tuple(workers)
        self._is_wanted = False
        window.may_close = self._may_close
        window.close_held.connect(self._on_held)
        for worker in self._workers:
            worker.rested.connect(self._on_rested)

    def _may_close(self) -> bool:
        return not any(worker.is_busy for worker in self._workers)

    def _on_held(self) -> None:
        self._is_wanted = True
        notice = self._window.tell(
            Tone.INFO,
            tr("The window closes when the work is done."),
            tr("If you stop the work, nothing of it stays half done."),
            tr("Stop and close"),
            self._stop,
        )
        notice.closed.connect(self._on_thought_better)

    def _stop(self) -> None:
        for worker in self._workers:
            worker.stop()

    def _on_thought_better(self) -> None:
        self._is_wanted = False

    def _on_rested(self) -> None:
        if self._is_wanted and self._may_close():
            self._window.close()
