"""Where the keyboard is: an ear on the one widget that keys go to, which moves with the focus.

An ear on the whole application would cost a call for each of its events; this one costs other widgets nothing.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodQueryEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid, ownedByPython

from checkin.ui.scanners.fields import takes_text

_popups: list[QWidget] = []
"""Popups of Qt's own that were met, such as the list of a combo box, for as long as they live.

PySide takes what is in a popup for a child of the Python object that stands for the popup. Once nobody holds that
object, the list in it is let go too, while it is still on the screen.
"""


def keyboard_widget() -> QWidget | None:
    """Return the widget that keys go to: within a popup that is open, or else within the window."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        _hold(popup)
        return popup.focusWidget() or popup
    return QApplication.focusWidget() or QApplication.activeWindow()


def _hold(popup: QWidget) -> None:
    if not ownedByPython(popup) and popup not in _popups:
        _popups[:] = [*filter(isValid, _popups), popup]


class KeyboardEar(QObject):
    """Puts an event filter on the widget that has the keyboard, also within a popup, while told to listen."""

    def __init__(self, ear: QObject) -> None:
        super().__init__(ear)
        self._ear = ear
        self._is_listening = False
        self._on: QWidget | None = None
        self._before: QWidget | None = None
        """What had the keyboard before a popup took it."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)
        application.focusWindowChanged.connect(self._follow)

    def listen(self, is_wanted: bool) -> None:
        """Begin to follow the keyboard, or leave it alone."""
        self._is_listening = is_wanted
        self._follow()

    def notice(self, event: QEvent) -> None:
        """Follow the keyboard into a popup that has opened, and out of one that closes."""
        if event.type() is QEvent.Type.Hide and self._before is not None:
            self._move(self._before if isValid(self._before) else None)
        elif isinstance(event, QFocusEvent) and event.reason() is Qt.FocusReason.PopupFocusReason:
            before = self._on
            self._move(keyboard_widget())
            self._before = before

    def _follow(self) -> None:
        """Go where the keyboard is; while no window of the program has it, stay where it was."""
        if not self._is_listening:
            self._move(None)
        elif (widget := keyboard_widget()) is not None:
            self._move(widget)

    def _move(self, widget: QWidget | None) -> None:
        self._before = None
        if widget is self._on:
            return
        if self._on is not None and isValid(self._on):
            self._on.removeEventFilter(self._ear)
        self._on = widget
        if widget is not None:
            widget.installEventFilter(self._ear)
            QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImEnabled)


def refuse_input_method(watched: QObject, event: QInputMethodQueryEvent) -> bool:
    """Tell the input method that it is not wanted where nobody types."""
    if isinstance(watched, QWidget) and takes_text(watched):
        return False
    if not event.queries() & Qt.InputMethodQuery.ImEnabled:
        return False
    event.setValue(Qt.InputMethodQuery.ImEnabled, False)
    event.accept()
    return True
