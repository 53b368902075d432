"""A scanner that types: its readings are caught wherever the focus is, and never do what a key would do.

Two cases. Where nobody can type (a panel, a button, a list) characters are held until the rhythm tells who typed
them. In a field they go in at once, as a person expects, and are taken out again when the rhythm tells that it
was the scanner. The Enter or Tab that ends a reading is kept from the widget that has the focus.

A Japanese input method that is switched on turns keys into a composition. What it commits is taken as a reading
if it is a ticket, or came in the scanner's rhythm; if the input method has changed it, ``garbled`` says so.
"""

import unicodedata
from collections.abc import Callable
from time import monotonic_ns

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from checkin.domain.ticket import ALPHABET, LENGTH, plain
from checkin.ui.scanners.burst import Burst, Rhythm
from checkin.ui.scanners.fields import remember, takes_text
from checkin.ui.scanners.key_clock import KeyClock

_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_SLACK_MS = 20
"""How much longer than its rhythm a reading is waited for before it counts as ended."""


def steady_ms() -> int:
    """Return milliseconds of a clock that nobody sets."""
    return monotonic_ns() // 1_000_000


class Wedge(QObject):
    """Listens while its page is visible, and tells apart what a scanner and what a hand typed."""

    scanned = Signal(str)
    """A whole reading."""
    typed = Signal(str)
    """What a hand typed where nobody can type: a digit for a decision, the beginning of a name."""
    garbled = Signal()
    """A reading came, but an input method has made something else of it."""

    def __init__(self, page: QWidget, rhythm: Rhythm | None = None, now_ms: Callable[[], int] = steady_ms) -> None:
        super().__init__(page)
        rhythm = rhythm or Rhythm()
        self._page = page
        self._now = now_ms
        self._clock = KeyClock(now_ms)
        self._rhythm = rhythm
        self._keys = Burst(rhythm)
        self._composing = Burst(rhythm)
        self._restore: Callable[[], None] = remember(None)
        self._is_held = False
        self._scanned_at = -rhythm.tail_ms - 1
        self._pause = QTimer(self, singleShot=True, interval=rhythm.longest_gap_ms + _SLACK_MS)
        # Keys that came while the window was busy are let in before the pause counts.
        self._let_in = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self._let_in.start)
        self._let_in.timeout.connect(self._on_pause)
        page.installEventFilter(self)
        if page.isVisible():
            _application().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep from a widget what the scanner typed; everything else passes."""
        kind = event.type()
        if watched is self._page and kind in (QEvent.Type.Show, QEvent.Type.Hide):
            self._listen(kind is QEvent.Type.Show)
        if kind not in _LISTENED or not self._is_meant(watched):
            return False
        if isinstance(event, QInputMethodEvent):
            return self._take_composition(event)
        assert isinstance(event, QKeyEvent)
        if kind is QEvent.Type.ShortcutOverride:
            return self._claim(event)
        return self._take_key(event)

    def _listen(self, is_wanted: bool) -> None:
        """Look at the application's events only while the page is there: each one costs a call."""
        _application().removeEventFilter(self)
        if is_wanted:
            _application().installEventFilter(self)

    def _is_meant(self, watched: QObject) -> bool:
        """Say whether an event is for the widget that has the focus on the page or in what the page opened.

        An event that a widget leaves alone goes on to its parents; it is looked at once.
        """
        if not self._page.isVisible() or watched is not _focused(self._page):
            return False
        widget: QObject | None = watched
        window = self._page.window()
        while widget is not None and widget is not window:
            widget = widget.parent()
        return widget is window

    def _claim(self, event: QKeyEvent) -> bool:
        """Keep a shortcut of the window from taking a key of the scanner."""
        if self._is_tail(event) or (event.key() in _ENDS and self._ends_scan(event)):
            event.accept()
            return True
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat() or event.modifiers() & _COMMANDS:
            return False
        if event.key() in _ENDS:
            return self._take_end(event)
        if not event.text().isprintable() or not event.text():
            return False
        return self._take_character(event.text(), self._clock.pressed_at(event))

    def _take_end(self, event: QKeyEvent) -> bool:
        if self._ends_scan(event):
            self._finish()
            return True
        if self._is_tail(event):
            return True
        self._flush()
        return False

    def _take_character(self, text: str, at: int) -> bool:
        focus = _focused(self._page)
        if not self._keys.goes_on(at):
            self._flush()
            if text == " " and not takes_text(focus):
                return False  # a hand presses the button that has the focus
            self._restore = remember(focus)
            self._is_held = not takes_text(focus)
        self._keys.add(text, at)
        self._let_in.stop()
        self._pause.start()
        return self._is_held or self._keys.is_scan

    def _ends_scan(self, event: QKeyEvent) -> bool:
        return self._keys.is_scan and self._keys.goes_on(self._clock.pressed_at(event))

    def _is_tail(self, event: QKeyEvent) -> bool:
        """Say whether this is a late Enter, or the second half of CR LF, of the last reading."""
        return event.key() in _ENDS and self._clock.pressed_at(event) - self._scanned_at <= self._rhythm.tail_ms

    def _on_pause(self) -> None:
        if self._composing.is_scan:
            self._composing.take()
            self._give_up_composition()
        if self._keys.is_scan:
            self._finish()
        else:
            self._flush()

    def _finish(self) -> None:
        """Hand on a reading, with the field as the person had left it."""
        self._rest()
        self._restore()
        self._tell(self._keys.take())

    def _flush(self) -> None:
        """Hand on what a hand typed where nobody can type."""
        self._rest()
        text = self._keys.take()
        if text and self._is_held:
            self.typed.emit(text)

    def _rest(self) -> None:
        self._pause.stop()
        self._let_in.stop()

    def _tell(self, text: str) -> None:
        self._scanned_at = self._now()
        self.scanned.emit(text)

    def _take_composition(self, event: QInputMethodEvent) -> bool:
        """Look at what an input method composes and commits; only a reading is kept from the field."""
        field = _focused(self._page)
        if not isinstance(field, QLineEdit):
            return False
        commit = event.commitString()
        is_in_rhythm = self._is_in_rhythm(event)
        if not commit:
            return False
        whole = next((text for text in (commit, field.text() + commit) if _is_ticket(text)), "")
        if not whole and not is_in_rhythm:
            return False
        if not whole and not _is_plain(commit):
            self._give_up_composition()
            return True
        self._end_composition(field, clear=bool(whole))
        self._tell(plain(whole) if whole else unicodedata.normalize("NFKC", commit))
        return True

    def _is_in_rhythm(self, event: QInputMethodEvent) -> bool:
        """Count the steps of a composition, and say at its commit whether a hand could have been so fast."""
        now = self._now()
        if event.commitString():
            was_scan = self._composing.is_scan and self._composing.goes_on(now)
            self._composing.take()
            return was_scan
        if event.preeditString():
            self._composing.add("-", now)
            self._pause.start()
        return False

    def _end_composition(self, field: QLineEdit, *, clear: bool) -> None:
        self._composing.take()
        QGuiApplication.inputMethod().reset()
        QCoreApplication.sendEvent(field, QInputMethodEvent())
        if clear:
            field.clear()

    def _give_up_composition(self) -> None:
        field = _focused(self._page)
        if isinstance(field, QLineEdit):
            self._end_composition(field, clear=False)
            self._scanned_at = self._now()
            self.garbled.emit()


_LISTENED = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.InputMethod})


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None
    return application


def _focused(page: QWidget) -> QWidget | None:
    """Return the widget that keys go to: within a popup that is open, or else within the window."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        return popup.focusWidget() or popup
    return QApplication.focusWidget() or page.window()


def _is_ticket(text: str) -> bool:
    code = plain(text)
    return len(code) == LENGTH and all(character in ALPHABET for character in code)


def _is_plain(text: str) -> bool:
    return unicodedata.normalize("NFKC", text).isascii()
