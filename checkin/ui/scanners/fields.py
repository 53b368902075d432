"""Fields that a person types in, as they were before a scanner typed into them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

OWN_EAR = "hears_scanner"
"""Property of a widget that wants to see what a scanner types, key by key."""


def takes_text(widget: QWidget | None) -> bool:
    """Say whether a key pressed here is meant for the widget itself."""
    return isinstance(widget, QLineEdit | QComboBox | QPlainTextEdit | QTextEdit)


def remember(widget: QWidget | None) -> Callable[[], None]:
    """Return what puts a field back as it is now: its text, cursor and selection, or its choice."""
    match widget:
        case QLineEdit():
            return partial(_restore_line, widget, widget.text(), widget.cursorPosition(), widget.selectionStart())
        case QComboBox():
            return partial(_restore_choice, widget, widget.currentIndex())
        case QPlainTextEdit() | QTextEdit():
            return partial(_restore_page, widget, widget.toPlainText(), widget.textCursor().position())
        case _:
            return _nothing


def take_back(widget: QWidget | None, text: str) -> None:
    """Take a text out of a field again that it was put into last."""
    if isinstance(widget, QLineEdit) and widget.text().endswith(text):
        widget.setText(widget.text().removesuffix(text))


def give_back(widget: QWidget | None, text: str) -> None:
    """Put into a field what a hand typed there while the scanner typed too."""
    if text and isinstance(widget, QLineEdit):
        widget.insert(text)


def _restore_line(line: QLineEdit, text: str, cursor: int, selected_from: int) -> None:
    if not isValid(line):
        return
    if line.text() != text:
        line.selectAll()
        line.insert(text)  # as an edit: whoever took the scanner's keys for one hears that they are gone
    line.setCursorPosition(cursor)
    if selected_from >= 0:
        length = cursor - selected_from if cursor > selected_from else len(text) - selected_from
        line.setSelection(selected_from, length)


def _restore_choice(choice: QComboBox, index: int) -> None:
    if isValid(choice):
        choice.setCurrentIndex(index)


def _restore_page(page: QPlainTextEdit | QTextEdit, text: str, position: int) -> None:
    if isValid(page) and page.toPlainText() != text:
        page.setPlainText(text)
        cursor = page.textCursor()
        cursor.setPosition(position)
        page.setTextCursor(cursor)


def _nothing() -> None:
    """Have nothing to put back."""
