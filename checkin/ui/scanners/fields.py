"""Fields that a person types in, as they were before a scanner typed into them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget


def takes_text(widget: QWidget | None) -> bool:
    """Say whether a key pressed here is meant for the widget itself."""
    return isinstance(widget, QLineEdit | QComboBox | QPlainTextEdit)


def remember(widget: QWidget | None) -> Callable[[], None]:
    """Return what puts a field back as it is now: its text, cursor and selection, or its choice."""
    match widget:
        case QLineEdit():
            return partial(_restore_line, widget, widget.text(), widget.cursorPosition(), widget.selectionStart())
        case QComboBox():
            return partial(widget.setCurrentIndex, widget.currentIndex())
        case QPlainTextEdit():
            return partial(widget.setPlainText, widget.toPlainText())
        case _:
            return _nothing


def _restore_line(line: QLineEdit, text: str, cursor: int, selected_from: int) -> None:
    line.setText(text)
    line.setCursorPosition(cursor)
    if selected_from >= 0:
        length = cursor - selected_from if cursor > selected_from else len(text) - selected_from
        line.setSelection(selected_from, length)


def _nothing() -> None:
    """Have nothing to put back."""
