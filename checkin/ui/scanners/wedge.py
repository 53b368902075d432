"""A scanner that types: its readings are caught wherever the focus is, and never do what a key would do.

Two cases. Where nobody can type (a panel, a button, a list) characters are held until the rhythm tells who typed
them. In a field they go in at once, as a person expects, and are taken out again when the rhythm tells that it
was the scanner. The Enter or Tab that ends a reading is kept from the widget that has the focus.

A Japanese input method that is switched on turns keys into a composition. It is kept from widgets that nobody
types in. What it makes of a reading in a field is turned back into keys; where that fails, ``garbled`` says so.
"""

from collections.abc import Callable
from dataclasses import replace
from time import monotonic_ns

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QInputMethodQueryEvent, QKeyEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from checkin.domain.kana import has_kana, keys_behind
from checkin.domain.scanned import is_ticket, split_readings, stray_key
from checkin.domain.ticket import plain
from checkin.ui.scanners.burst import Burst, Ending, Rhythm
from checkin.ui.scanners.fields import OWN_EAR, give_back, remember, take_back, takes_text
from checkin.ui.scanners.key_clock import KeyClock
from checkin.ui.scanners.key_events import copy_of, is_command, is_end, is_modifier, writes
from checkin.ui.scanners.keyboard import KeyboardEar, keyboard_widget, refuse_input_method

_SLACK_MS = 20
"""How much longer than its rhythm a reading is waited for before it counts as ended."""


_COMPOSED_MS = 1_000
"""How long a composition that is no ticket yet is waited for: input methods are slow on a busy machine."""


def steady_ms() -> int:
    """Return milliseconds of a clock that nobody sets."""
    return monotonic_ns() // 1_000_000


class Wedge(QObject):
    """Listens in every window of the program, and tells apart what a scanner and what a hand typed."""

    scanned = Signal(str)
    """A whole reading."""
    typed = Signal(str)
    """What a hand typed on :attr:`page` where nobody can type: a digit for a decision, the beginning of a name."""
    garbled = Signal()
    """A reading came, but an input method has made something else of it."""
    recovered = Signal()
    """An input method has changed the reading that comes next, which could be turned back."""

    def __init__(
        self, parent: QObject, rhythm: Rhythm | None = None, now_ms: Callable[[], int] = steady_ms
    ) -> None:
        super().__init__(parent)
        self.page: QWidget | None = None
        """Where keys that a hand presses are ``typed``; elsewhere they go on to the widget they were meant for."""
        self._now = now_ms
        self._clock = KeyClock(now_ms)
        self._ear = KeyboardEar(self)
        self._held: list[tuple[QWidget, QKeyEvent]] = []
        self._is_held = False
        self._is_giving_back = False
        self._is_ending = False
        """Whether fields are being put back: what an input method commits at that moment is the reading again."""
        self._pause = QTimer(self, singleShot=True)
        # Keys that came while the window was busy are let in before the pause counts.
        self._let_in = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self._let_in.start)
        self._let_in.timeout.connect(self._on_pause)
        self.use(rhythm or Rhythm())

    def use(self, rhythm: Rhythm) -> None:
        """Expect another rhythm from now on."""
        self._rhythm = rhythm
        self._burst = Burst(rhythm)
        self._before = Burst(rhythm)
        """What came just before, without an end: perhaps the first part of a reading that faltered."""
        self._scanned_at = -rhythm.tail_ms - 1
        self._pause_ms = rhythm.longest_gap_ms + _SLACK_MS

    @property
    def is_on_page(self) -> bool:
        """Whether the page that scans are made on is shown."""
        return self.page is not None and isValid(self.page) and self.page.isVisible()

    def listen(self, is_wanted: bool = True) -> None:
        """Begin to listen, or stop."""
        self._ear.listen(is_wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep from a widget what the scanner typed; everything else passes."""
        kind = event.type()
        if kind in _MOVES:
            self._ear.notice(event)
        if kind not in _LISTENED or self._is_giving_back or keyboard_widget() not in (None, watched):
            return False
        if watched.property(OWN_EAR):
            return False
        if isinstance(event, QInputMethodQueryEvent):
            return refuse_input_method(watched, event)
        if isinstance(event, QInputMethodEvent):
            return self._is_ending or self._take_composition(event)
        assert isinstance(event, QKeyEvent)
        if kind is QEvent.Type.ShortcutOverride:
            return self._claim(event)
        return self._take_key(event)

    # Keys

    def _claim(self, event: QKeyEvent) -> bool:
        """Keep a shortcut of the window from taking a key of the scanner."""
        if self._is_tail(event) or (is_end(event) and self._ends_scan(event)):
            event.accept()
            return True
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        if is_end(event) and not is_command(event):
            return self._take_end(event)
        if writes(event):
            return self._take_character(event)
        if event.isAutoRepeat() and self._burst.is_scan:
            return True  # a machine that stands still takes a key of the scanner for one that is held down
        if not is_modifier(event):
            self._end_burst()
        return False

    def _take_end(self, event: QKeyEvent) -> bool:
        if self._ends_scan(event):
            self._finish(has_ended=True)
            return True
        if self._is_tail(event):
            return True
        self._end_burst()
        return False

    def _take_character(self, event: QKeyEvent) -> bool:
        focus, at, text = keyboard_widget(), self._clock.pressed_at(event), event.text()
        if not self._burst.goes_on(at):
            self._break(at)
            if text == " " and not takes_text(focus):
                return False  # a hand presses the button that has the focus
            self._begin(focus)
        self._burst.add(text, at)
        self._wait()
        if self._is_held and focus is not None:
            self._held.append((focus, copy_of(event)))
        return self._is_held or self._burst.is_scan

    def _begin(self, focus: QWidget | None) -> None:
        self._burst.restore = remember(focus)
        self._is_held = not takes_text(focus)

    def _ends_scan(self, event: QKeyEvent) -> bool:
        gap_ms = self._clock.pressed_at(event) - self._burst.last_at
        return gap_ms <= self._rhythm.tail_ms and (self._burst.is_scan or self._is_rest)

    @property
    def _is_rest(self) -> bool:
        """Whether these few keys are the rest of a ticket whose scanner faltered."""
        burst, before = self._burst, self._before
        return bool(burst.text) and burst.follows(before) and is_ticket(self._bare(before.text + burst.text))

    def _bare(self, text: str) -> str:
        return self._rhythm.without_prefix(text)

    def _is_tail(self, event: QKeyEvent) -> bool:
        """Say whether this is a late Enter, or the second half of CR LF, of the last reading."""
        return is_end(event) and self._clock.pressed_at(event) - self._scanned_at <= self._rhythm.tail_ms

    # What an input method makes of keys

    def _take_composition(self, event: QInputMethodEvent) -> bool:
        """Look at what an input method composes and commits; only the end of a reading is kept from the field."""
        at, focus = self._now(), keyboard_widget()
        committed, composed = event.commitString(), event.preeditString()
        if not committed and not composed:
            return False
        if self._burst.is_scan and self._burst.composed:
            self._burst.last_at = at  # all of a composition is one reading, however slowly the machine shows it
        elif not self._burst.goes_on(at):
            self._break(at)
            self._begin(focus)
            self._is_held = False
        was_composing = bool(self._burst.composed)
        self._burst.compose(committed, composed, at)
        self._wait()
        is_whole = bool(committed) and not composed
        if is_whole and (is_ticket(self._burst.text) or (was_composing and self._burst.is_scan)):
            self._finish(has_ended=True)
            return True
        return False

    def _end_composition(self) -> None:
        focus = keyboard_widget()
        QGuiApplication.inputMethod().reset()
        if focus is not None:
            self._deliver(focus, QInputMethodEvent())

    # Pauses, and what follows from them

    def _wait(self) -> None:
        self._let_in.stop()
        self._pause.start(self._pause_ms)

    def _break(self, at: int) -> None:
        """End a burst that a key does not go on with: it may be the first part of a reading that falters."""
        burst = self._burst
        if not burst.is_scan:
            self._flush()
        elif self._is_complete(burst) or at - burst.last_at > self._rhythm.tail_ms:
            self._finish(has_ended=False)
        else:
            self._set_aside()

    def _on_pause(self) -> None:
        burst = self._burst
        rest_ms = burst.last_at + self._rhythm.tail_ms - self._now()
        if (burst.is_scan and self._is_complete(burst)) or self._pause.interval() > self._pause_ms:
            self._end_burst()
        elif burst.is_scan or (self._is_held and burst.steps > 1 and rest_ms > 0):
            self._pause.start(_COMPOSED_MS if burst.composed else self._rhythm.tail_ms + _SLACK_MS)
        else:
            self._end_burst()

    def _end_burst(self) -> None:
        if self._burst.is_scan:
            self._finish(has_ended=False)
        else:
            self._flush()

    def _is_complete(self, burst: Burst) -> bool:
        return is_ticket(self._bare(burst.text))

    def _set_aside(self) -> None:
        self._tell_aside()
        self._before = replace(self._burst)
        self._held.clear()
        self._burst.take()

    def _tell_aside(self) -> None:
        """Hand on what was set aside, if the scanner typed it: nothing that follows belongs to it."""
        before, self._before = self._before, Burst(self._rhythm)
        if before.is_scan:
            self._put_back(before)
            self._tell(before.text)

    def _finish(self, *, has_ended: bool) -> None:
        """Hand on a reading, with the field as the person had left it."""
        self._rest()
        burst, before = replace(self._burst), self._before
        self._burst.take()
        self._held.clear()
        self._put_back(burst)
        if burst.follows(before) and self._is_one(before, burst, has_ended=has_ended):
            self._before = Burst(self._rhythm)
            self._put_back(before)
            if before.is_told:
                take_back(keyboard_widget(), before.text)
            self._tell(before.text + burst.text)
        else:
            self._tell_aside()
            self._tell(burst.text)

    def _put_back(self, burst: Burst) -> None:
        self._is_ending = True
        if burst.composed or not burst.text.isascii():
            self._end_composition()
        burst.restore()
        self._is_ending = False

    def _is_one(self, before: Burst, burst: Burst, *, has_ended: bool) -> bool:
        """Say whether two parts are one reading: together a ticket, or only the second of them with an end."""
        if self._is_complete(burst):
            return False
        if is_ticket(self._bare(before.text + burst.text)):
            return True
        return before.is_scan and has_ended and self._rhythm.ending is not Ending.NONE

    def _flush(self) -> None:
        """Hand on what a hand typed: to the page, or to the widget that it was kept from."""
        self._rest()
        if self._is_rest:
            self._finish(has_ended=False)
        if not self._burst.text:
            return
        self._tell_aside()
        self._before = replace(self._burst, is_told=self._is_held)
        held, self._held = self._held, []
        text = self._burst.take()
        if not self._is_held:
            return
        if self._is_on_page(held):
            self.typed.emit(text)
        else:
            for widget, event in held:
                self._deliver(widget, event)

    def _is_on_page(self, held: list[tuple[QWidget, QKeyEvent]]) -> bool:
        page = self.page
        if page is None or not self.is_on_page:
            return False
        return all(widget is page.window() or widget is page or page.isAncestorOf(widget) for widget, _ in held)

    def _deliver(self, widget: QWidget, event: QEvent) -> None:
        if isValid(widget):
            self._is_giving_back = True
            QCoreApplication.sendEvent(widget, event)
            self._is_giving_back = False

    def _rest(self) -> None:
        self._pause.stop()
        self._let_in.stop()

    def _tell(self, text: str) -> None:
        self._scanned_at = self._now()
        for reading in split_readings(text, self._rhythm.prefix):
            give_back(keyboard_widget(), stray_key(reading))
            self._tell_one(reading)

    def _tell_one(self, reading: str) -> None:
        keys = keys_behind(reading)
        if not keys:
            self.garbled.emit()
            return
        if keys[0] != reading:
            self.recovered.emit()
        # What kana stand for may be several texts, unless it is a ticket: who looks it up will see.
        if is_ticket(reading):
            self.scanned.emit(plain(keys[0]))
        else:
            self.scanned.emit(reading if has_kana(reading) else keys[0])


_LISTENED = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.InputMethod,
        QEvent.Type.InputMethodQuery,
    }
)
_MOVES = frozenset({QEvent.Type.FocusOut, QEvent.Type.Hide})
