"""Our own bugs, at the top: a calm screen that names the problem, while the work stays as it was saved."""

import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from checkin.ui.crash_report import report
from checkin.ui.style.scale import AROUND, BETWEEN, INSIDE
from checkin.ui.style.theme import scale
from checkin.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from checkin.ui.widgets.texts import Heading, Text
from checkin.wording.language import tr

_WIDTH_PX = 620
_DETAILS_PX = 180


class CrashScreen(QDialog):
    """What happened, that the work is saved, and what can be done: go on, start again, copy the details."""

    restart_wanted = Signal()

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Checkin")
        self.setFixedWidth(scale().px(_WIDTH_PX))
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setFixedHeight(scale().px(_DETAILS_PX))
        self.details.setAccessibleName(tr("Details"))
        self.copy_button = QuietButton(tr("Copy the details"))
        self.copy_button.clicked.connect(self._on_copy)
        self.restart_button = PlainButton(tr("Start Checkin again"))
        self.restart_button.clicked.connect(self._on_restart)
        self.continue_button = PrimaryButton(tr("Go on"))
        self.continue_button.clicked.connect(self.accept)
        self._lay_out()
        self.continue_button.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        column.setSpacing(BETWEEN)
        column.addWidget(Heading(tr("Something in Checkin went wrong")))
        column.addWidget(Text(tr("Your work is saved: every check-in that was shown is on the disk.")))
        column.addWidget(
            Text(tr("You can go on. If the window behaves oddly, start Checkin again; it opens where you were."))
        )
        column.addWidget(self.details)
        buttons = QHBoxLayout()
        buttons.setSpacing(INSIDE)
        buttons.addWidget(self.copy_button)
        buttons.addStretch()
        buttons.addWidget(self.restart_button)
        buttons.addWidget(self.continue_button)
        column.addLayout(buttons)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
        self.copy_button.setText(tr("Copied"))

    def _on_restart(self) -> None:
        self.restart_wanted.emit()
        self.accept()


class CrashWatch(QObject):
    """Takes exceptions that nobody caught, of every thread, and shows one screen at a time."""

    restart_wanted = Signal()
    _crashed = Signal(str)

    def __init__(self, window: Callable[[], QWidget | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.screen: CrashScreen | None = None
        self._window = window
        self._hooks = (sys.excepthook, threading.excepthook)
        self._crashed.connect(self._on_crashed)

    def install(self) -> None:
        """Watch from now on; what was watching before still hears of everything."""
        self._hooks = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def remove(self) -> None:
        """Watch no longer."""
        sys.excepthook, threading.excepthook = self._hooks

    def _on_exception(
        self, kind: type[BaseException], value: BaseException, traceback: TracebackType | None
    ) -> None:
        self._hooks[0](kind, value, traceback)
        if not issubclass(kind, KeyboardInterrupt):
            self._crashed.emit(report(kind, traceback))

    def _on_thread_exception(self, crashed: threading.ExceptHookArgs) -> None:
        self._hooks[1](crashed)
        self._crashed.emit(report(crashed.exc_type, crashed.exc_traceback))

    def _on_crashed(self, details: str) -> None:
        if self.screen is not None:
            return
        self.screen = CrashScreen(details, self._window())
        self.screen.restart_wanted.connect(self.restart_wanted)
        self.screen.finished.connect(self._on_finished)
        self.screen.open()

    def _on_finished(self) -> None:
        if self.screen is not None:
            self.screen.deleteLater()
        self.screen = None


def route_qt_messages() -> None:
    """Send Qt's warnings to the standard error stream on every system, and nothing less serious."""
    qInstallMessageHandler(_on_qt_message)


def _on_qt_message(kind: QtMsgType, _context: object, message: str) -> None:
    if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
        print(f"Qt: {message}", file=sys.stderr)  # noqa: T201 – this is where Qt itself writes
