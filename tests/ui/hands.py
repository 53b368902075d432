"""A hand and a scanner at the same keyboard, told apart only by their rhythm."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


class SteadyClock:
    """A clock that runs only while keys are pressed; milliseconds."""

    def __init__(self) -> None:
        self.at = 10_000

    def __call__(self) -> int:
        return self.at


class Fingers:
    """Types where the focus is, as a person and as a scanner do."""

    scanner_gap_ms = 8
    hand_gap_ms = 120

    def __init__(self) -> None:
        self.clock = SteadyClock()

    def wait(self, ms: int = 1_000) -> None:
        """Let time pass without a key."""
        self.clock.at += ms

    def write(self, text: str) -> None:
        """Type as a person does: Japanese through an input method."""
        for character in text:
            self.wait(self.hand_gap_ms)
            if character.isascii():
                QTest.keyClicks(_focus(), character)
            else:
                event = QInputMethodEvent()
                event.setCommitString(character)
                QApplication.sendEvent(_focus(), event)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key."""
        QTest.keyClick(_focus(), key, modifier)

    def hold(self, character: str, times: int) -> None:
        """Hold a key down until it repeats."""
        for number in range(times):
            self.wait(30)
            key = Qt.Key(ord(character.upper()))
            event = QKeyEvent(
                QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, character, autorep=number > 0
            )
            QApplication.sendEvent(_focus(), event)

    def scan(self, text: str, end: Qt.Key | None = Qt.Key.Key_Return) -> None:
        """Type as a scanner does, with the key it is set to send at the end."""
        for character in text:
            self.wait(self.scanner_gap_ms)
            QTest.keyClicks(_focus(), character)
        if end is not None:
            self.wait(self.scanner_gap_ms)
            QTest.keyClick(_focus(), end)

    def scan_into_a_busy_window(self, text: str, sees_every_ms: int) -> None:
        """Type as a scanner does, while the window gets to see a key only now and then."""
        pressed = self.clock.at
        for key in (*text, "\r"):
            pressed += self.scanner_gap_ms
            self.clock.at = max(self.clock.at + sees_every_ms, pressed)
            code = Qt.Key.Key_Return if key == "\r" else Qt.Key(ord(key))
            event = QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, key)
            event.setTimestamp(pressed)
            QApplication.sendEvent(_focus(), event)


def _focus() -> QWidget:
    focus = QApplication.focusWidget() or QApplication.activeWindow()
    assert focus is not None
    return focus
