"""The scanner test: the picture of a known code, and a field that hears every key of scanning it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from checkin.badges.qr import QUIET_MODULES, matrix_of, runs
from checkin.domain.scanner_test import Trial
from checkin.ui.scanners.burst import Ending
from checkin.ui.scanners.fields import OWN_EAR
from checkin.ui.scanners.key_clock import KeyClock
from checkin.ui.scanners.wedge import steady_ms
from checkin.wording.language import tr

_ENDED_AFTER_MS = 500
_MODULE_PX = 5


class TestCode(QWidget):
    """A QR code in black and white, whatever the theme: scanners want it so."""

    __test__ = False

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._modules = matrix_of(text)
        side = (len(self._modules) + 2 * QUIET_MODULES) * _MODULE_PX
        self.setFixedSize(side, side)
        self.setAccessibleName(tr("Test code"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the modules on white."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        for column, row, length in runs(self._modules):
            left, top = ((QUIET_MODULES + place) * _MODULE_PX for place in (column, row))
            painter.fillRect(QRect(left, top, length * _MODULE_PX, _MODULE_PX), QColor("black"))


class TrialField(QLineEdit):
    """Takes one scan as it comes, by keys or through an input method, and tells what came."""

    tried = Signal(object)
    """A :class:`Trial`."""

    def __init__(self, now_ms: Callable[[], int] = steady_ms, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(OWN_EAR, True)
        self.setPlaceholderText(tr("Click here, then scan the test code"))
        self._now = now_ms
        self._clock = KeyClock(now_ms)
        self._ended = QTimer(self, singleShot=True, interval=_ENDED_AFTER_MS)
        self._ended.timeout.connect(lambda: self._end(Ending.NONE))
        self._begin()

    def event(self, event: QEvent) -> bool:
        """Keep Enter and Tab: they are the end of the scan."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._take_key(event) or super().event(event)
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note that an input method is at work."""
        super().inputMethodEvent(event)
        if event.preeditString() or event.commitString():
            self._composed = event.preeditString()
            self._was_composed = True
            self._note(self._now())
        if event.commitString() and not event.preeditString():
            self._end(Ending.ENTER)

    def _take_key(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._times:
                self._end(Ending.ENTER)
            case Qt.Key.Key_Tab if self._times:
                self._end(Ending.TAB)
            case _:
                if event.text().isprintable() and event.text():
                    self._note(self._clock.pressed_at(event))
                return False
        return True

    def _note(self, at: int) -> None:
        self._times.append(at)
        self._ended.start()

    def _end(self, ending: Ending) -> None:
        self._ended.stop()
        gaps = tuple(after - before for before, after in zip(self._times, self._times[1:], strict=False))
        trial = Trial(self.text() + self._composed, gaps, ending.value, self._was_composed)
        self._begin()
        self.clear()
        self.tried.emit(trial)

    def _begin(self) -> None:
        self._times: list[int] = []
        self._composed = ""
        self._was_composed = False
