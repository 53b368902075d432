"""Keys as events: what a key is, and one that outlives the moment it was pressed in."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
_MODIFIERS = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock, Qt.Key.Key_AltGr}
)


def is_end(event: QKeyEvent) -> bool:
    """Say whether a scanner may end its reading with this key."""
    return event.key() in _ENDS


def is_command(event: QKeyEvent) -> bool:
    """Say whether a key is pressed together with one that makes a command of it."""
    return bool(event.modifiers() & _COMMANDS)


def is_modifier(event: QKeyEvent) -> bool:
    """Say whether a key does nothing by itself."""
    return event.key() in _MODIFIERS


def writes(event: QKeyEvent) -> bool:
    """Say whether a key, pressed once, writes a character."""
    text = event.text()
    return bool(text) and text.isprintable() and not event.isAutoRepeat() and not is_command(event)


def copy_of(event: QKeyEvent) -> QKeyEvent:
    """Return a copy that goes when nobody holds it any more: what ``clone()`` makes, PySide never lets go."""
    return QKeyEvent(
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
