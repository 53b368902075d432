"""What a window is to somebody who hears it and has no pointer: names, what is painted, and where Tab leads."""

import re
from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)
WHOLE = (QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QTabBar, QTextEdit, QPlainTextEdit)
"""What Qt itself puts into these belongs to them."""
DECORATION = frozenset({"AgeLine", "Symbol"})
"""A line that grows while time passes, and the drawing above a sentence that says the same."""
MOST_TABS = 400
AT_ONE = 5
"""So many times Tab may stay in one widget: a day has parts."""
_ENGLISH = re.compile(r"[A-Za-z]{3,}[ ,.…]+[A-Za-z]{2,}|^[A-Z][a-z]{2,}$")
_JAPANESE = re.compile(r"[぀-ヿ一-鿿]")
_KEY_IN_NAME = re.compile(r"[(（](F\d+|Esc|Enter|Ctrl\+\w)[)）]|(?:^|\s)(F\d+|Esc|Enter|\d)(?:\s|$)")


def heard(widget: QWidget, what: QAccessible.Text = QAccessible.Text.Name) -> str:
    """Return what a screen reader is told; a choice is not named by what is chosen."""
    if isinstance(widget, QComboBox) and what is QAccessible.Text.Name:
        buddies = (label for label in widget.window().findChildren(QLabel) if label.buddy() is widget)
        return widget.accessibleName() or " ".join(label.text() for label in buddies)
    return QAccessible.queryAccessibleInterface(widget).text(what).strip()


def told(widget: QWidget) -> str:
    """Return what a failure calls a widget."""
    owner = widget.parentWidget()
    place = f" in {type(owner).__name__}" if owner else ""
    return f"{type(widget).__name__} {heard(widget)!r} {widget.objectName()!r}{place}"


def _is_part(widget: QWidget) -> bool:
    owner = widget.parentWidget()
    while owner is not None and not owner.isWindow():
        if isinstance(owner, WHOLE):
            return True
        owner = owner.parentWidget()
    return isinstance(widget, QScrollBar)


def _seen(window: QWidget) -> Iterator[QWidget]:
    """Yield what is to be seen in a window; what it would have to be scrolled for too."""
    for widget in (window, *window.findChildren(QWidget)):
        if isValid(widget) and widget.isVisible() and widget.window() is window and not _is_part(widget):
            yield widget


def controls(window: QWidget) -> list[QWidget]:
    """Return everything that can be used."""
    return [
        widget
        for widget in _seen(window)
        if widget.isEnabled()
        and widget.focusProxy() is None
        and (isinstance(widget, CONTROLS) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    ]


def painted(window: QWidget) -> list[QWidget]:
    """Return what the program paints itself, and what therefore nobody names unless the program does."""
    return [widget for widget in _seen(window) if _paints(type(widget))]


def _paints(kind: type) -> bool:
    return any("paintEvent" in base.__dict__ for base in kind.__mro__ if base.__module__.startswith("checkin."))


def is_untranslated(name: str) -> bool:
    """Say whether a name is English where Japanese is spoken; what is only a number or a mark is neither."""
    return bool(_ENGLISH.search(name)) and not _JAPANESE.search(name)


def unnamed(window: QWidget, known: frozenset[str]) -> list[str]:
    """Return the controls without a name, or with one in English that is none of the words that are known."""
    return [
        told(widget)
        for widget in controls(window)
        if not heard(widget) or (is_untranslated(heard(widget)) and heard(widget) not in known)
    ]


def silent(window: QWidget) -> list[str]:
    """Return what is painted and says nothing; a ground for texts leaves that to the texts."""
    says = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
    return [
        told(widget)
        for widget in painted(window)
        if type(widget).__name__ not in DECORATION
        and not any(heard(widget, what) for what in says)
        and not any(_paints(type(child)) and heard(child) for child in widget.findChildren(QWidget))
    ]


def alike(window: QWidget) -> list[str]:
    """Return the names that a listener hears of two controls of one kind, and cannot tell them apart by."""
    many = Counter(
        (
            QAccessible.queryAccessibleInterface(widget).role(),
            heard(widget),
            heard(widget, QAccessible.Text.Description),
        )
        for widget in controls(window)
    )
    return [f"{number} × {role.name} {name!r}" for (role, name, _), number in many.items() if number > 1 and name]


def _stops(window: QWidget) -> list[QWidget]:
    return [widget for widget in controls(window) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]


def walk(window: QWidget) -> tuple[list[QWidget], str]:
    """Press Tab from where the focus is until it comes back; return what was passed, and where it was caught."""
    passed: list[QWidget] = []
    for _ in range(MOST_TABS):
        here = QApplication.focusWidget() or window
        if passed.count(here) >= AT_ONE and passed[-AT_ONE:] == [here] * AT_ONE:
            return passed, told(here) if {*_stops(window)} - {here} else ""
        if here in passed and here is not passed[-1]:
            return passed, ""
        passed.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    return passed, f"going in circles: {told(passed[-1])}"


def unreached(there: list[QWidget], passed: list[QWidget]) -> list[str]:
    """Return which of the controls that were there neither Tab nor a key leads to."""
    groups = {_group(widget) for widget in passed} - {None}
    return [
        told(widget)
        for widget in there
        if isValid(widget)
        and not any(widget is one or widget is _proxied(one) for one in passed)
        and (_group(widget) is None or _group(widget) not in groups)
        and not _has_key(widget)
        and not (isinstance(widget, QAbstractItemView) and _is_led(widget, passed))
    ]


def _is_led(view: QAbstractItemView, passed: list[QWidget]) -> bool:
    """Say whether the arrow keys go through a list while the field that searches it keeps the focus."""
    for field in passed:
        if not isinstance(field, QLineEdit):
            continue
        field.setFocus()
        before = view.currentIndex().row()
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            QTest.keyClick(field, key)
            if view.currentIndex().row() != before:
                return True
    return False


def _proxied(widget: QWidget) -> QWidget:
    while _is_part(widget) and (owner := widget.parentWidget()) is not None:
        widget = owner
    return widget


def _group(widget: QWidget) -> object:
    """Return what exclusive choices share: the arrow keys go from one to the next."""
    if not isinstance(widget, QAbstractButton) or not widget.isCheckable():
        return None
    if (group := widget.group()) is not None and group.exclusive():
        return group
    return widget.parentWidget() if widget.autoExclusive() else None


def _has_key(widget: QWidget) -> bool:
    if not isinstance(widget, QAbstractButton):
        return False
    return widget.shortcut() != QKeySequence() or bool(_KEY_IN_NAME.search(heard(widget)))
