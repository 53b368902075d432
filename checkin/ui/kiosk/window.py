"""The window of self check-in: it fills the screen, and nothing but the organizer's PIN closes it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.ui.guard.unlock_page import UnlockPage
from checkin.ui.kiosk.page import KioskPage
from checkin.ui.scanners.wedge import Wedge
from checkin.ui.widgets.front_stack import FrontStack
from checkin.wording.language import tr

UNANSWERED_MS = 30_000
"""How long the question for the PIN stands without a key: it is no guest's, and the next one waits."""


class KioskWindow(QWidget):
    """Has neither menu nor shortcut, so that whatever a guest presses reaches nothing else."""

    unlocked = Signal()
    """The PIN was given."""

    def __init__(
        self, page: KioskPage, wedge: Wedge, is_pin: Callable[[str], bool], *, unanswered_ms: int = UNANSWERED_MS
    ) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("Checkin")
        self.page = page
        self.unlock = UnlockPage(
            is_pin,
            words=tr("Self check-in ends with the organizer's PIN."),
            back=tr("Back to self check-in"),
        )
        self._is_over = False
        self._wedge = wedge
        self._page_before = wedge.page
        self._front = FrontStack()
        self._front.addWidget(page)
        self._front.addWidget(self.unlock)
        self._unanswered = QTimer(self, singleShot=True, interval=unanswered_ms)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._front)
        page.staff_wanted.connect(self.ask_pin)
        page.served.connect(self.show_kiosk)
        self.unlock.left.connect(self.show_kiosk)
        self.unlock.unlocked.connect(self._on_unlocked)
        self.unlock.field.textEdited.connect(self._unanswered.start)
        self._unanswered.timeout.connect(self.show_kiosk)

    @property
    def is_asking(self) -> bool:
        """Whether the question for the PIN is shown."""
        return self._front.currentWidget() is self.unlock

    def fill(self, screen: QScreen) -> None:
        """Fill a screen, and take every scan from now on."""
        self._wedge.page = self
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.activateWindow()
        self.page.setFocus()

    def end(self) -> None:
        """Give the scans back and go."""
        self._is_over = True
        self._wedge.page = self._page_before
        self.close()

    def ask_pin(self) -> None:
        """Ask for the organizer's PIN."""
        self._front.setCurrentWidget(self.unlock)
        self.unlock.field.setFocus()
        self._unanswered.start()

    def show_kiosk(self) -> None:
        """Put the question away, and what was typed for it."""
        if self.is_asking:
            self._unanswered.stop()
            self.unlock.field.clear()
            self._front.setCurrentWidget(self.page)
            self.page.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the PIN on Esc, or put the question away."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.is_asking:
            self.show_kiosk()
        else:
            self.ask_pin()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask for the PIN instead, however the window was to be closed."""
        if self._is_over:
            super().closeEvent(event)
        else:
            event.ignore()
            self.ask_pin()

    def _on_unlocked(self) -> None:
        self._unanswered.stop()
        self.unlocked.emit()
