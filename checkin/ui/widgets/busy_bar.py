"""Work that takes longer than a moment: how far it is, and the way to stop it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from checkin.ui.style.scale import BETWEEN
from checkin.ui.tasks import Task
from checkin.ui.widgets.buttons import QuietButton
from checkin.ui.widgets.elided import ElidedLine
from checkin.ui.widgets.texts import Rank
from checkin.wording.language import tr

PATIENCE_MS = 500
"""Work that ends sooner shows nothing."""
_BAR_PX = 40


class BusyBar(QWidget):
    """Hidden until watched work has taken half a second, hidden again when it has ended."""

    cancelled = Signal()
    """A person stopped the work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._words = ElidedLine()
        self._words.setProperty("kind", Rank.MUTED.value)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setMinimumWidth(_BAR_PX)
        self.cancel_button = QuietButton(tr("Stop"))
        self.cancel_button.clicked.connect(self._on_cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(BETWEEN)
        row.addWidget(self._words)
        row.addWidget(self._bar, 1)
        row.addWidget(self.cancel_button)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        self.hide()

    def watch(self, task: Task, words: str) -> None:
        """Follow a piece of work until it ends; ``words`` say what is being done."""
        self._task = task
        self._words.setText(words)
        self._bar.setRange(0, 0)
        self.cancel_button.setEnabled(True)
        task.progressed.connect(self._on_progressed)
        task.finished.connect(self._on_finished)
        if task.is_finished:
            self._end()
        else:
            self._patience.start()

    def _on_progressed(self, done: int, of: int) -> None:
        self._bar.setRange(0, of)
        self._bar.setValue(done)

    def _on_cancel(self) -> None:
        if self._task is not None:
            self.cancel_button.setEnabled(False)
            self._task.cancel()
            self.cancelled.emit()

    def _on_finished(self) -> None:
        """Stop watching, unless other work has begun meanwhile."""
        if self.sender() is self._task:
            self._end()

    def _end(self) -> None:
        self._task = None
        self._patience.stop()
        self.hide()
