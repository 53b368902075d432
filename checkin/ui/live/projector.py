"""Puts the second screen where it belongs: the screen of last time, or another one, or a window of its own."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from checkin.settings import Settings
from checkin.ui.live.screens import Screens
from checkin.ui.live.second_screen import SecondScreen
from checkin.ui.operations.session import Session


class Projector(QObject):
    """At most one second screen. One that is unplugged is waited for, and nothing covers the desk meanwhile."""

    settings_changed = Signal(object)
    """Settings to keep: name to value."""
    changed = Signal()
    """It was opened or closed, or there are other screens."""

    def __init__(
        self,
        settings: Callable[[], Settings],
        session: Callable[[], Session | None],
        screens: Screens,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._session_now = session
        self._screens = screens
        self._on: str = ""
        """Name of the screen it fills, or is waited for; empty for a window of its own."""
        self.window: SecondScreen | None = None
        screens.added.connect(self._on_added)
        screens.removed.connect(self._on_removed)

    @property
    def is_open(self) -> bool:
        """Whether there is a second screen, or one is waited for."""
        return self.window is not None

    @property
    def is_shown(self) -> bool:
        """Whether it is to be seen now."""
        return self.window is not None and self.window.isVisible()

    @property
    def shows_names(self) -> bool:
        """Whether the last arrivals are named on it."""
        return self._settings().names_on_second_screen

    def screens_beside(self, desk: QWidget) -> tuple[str, ...]:
        """Return the screens it could be on while the desk's window stays where it is."""
        return self._screens.beside(desk)

    def screen_beside(self, desk: QWidget) -> str:
        """Return the screen it would be on: that of last time if it is there; empty where there is none."""
        others = self._screens.beside(desk)
        chosen = self._settings().second_screen
        return chosen if chosen in others else next(iter(others), "")

    def open(self, desk: QWidget) -> None:
        """Show the second screen beside the desk's window."""
        self.close()
        self._on = self.screen_beside(desk)
        self._show()

    def close(self) -> None:
        """Take the second screen away."""
        if self.window is not None:
            self.window.close()

    def renew(self) -> None:
        """Show it anew, in the language, colours and industries of the moment."""
        if self.window is not None:
            old, self.window = self.window, None
            old.deleteLater()
            self._show()

    def choose(self, name: str, desk: QWidget) -> None:
        """Remember another screen, and go there."""
        self.settings_changed.emit({"second_screen": name})
        if self.is_open:
            self.open(desk)
        self.changed.emit()

    def show_names(self, shows_names: bool) -> None:
        """Name the last arrivals from now on, or nobody."""
        self.settings_changed.emit({"names_on_second_screen": shows_names})
        if self.window is not None:
            self.window.show_names(shows_names)
        self.changed.emit()

    def _show(self) -> None:
        session = self._session_now()
        assert session is not None, "it is opened from a page of an event, and closed with the event"
        self.window = SecondScreen(session, shows_names=self.shows_names)
        self.window.closed.connect(self._on_closed)
        self._place(self.window)
        self.changed.emit()

    def _place(self, window: SecondScreen) -> None:
        """Show it where it belongs, if that screen is there; the keyboard stays with whoever scans."""
        if not self._on:
            # To activate the desk's window would lay it over this one: they are on the same screen.
            window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            window.show()
        elif self._on in self._screens.names():
            active = QApplication.activeWindow()
            self._screens.fill(self._on, window)
            if active is not None:
                active.activateWindow()

    def _on_closed(self) -> None:
        if self.window is not None:
            self.window.deleteLater()
            self.window = None
            self.changed.emit()

    def _on_removed(self, name: str) -> None:
        if self.window is not None and name == self._on:
            self.window.hide()
        self.changed.emit()

    def _on_added(self, name: str) -> None:
        if self.window is not None and name == self._on:
            self._place(self.window)
        self.changed.emit()
