"""Where the hand is on a page, so that a page built anew has it at the same place."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


@dataclass(frozen=True, slots=True)
class Place:
    """The how-manieth widget of its kind on a page, and how far down it is seen."""

    kind: type[QWidget]
    number: int
    height: int
    """From the top of the window, in pixels."""


def place_of_hand(page: QWidget | None) -> Place | None:
    """Return where on a page the keyboard is; None where it is elsewhere."""
    focus = QApplication.focusWidget()
    if page is None or focus is None or focus is page or not page.isAncestorOf(focus):
        return None
    return Place(type(focus), _of_kind(page, type(focus)).index(focus), _height(focus))


def take_up(page: QWidget | None, place: Place | None) -> None:
    """Put the hand where it was on the page before this one, and show that part where it was seen."""
    if page is None or place is None:
        return
    found = _of_kind(page, place.kind)
    if place.number < len(found):
        widget = found[place.number]
        widget.setFocus()
        if isinstance(page, QScrollArea):  # how far down it lies is known when it has been laid out
            QTimer.singleShot(0, widget, lambda: _scroll(page, widget, place.height))


def _scroll(area: QScrollArea, widget: QWidget, height: int) -> None:
    bar = area.verticalScrollBar()
    bar.setValue(bar.value() + _height(widget) - height)
    area.ensureWidgetVisible(widget)


def _height(widget: QWidget) -> int:
    return widget.mapTo(widget.window(), QPoint(0, 0)).y()


def _of_kind(page: QWidget, kind: type[QWidget]) -> list[QWidget]:
    return [widget for widget in page.findChildren(QWidget) if type(widget) is kind]
