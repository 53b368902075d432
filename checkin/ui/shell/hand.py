"""Where the hand is on a page, so that a page built anew has it at the same place."""

from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


@dataclass(frozen=True, slots=True)
class Place:
    """The how-manieth widget of its kind on a page."""

    kind: type[QWidget]
    number: int


def place_of_hand(page: QWidget | None) -> Place | None:
    """Return where on a page the keyboard is; None where it is elsewhere."""
    focus = QApplication.focusWidget()
    if page is None or focus is None or focus is page or not page.isAncestorOf(focus):
        return None
    return Place(type(focus), _of_kind(page, type(focus)).index(focus))


def take_up(page: QWidget | None, place: Place | None) -> None:
    """Put the hand where it was on the page that this one was built in place of, and show that part of it."""
    if page is None or place is None:
        return
    found = _of_kind(page, place.kind)
    if place.number < len(found):
        widget = found[place.number]
        widget.setFocus()
        if isinstance(page, QScrollArea):
            QTimer.singleShot(0, widget, lambda: page.ensureWidgetVisible(widget))


def _of_kind(page: QWidget, kind: type[QWidget]) -> list[QWidget]:
    return [widget for widget in page.findChildren(QWidget) if type(widget) is kind]
