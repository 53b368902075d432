"""Keys that are held until it is known who pressed them."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from checkin.ui.scanners.key_events import copy_of

_TEXTS = st.text(max_size=2)
_KEYS = st.sampled_from([Qt.Key.Key_A, Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_unknown])
_NUMBERS = st.integers(0, 2**31)


@given(_KEYS, _TEXTS, _NUMBERS, _NUMBERS, st.booleans())
def test_a_copy_says_what_the_key_said(key: Qt.Key, text: str, scan_code: int, native: int, repeats: bool) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    event = QKeyEvent(QEvent.Type.KeyPress, key, shift, scan_code, native, 1, text, repeats, 1)
    copy = copy_of(event)
    assert _said(copy) == _said(event)


def _said(event: QKeyEvent) -> tuple[object, ...]:
    return (
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
